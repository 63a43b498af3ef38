// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/labels.hpp"
#include "core/recognise/people.hpp"

#include <cstddef>
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
    Ignored
};

/// What the columns of a table of persons hold, by its row of headings ("Namn | Parti | Roll"); empty when the cells are
/// no such row. Columns are those of the cells, from 0.
using AttendanceHeader = std::vector<std::pair<std::size_t, AttendanceColumn>>;
AttendanceHeader read_attendance_header(const std::vector<std::pair<std::size_t, std::string_view>>& cells);

/// What the column at this place holds; Ignored where the header has none there.
AttendanceColumn column_at(const AttendanceHeader& header, std::size_t place);

/// Tells of a person what stands in a cell of the column. `group` becomes Absent where it says that.
void take_column(WrittenPerson& person, Meaning& group, AttendanceColumn column, std::string_view value);

} // namespace klubba::recognition
