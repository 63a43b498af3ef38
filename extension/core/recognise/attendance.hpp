// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/rows.hpp"

#include <vector>

namespace klubba::recognition {

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
