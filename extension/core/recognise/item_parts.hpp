// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <string_view>

namespace klubba::recognition {

/// Goes on with what the line above led in to: a clause or an entry of a list.
bool continues(const Lines& lines, std::size_t line);

/// The parts of one item, told by the lines that announce them. Holds references to what it is made of.
class ItemParts {
public:
    ItemParts(const Lines& lines, const Outline& outline, std::size_t item);

    /// The part that a line announces, as part_of_item() has it, or empty. The head of a table's column announces none. A
    /// recommendation is the item's decision where there is no other, and a motion where there is. "Nämnden beslutar"
    /// announces the decision, unless its clauses follow.
    [[nodiscard]] std::string_view announced_by(std::size_t line) const;

    /// "Nämnden beslutar" alone in a line: what was decided stands below.
    [[nodiscard]] bool leads_in(std::size_t line) const;

    /// The item's decision is announced.
    [[nodiscard]] bool has_decision() const;

private:
    const Lines& m_lines;
    std::size_t m_first;
    std::size_t m_end;
};

} // namespace klubba::recognition
