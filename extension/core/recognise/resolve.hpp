// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <string_view>
#include <vector>

namespace klubba::recognition {

/// The one attendee that a name or short form stands for: "Anna Ek", "Anna E", "Anna", "Ek", "AE",
/// "Anna-Lena". Null when nobody fits or more than one does.
const Attendee* resolve(std::string_view written, const std::vector<Attendee>& people);

/// The attendees that a text names as responsible, several with commas, "och" or "/" between: "Mikael J och
/// Anna".
struct Responsible {
    std::string_view written;
    /// Null when it can't be told who it is.
    const Attendee* attendee = nullptr;
};
std::vector<Responsible> resolve_all(std::string_view text, const std::vector<Attendee>& people);

} // namespace klubba::recognition
