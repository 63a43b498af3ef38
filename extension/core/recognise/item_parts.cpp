// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/item_parts.hpp"

#include "core/recognise/titles.hpp"
#include "core/text.hpp"

namespace klubba::recognition {
namespace {

/// Alone in its cell, in the first of several rows, with cells to its left.
bool heads_column(const Document& document, std::size_t paragraph) {
    const auto& paragraphs = document.paragraphs;
    const auto& cell = paragraphs[paragraph].cell;
    if (!cell || cell->row > 0 || cell->column == 0 || document.tables[cell->table].rows < 2)
        return false;
    return paragraphs[paragraph - 1].cell != cell &&
           (paragraph + 1 == paragraphs.size() || paragraphs[paragraph + 1].cell != cell);
}

std::string_view part_at(const Lines& lines, std::size_t line) {
    const std::string_view part = part_of_item(lines[line].text);
    return part.empty() || heads_column(lines.document(), lines[line].paragraph) ? std::string_view() : part;
}

} // namespace

bool continues(const Lines& lines, std::size_t index) {
    const Line& line = lines[index];
    const std::string_view first = text::slice(line.text, text::next_word(line.text, 0));
    return line.bullet || !lines.paragraph(line).label.empty() ||
           (text::is_one_of(first, {"att", "dels"}) && text::space_at(line.text, first.size()) != 0) ||
           (text::is_digit(line.text.front()) && line.text.size() > 3 &&
            (line.text[1] == '.' || line.text[1] == ')'));
}

ItemParts::ItemParts(const Lines& lines, const Outline& outline, std::size_t item)
    : m_lines(lines), m_first(outline.title_lines[item] + 1), m_end(lines.line_of(outline.items[item].last)) {
}

bool ItemParts::has_decision() const {
    for (std::size_t line = m_first; line < m_end; ++line)
        if (part_at(m_lines, line) == "decision" || run_in_part(m_lines[line].text).part == "decision" ||
            leads_in(line))
            return true;
    return false;
}

bool ItemParts::leads_in(std::size_t line) const {
    constexpr std::size_t longest = 70;
    constexpr std::size_t most_words = 6;
    constexpr std::size_t colon_and_space = 3;
    if (m_lines[line].text.size() > longest + colon_and_space)
        return false;
    const std::string_view text = text::strip(m_lines[line].text, ":");
    if (text.size() > longest || !text::is_upper_at(text, 0))
        return false;
    for (const std::string_view verb : {" beslutar", " beslutade", " beslöt", " beslutar följande"})
        if (text::ends_folded(text, verb))
            return text::count_words(text) <= most_words &&
                   text::find_folded(text, "ordförande") == std::string_view::npos &&
                   text::find_folded(text, " att ") == std::string_view::npos;
    return false;
}

std::string_view ItemParts::announced_by(std::size_t line) const {
    const std::string_view part = part_at(m_lines, line);
    if (part.empty() && leads_in(line)) {
        const std::size_t next = m_lines.next_filled(line + 1);
        return next < m_end && !continues(m_lines, next) ? "decision" : part;
    }
    if (part != "recommendation")
        return part;
    return has_decision() ? "motions" : "decision";
}

} // namespace klubba::recognition
