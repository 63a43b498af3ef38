// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <string_view>

namespace klubba::recognition {

/// The parts of one item, told by the lines that announce them. Holds references to what it is made of.
class ItemParts {
public:
    ItemParts(const Lines& lines, const Outline& outline, std::size_t item);

    /// The part that a line announces, as part_of_item() has it, or empty. The head of a table's column announces none. A
    /// recommendation is the item's decision where there is no other, and a motion where there is.
    [[nodiscard]] std::string_view announced_by(std::size_t line) const;

private:
    [[nodiscard]] bool has_decision() const;

    const Lines& m_lines;
    std::size_t m_first;
    std::size_t m_end;
};

} // namespace klubba::recognition
