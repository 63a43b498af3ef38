// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/grids.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace klubba::recognition {

/// Column of the headings in a table whose rows are the items of the meeting. A log looks much the same (Punkt,
/// Vad, Ansvarig), but nobody follows up the opening of a meeting: at least two rows have a heading that is as
/// settled as that. Nothing for any other table.
std::optional<std::size_t> heading_column(const Grid& grid);

/// An item in a row of a table.
struct ItemRow {
    const GridCell* heading = nullptr;
    /// The cell before it that says a number and nothing else.
    const GridCell* label = nullptr;
    /// 0 where there is none, neither in `label` nor typed before the heading.
    int number = 0;
    /// Where the row begins.
    std::size_t paragraph = 0;
};

/// The items in the rows of a table; none when it isn't that sort of table.
std::vector<ItemRow> item_rows(const Grid& grid);

} // namespace klubba::recognition
