// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "commands/desk.hpp"
#include "core/follow_up.hpp"
#include "core/tasks.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace klubba::commands {

/// The argument "table": log or plan. Throws klubba::Error for anything else.
FollowUp kind_asked(const Arguments& arguments);

/// Throws klubba::Error when there is no such row.
FollowUpRow row_at(const Desk& desk, FollowUp kind, int position);

/// Likewise for a task that the text tells of; positions count from 1.
Task task_at(const Desk& desk, int position);

/// What a row of the log says of its state until somebody says something else.
inline constexpr std::string_view new_row_status = "Ny";

/// Values for a table: one without a column for what is to be done says that instead of what it is about. `table` may be
/// null.
RowValues fitting(RowValues values, const FollowUpTable* table);

struct NewRow {
    /// Without title.
    Fix fix;
    /// Paragraph before which something other than a row is put in, for the row to stand in.
    std::optional<std::size_t> inserted;
};

/// Adds a row to the document's table; where it has none, to one of the template's, in the section that stands or with
/// it. Throws klubba::Error when the template, or its section, is missing.
NewRow new_row(const Desk& desk, FollowUp kind, const RowValues& values);

} // namespace klubba::commands
