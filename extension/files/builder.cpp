// SPDX-License-Identifier: MPL-2.0
#include "files/builder.hpp"

#include "core/byte_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>

namespace klubba::files {

namespace {

// More than any word processor makes; a file that says more has its counts cut.
constexpr std::size_t most_rows = 1'000'000;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_spaces = 100;

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr std::array blanks{text::ByteRange{' ', ' '}};
constexpr std::array controls{text::ByteRange{0x00, 0x1F}};

/// Whether white space is single spaces already, as word processors write it.
bool is_collapsed(std::string_view characters) {
    std::uint64_t after_blank = 0;
    for (std::size_t block = 0; block < characters.size(); block += text::block_size) {
        const auto blank = text::bytes_in<blanks>(characters, block);
        if ((blank & (blank << 1U | after_blank)) != 0 || text::bytes_in<controls>(characters, block) != 0)
            return false;
        after_blank = blank >> (text::block_size - 1);
    }
    return true;
}

void tidy(std::vector<Paragraph>& paragraphs) {
    std::unordered_set<std::string> seen;
    std::erase_if(paragraphs, [&](const Paragraph& paragraph) {
        return paragraph.text.empty() || !seen.insert(paragraph.text).second;
    });
}

} // namespace

Builder::Builder(Document& document, Area area)
    : m_document(document), m_paragraphs(area == Area::Body         ? &document.paragraphs
                                         : area == Area::PageHeader ? &document.page_headers
                                                                    : &document.page_footers),
      m_area(area) {}

void Builder::begin_paragraph() {
    m_open.push_back({m_paragraphs->size(), true, {}});
    auto& paragraph = m_paragraphs->emplace_back();
    if (in_table() && m_area == Area::Body)
        paragraph.cell = cell_address(m_document.tables.size() - 1, m_row, m_column);
}

Paragraph& Builder::paragraph() {
    return (*m_paragraphs)[m_open.back().index];
}

void Builder::end_paragraph() {
    paragraph().bookmarks = std::move(m_open.back().bookmarks);
    m_open.pop_back();
}

void Builder::drop_paragraph() {
    m_paragraphs->pop_back();
    m_open.pop_back();
}

void Builder::text(std::string_view characters) {
    if (m_open.empty() || characters.empty())
        return;
    paragraph().text += characters;
    m_open.back().after_space = false;
}

void Builder::collapsed_text(std::string_view characters) {
    if (m_open.empty() || characters.empty())
        return;
    auto& text = paragraph().text;
    auto& after_space = m_open.back().after_space;
    if (is_collapsed(characters)) {
        text.append(characters.substr(after_space && characters.front() == ' ' ? 1 : 0));
        after_space = characters.back() == ' ';
        return;
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (!is_space(characters[at])) {
            after_space = false;
            continue;
        }
        if (!after_space && characters[at] == ' ') {
            after_space = true;
            continue;
        }
        text.append(characters, begin, at - begin);
        if (!after_space)
            text += ' ';
        after_space = true;
        begin = at + 1;
    }
    text.append(characters, begin);
}

void Builder::character(char character, std::size_t times) {
    if (m_open.empty())
        return;
    paragraph().text.append(std::min(times, most_spaces), character);
    m_open.back().after_space = false;
}

void Builder::bookmark(std::string_view name) {
    if (!m_open.empty())
        m_open.back().bookmarks.emplace_back(name);
}

void Builder::image(bool has_alternative_text) {
    if (m_area == Area::Body)
        m_document.images.push_back(
            {m_open.empty() ? m_paragraphs->size() : m_open.back().index, has_alternative_text});
}

void Builder::begin_table(std::string_view name) {
    if (++m_table_depth > 1 || m_area != Area::Body)
        return;
    m_document.tables.push_back({std::string(name), 0, 0, 0, m_paragraphs->size(), m_paragraphs->size()});
    m_column = m_next_column = 0;
}

void Builder::begin_row(bool is_header) {
    if (m_table_depth != 1 || m_area != Area::Body)
        return;
    auto& table = m_document.tables.back();
    m_row = table.rows;
    table.rows = std::min(table.rows + 1, most_rows);
    if (is_header && table.header_rows == m_row)
        ++table.header_rows;
    m_next_column = 0;
}

void Builder::begin_cell(std::size_t columns) {
    if (m_table_depth != 1 || m_area != Area::Body)
        return;
    m_column = m_next_column;
    skip_cells(columns);
}

void Builder::skip_cells(std::size_t columns) {
    if (m_table_depth != 1 || m_area != Area::Body)
        return;
    m_next_column = std::min(m_next_column + std::min(columns, most_columns), most_columns);
    auto& table = m_document.tables.back();
    table.columns = std::max(table.columns, m_next_column);
}

void Builder::skip_rows(std::size_t rows) {
    if (m_table_depth != 1 || m_area != Area::Body)
        return;
    auto& table = m_document.tables.back();
    table.rows = std::min(table.rows + std::min(rows, most_rows), most_rows);
}

void Builder::end_table() {
    if (--m_table_depth == 0 && m_area == Area::Body)
        m_document.tables.back().last = m_paragraphs->size();
}

void tidy_page_areas(Document& document) {
    tidy(document.page_headers);
    tidy(document.page_footers);
}

} // namespace klubba::files
