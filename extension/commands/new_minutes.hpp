// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "commands/previous.hpp"

#include <optional>
#include <set>
#include <string>

namespace klubba::commands {

/// What a new document begins with.
struct NewDocument {
    const Template* of = nullptr;
    /// Those that the template has no field for are left out.
    FieldValues fields;
    /// The number of the first item; nothing: after `previous`, or as the body's settings say.
    std::optional<int> first = {};
    /// The minutes of the meeting before.
    std::optional<Previous> previous = {};
    /// Sections that it has beyond those that the template begins with.
    std::set<std::string> sections = {};
};

/// Opens it in a window and tells the outcome. Throws klubba::Error.
void open_new(Workshop& workshop, NewDocument what, Outcome& outcome);

/// The day that a date says, however it is written.
std::optional<Date> day_in(std::string_view date);

bool has_field(const Template& of, std::string_view id);

/// The template with this id. Throws klubba::Error.
const Template& template_called(Workshop& workshop, const std::string& id);

} // namespace klubba::commands
