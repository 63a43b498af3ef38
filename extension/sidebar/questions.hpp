// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "sidebar/desk.hpp"

namespace klubba::sidebar {

/// Asks for what a command called from a menu was not told, when it can't do without. False when the user cancels, and
/// when something is wrong, which is then said.
bool ask_for_arguments(Desk& desk, commands::Call& call);

} // namespace klubba::sidebar
