// SPDX-License-Identifier: MPL-2.0
#include "core/structure/conversion.hpp"

#include "core/styles.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace klubba::structuring {

namespace {

/// Styles that say nothing of what a paragraph is.
bool says_nothing(std::string_view style) {
    return style.empty() || style == "Standard" || style == styles::body ||
           style == "Default Paragraph Style" || style == "Preformatted Text" || style == "Default Style";
}

} // namespace

bool is_blank(std::string_view text) {
    // No-break spaces are two bytes, both of which only white space has here.
    return text.find_first_not_of(" \t\u00A0") == std::string_view::npos;
}

Conversion::Conversion(const Document& document, const Minutes& minutes)
    : m_document(document), m_minutes(minutes), m_uses(document.paragraphs.size(), Use::None) {}

bool Conversion::is_free(std::size_t index) const {
    return index < m_uses.size() && m_uses[index] == Use::None && !paragraph(index).cell &&
           paragraph(index).label.empty() && paragraph(index).list_level == 0;
}

bool Conversion::is_plain(std::size_t index) const {
    return is_free(index) && says_nothing(*paragraph(index).style);
}

bool Conversion::is_empty(std::size_t index) const {
    return is_free(index) && is_blank(paragraph(index).text) && paragraph(index).bookmarks.empty() &&
           std::ranges::find(m_document.images, index, &Image::paragraph) == m_document.images.end();
}

bool Conversion::is_gap(std::size_t first, std::size_t last) const {
    for (auto index = first; index < last; ++index)
        if (!is_empty(index))
            return false;
    return true;
}

void Conversion::style(std::size_t index, std::string_view name) {
    if (paragraph(index).style != name)
        m_edits.emplace_back(SetStyle{index, std::string(name), 0, {}});
    m_uses[index] = Use::Styled;
}

SetStyle& Conversion::list(std::size_t index, std::string_view style, const ListForm& form,
                           std::size_t label_bytes) {
    m_uses[index] = Use::Styled;
    auto& edit =
        std::get<SetStyle>(m_edits.emplace_back(SetStyle{index, std::string(style), label_bytes, {}}));
    if (form != own_list_form(style))
        edit.list = form;
    return edit;
}

void Conversion::add(MakeTable table) {
    std::size_t columns = 0;
    for (const auto& row : table.cells)
        columns = std::max(columns, row.size());
    for (auto& row : table.cells)
        row.resize(columns);
    use(table.first, table.last, Use::Table);
    m_edits.emplace_back(std::move(table));
}

void Conversion::remove(std::size_t first, std::size_t last) {
    use(first, last, Use::Gone);
}

std::vector<Edit> Conversion::take_edits() {
    delete_what_goes();
    return std::exchange(m_edits, {});
}

void Conversion::use(std::size_t first, std::size_t last, Use what) {
    std::fill(m_uses.begin() + static_cast<std::ptrdiff_t>(first),
              m_uses.begin() + static_cast<std::ptrdiff_t>(last), what);
}

/// Each run of paragraphs at once: a paragraph where one deletion ends is none that another can begin with.
void Conversion::delete_what_goes() {
    const auto is_gone = [](Use use) { return use == Use::Gone; };
    for (auto first = std::ranges::find_if(m_uses, is_gone); first != m_uses.end();) {
        const auto last = std::find_if_not(first, m_uses.end(), is_gone);
        m_edits.emplace_back(DeleteParagraphs{static_cast<std::size_t>(first - m_uses.begin()),
                                              static_cast<std::size_t>(last - m_uses.begin())});
        first = std::find_if(last, m_uses.end(), is_gone);
    }
}

} // namespace klubba::structuring
