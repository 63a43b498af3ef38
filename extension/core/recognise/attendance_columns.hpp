// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/labels.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/rows.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace klubba::recognition {

/// What a column of an attendance table holds.
enum class AttendanceColumn {
    Name,
    /// Of substitutes who serve.
    Serving,
    Party,
    Role,
    Organisation,
    ServesFor,
    Items,
    Remote,
    Present,
    Absent,
    /// Ticks off those who were there for some of the items: "§§ 1–5".
    Block,
    /// What it tells is known by what its cells say.
    Quality,
    Ignored
};

/// What the columns of a table of persons hold, by its row of headings ("Namn | Parti | Roll"); empty when the cells are
/// no such row. Columns are those of the cells, from 0.
using AttendanceHeader = std::vector<std::pair<std::size_t, AttendanceColumn>>;
AttendanceHeader read_attendance_header(const std::vector<std::pair<std::size_t, std::string_view>>& cells);

/// The items that a heading of a column stands for, "§§ 1–5"; nothing for other headings.
std::optional<NumberRange> block_of(std::string_view heading);

/// A column to each block of items, from 0.
using Blocks = std::vector<std::pair<std::size_t, NumberRange>>;

/// Tells of a person which blocks the row ticks off: none is absent, all is present throughout.
void take_blocks(WrittenPerson& person, const Blocks& blocks, const Row& row);

/// The heading over names says that they are substitutes.
bool lists_substitutes(std::string_view heading);

/// The table has a column to tick off those who are present, or absent.
bool calls_roll(const AttendanceHeader& header);

/// The row ticks somebody off as present: "X", "Ja, på distans".
bool ticks_off(const AttendanceHeader& header, const Row& row);

/// Nothing in the row says that the one it begins with was there.
bool is_left_unmarked(const AttendanceHeader& header, const Row& row);

/// What the column at this place holds; Ignored where the header has none there.
AttendanceColumn column_at(const AttendanceHeader& header, std::size_t place);

/// Tells of a person what stands in a cell of the column. `group` becomes Absent where it says that.
void take_column(WrittenPerson& person, Meaning& group, AttendanceColumn column, std::string_view value);

/// What cells say that holds for several rows: party and organisation.
using SharedCells = std::vector<std::pair<AttendanceColumn, std::string_view>>;

/// "Bo Ek | C | – | Eva Ahl": who serves beside a member serves for that one, where the member is absent. What else the row
/// says is the member's, but for what both have in common.
void take_seat(WrittenPerson& substitute, const WrittenPerson& member, const AttendanceHeader& header,
               const Row& row, const SharedCells& shared);

} // namespace klubba::recognition
