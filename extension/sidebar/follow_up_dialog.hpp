// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/follow_up.hpp"
#include "sidebar/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace klubba::sidebar {

/// What is offered for a row to say; anything else may be written.
struct Usual {
    /// Whom it may be given to.
    std::vector<std::string> people;
    std::optional<Date> next_meeting;
};

/// Asks what a row of the log or the action plan is to say in these columns: a new one where `row` is null. Returns the
/// arguments of the commands row-add and row-set, for a row that there is only those that have changed; nothing for
/// Cancel and for nothing changed.
std::optional<commands::Arguments> ask_for_row(const Desk& desk, FollowUp kind,
                                               const std::vector<FollowUpColumn>& columns,
                                               const FollowUpRow* row, const Usual& usual);

} // namespace klubba::sidebar
