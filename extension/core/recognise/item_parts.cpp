// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/item_parts.hpp"

#include "core/recognise/titles.hpp"

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

ItemParts::ItemParts(const Lines& lines, const Outline& outline, std::size_t item)
    : m_lines(lines), m_first(outline.title_lines[item] + 1),
      m_end(lines.line_of(outline.items[item].last)) {}

bool ItemParts::has_decision() const {
    for (std::size_t line = m_first; line < m_end; ++line)
        if (part_at(m_lines, line) == "decision" || run_in_part(m_lines[line].text).part == "decision")
            return true;
    return false;
}

std::string_view ItemParts::announced_by(std::size_t line) const {
    const std::string_view part = part_at(m_lines, line);
    if (part != "recommendation")
        return part;
    return has_decision() ? "motions" : "decision";
}

} // namespace klubba::recognition
