// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "commands/desk.hpp"
#include "core/follow_up.hpp"
#include "core/tasks.hpp"

namespace klubba::commands {

/// The argument "table": log or plan. Throws klubba::Error for anything else.
FollowUp kind_asked(const Arguments& arguments);

/// Throws klubba::Error when there is no such row.
FollowUpRow row_at(const Desk& desk, FollowUp kind, int position);

/// Likewise for a task that the text tells of; positions count from 1.
Task task_at(const Desk& desk, int position);

} // namespace klubba::commands
