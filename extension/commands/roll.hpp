// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/desk.hpp"
#include "core/attendance.hpp"

#include <functional>
#include <string_view>

namespace klubba::commands {

/// The members of the document's body and whoever else its minutes list.
std::vector<RollEntry> roll_of(const Desk& desk);

/// The person that somebody means: the name in full, or what only one of the roll is called. A full name that nobody has
/// is a guest, where those may be. Throws klubba::Error.
RollEntry person_named(const std::vector<RollEntry>& roll, std::string_view name, bool may_be_guest);

/// Changes the lists as one undo step with this title, after putting the template's attendance section in where there is
/// none. `also` adds what else the step is to do; it sees the desk as the change finds it. Throws klubba::Error.
void change_attendance(Desk& desk, AttendanceChange change, std::string_view title,
                       const std::function<void(Fix&)>& also = {});

} // namespace klubba::commands
