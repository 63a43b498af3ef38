// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/rows.hpp"

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

struct Attendance {
    std::vector<Attendee> people;
    /// Persons whose organisation follows the name without separator.
    std::vector<Place> without_separator;
    /// Persons noted as taking part from a distance.
    std::vector<Place> remote;
};

/// Everybody whom the rows name under labels such as "Närvarande" and "Frånvarande": below each other, in
/// runs with commas, in two columns, or in a table whose header row says "Namn", "Parti", "Roll".
void read_attendance(const Lines& lines, const Front& front, const std::vector<Row>& rows,
                     Attendance& attendance);

} // namespace klubba::recognition
