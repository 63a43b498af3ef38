// SPDX-License-Identifier: MPL-2.0
#include "core/structure.hpp"

#include "core/styles.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {
namespace {

constexpr std::string_view spaces = " \t\u00A0";
/// Number, matter, action, responsible, deadline, status.
constexpr std::size_t most_log_columns = 6;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(std::string_view text) {
    // No-break spaces are two bytes, both of which only white space has here.
    return text.find_first_not_of(spaces) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

/// Styles that say nothing of what a paragraph is.
bool is_plain(std::string_view style) {
    return style.empty() || style == "Standard" || style == styles::body ||
           style == "Default Paragraph Style" || style == "Preformatted Text" || style == "Default Style";
}

/// The style that shows a label in just that form; the unnumbered one when there is none.
std::string_view style_for_label(std::string_view label, int number) {
    const auto digits = std::to_string(number);
    if (label == "§ " + digits || label == "§\u00A0" + digits || label == "§" + digits)
        return styles::section_item;
    if (label == digits + ".")
        return styles::numbered_item;
    return styles::unnumbered_item;
}

/// Cells of a line whose columns are parted by tabs, however many; an empty first cell when it begins with
/// one.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    if (line.starts_with('\t'))
        cells.emplace_back();
    for (std::size_t begin = 0; begin < line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        if (const auto cell = trimmed(line.substr(begin, end - begin)); !cell.empty())
            cells.emplace_back(cell);
        begin = end + 1;
    }
    return cells;
}

/// Bytes of a typed bullet that the style for bullets shows the same way, 0 when there is none.
std::size_t bullet_bytes(std::string_view text) {
    constexpr std::string_view bullet = "•";
    if (!text.starts_with(bullet) || text.size() == bullet.size() ||
        (text[bullet.size()] != ' ' && text[bullet.size()] != '\t'))
        return 0;
    return std::min(text.find_first_not_of(" \t", bullet.size()), text.size());
}

/// The number and the bytes of a typed "1. " before a text; number 0 when there is none.
std::pair<int, std::size_t> list_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const auto at = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || number < 1 || number > 99 || at + 1 >= text.size() || text[at] != '.' ||
        (text[at + 1] != ' ' && text[at + 1] != '\t'))
        return {0, 0};
    const auto begin = text.find_first_not_of(" \t", at + 1);
    return begin == std::string_view::npos || is_digit(text[begin]) ? std::pair<int, std::size_t>{0, 0}
                                                                    : std::pair{number, begin};
}

/// Gathers the edits; every paragraph is taken by one of them at most.
class Structure {
public:
    Structure(const Document& document, const Minutes& minutes)
        : m_document(document), m_minutes(minutes), m_taken(document.paragraphs.size()) {}

    Fix fix() {
        items();
        log();
        tables();
        head();
        decisions();
        lists();
        Fix fix;
        fix.safe = true;
        fix.edits = std::move(m_edits);
        return fix;
    }

private:
    [[nodiscard]] const Paragraph& paragraph(std::size_t index) const { return m_document.paragraphs[index]; }

    /// A paragraph that is nothing in particular yet, and stands in no table.
    [[nodiscard]] bool is_free(std::size_t index) const {
        return index < m_taken.size() && !m_taken[index] && !paragraph(index).cell &&
               paragraph(index).label.empty() && paragraph(index).list_level == 0;
    }

    void style(std::size_t index, std::string_view name, std::size_t label_bytes = 0,
               std::optional<int> start = {}) {
        if (label_bytes > 0 || paragraph(index).style != name)
            m_edits.emplace_back(SetStyle{index, std::string(name), label_bytes, start});
        m_taken[index] = true;
    }

    void items() {
        std::optional<int> expected;
        for (const auto& item : m_minutes.items) {
            const auto heading = item.place.paragraph;
            if (item.counted || !is_free(heading)) {
                expected = item.number ? std::optional(*item.number + 1) : expected;
                continue;
            }
            if (!item.number) {
                style(heading, styles::unnumbered_item);
                continue;
            }
            const auto name = style_for_label(item.label, *item.number);
            if (name == styles::unnumbered_item) {
                style(heading, name);
                continue;
            }
            const auto start = expected.value_or(1) == *item.number ? std::nullopt : item.number;
            if (item.label_place.paragraph == heading) {
                style(heading, name, item.place.begin, start);
            } else if (item.label_place.paragraph < heading && only_label_before(item)) {
                style(heading, name, 0, start);
                m_edits.emplace_back(DeleteParagraphs{item.label_place.paragraph, heading});
                std::fill(m_taken.begin() + static_cast<std::ptrdiff_t>(item.label_place.paragraph),
                          m_taken.begin() + static_cast<std::ptrdiff_t>(heading), true);
            } else {
                continue;
            }
            expected = *item.number + 1;
        }
    }

    /// Nothing but the label and empty lines from the label's paragraph to the heading.
    [[nodiscard]] bool only_label_before(const Item& item) const {
        if (trimmed(paragraph(item.label_place.paragraph).text) != item.label)
            return false;
        return is_free(item.label_place.paragraph) &&
               is_gap(item.label_place.paragraph + 1, item.place.paragraph);
    }

    /// The log: paragraphs for matter, status and responsible in turn, empty lines between, become rows.
    void log() {
        MakeTable table;
        std::size_t columns = 0;
        for (const auto& entry : m_minutes.log) {
            const auto begin = entry.matter.place.paragraph;
            if (table.cells.empty())
                table.first = table.last = begin;
            if (begin < table.last || !is_gap(table.last, begin))
                return;
            std::vector<std::string> row;
            for (table.last = begin; is_free(table.last) && !is_blank(paragraph(table.last).text);
                 ++table.last) {
                const std::string_view text = paragraph(table.last).text;
                // A line without a tab of its own goes on with the cell before.
                if (row.empty() || text.starts_with('\t'))
                    row.emplace_back(trimmed(text));
                else
                    row.back() += '\n' + std::string(trimmed(text));
            }
            columns = std::max(columns, row.size());
            table.cells.push_back(std::move(row));
        }
        if (table.cells.size() < 2 || columns < 2 || columns > most_log_columns)
            return;
        table.name = "Logg";
        add(std::move(table));
    }

    /// Nothing but empty lines in paragraphs [first, last).
    [[nodiscard]] bool is_gap(std::size_t first, std::size_t last) const {
        for (auto index = first; index < last; ++index)
            if (!is_free(index) || !is_blank(paragraph(index).text))
                return false;
        return true;
    }

    /// Lines that have two columns or more, at least two of them in a row, that aren't a label with its
    /// value.
    void tables() {
        for (std::size_t first = 0; first < m_taken.size();) {
            MakeTable table;
            table.first = first;
            std::size_t full = 0;
            auto last = first;
            for (; last < m_taken.size() && is_free(last) && is_row(last); ++last) {
                table.cells.push_back(cells_of(paragraph(last).text));
                full += table.cells.back().size() == 2 && !table.cells.back().front().empty() ? 1 : 0;
            }
            if (last - first >= 2 && full * 2 > last - first &&
                std::ranges::all_of(table.cells, [](const auto& row) { return row.size() <= 2; })) {
                table.last = last;
                table.name = std::ranges::any_of(m_minutes.attendance,
                                                 [&](const Attendee& person) {
                                                     return person.place.paragraph >= first &&
                                                            person.place.paragraph < last;
                                                 })
                                 ? "Narvarande"
                                 : "Tabell";
                add(std::move(table));
            }
            first = std::max(last, first + 1);
        }
    }

    [[nodiscard]] bool is_row(std::size_t index) const {
        const auto text = std::string_view(paragraph(index).text);
        if (text.find('\t') == std::string_view::npos || is_blank(text))
            return false;
        return std::ranges::none_of(m_minutes.labels, [&](const Label& label) {
            return label.place.paragraph == index && label.has_value && label.value.paragraph == index;
        });
    }

    void add(MakeTable table) {
        std::size_t columns = 0;
        for (const auto& row : table.cells)
            columns = std::max(columns, row.size());
        for (auto& row : table.cells)
            row.resize(columns);
        for (auto index = table.first; index < table.last; ++index)
            m_taken[index] = true;
        m_edits.emplace_back(std::move(table));
    }

    void head() {
        for (const auto* fact : {&m_minutes.organ, &m_minutes.kind}) {
            const auto index = fact->place.paragraph;
            if (!fact->raw.empty() && index < m_minutes.head_end && is_free(index) &&
                is_plain(paragraph(index).style) && trimmed(paragraph(index).text) == fact->raw)
                style(index, styles::title);
        }
        for (const auto& label : m_minutes.labels) {
            const auto index = label.place.paragraph;
            if (index >= m_minutes.head_end || !is_free(index) || !is_plain(paragraph(index).style) ||
                label.place.begin > 0)
                continue;
            const bool alone =
                is_blank(std::string_view(paragraph(index).text).substr(label.place.end)) ||
                trimmed(std::string_view(paragraph(index).text).substr(label.place.end)) == ":";
            style(index, alone ? styles::fact_label : styles::fact);
        }
    }

    void decisions() {
        for (const auto& decision : m_minutes.decisions) {
            const auto index = decision.place.paragraph;
            if (is_free(index) && is_plain(paragraph(index).style) && decision.place.begin == 0 &&
                is_blank(std::string_view(paragraph(index).text).substr(decision.place.end)))
                style(index, styles::decision);
        }
    }

    void lists() {
        for (std::size_t first = m_minutes.head_end; first < m_taken.size();) {
            auto last = first;
            for (; last < m_taken.size() && is_free(last) && is_plain(paragraph(last).style); ++last) {
                const auto [number, bytes] = list_number(paragraph(last).text);
                if (number != static_cast<int>(last - first) + 1)
                    break;
            }
            if (last - first >= 2)
                for (auto index = first; index < last; ++index)
                    style(index, styles::numbered, list_number(paragraph(index).text).second,
                          index == first ? std::optional(1) : std::nullopt);
            else if (const auto bytes = is_free(first) && is_plain(paragraph(first).style)
                                            ? bullet_bytes(paragraph(first).text)
                                            : 0;
                     bytes > 0)
                style(first, styles::bullet, bytes);
            first = std::max(last, first + 1);
        }
    }

    const Document& m_document;
    const Minutes& m_minutes;
    std::vector<bool> m_taken;
    std::vector<Edit> m_edits;
};

} // namespace

Fix structure_fix(const Document& document, const Minutes& minutes) {
    if (!minutes.is_minutes)
        return {};
    return Structure(document, minutes).fix();
}

} // namespace klubba
