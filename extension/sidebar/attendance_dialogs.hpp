// SPDX-License-Identifier: MPL-2.0
// What the panel Närvaro asks about somebody. Each gives the arguments of its command; nothing when the user cancels.
#pragma once

#include "sidebar/desk.hpp"

#include <optional>

namespace klubba::sidebar {

/// Whom a deputy serves for: those of the members first who are not there.
std::optional<commands::Arguments> ask_whom_they_serve_for(const Desk& desk, const commands::State& state,
                                                           const RollEntry& person);
/// At which § or time somebody came and left.
std::optional<commands::Arguments> ask_when_they_were_there(const Desk& desk, const commands::State& state,
                                                            const RollEntry& person);
/// In which item somebody has a conflict of interest.
std::optional<commands::Arguments> ask_for_conflict(const Desk& desk, const commands::State& state,
                                                    const RollEntry& person);
/// Who adjusts, where and when; `person` is suggested.
std::optional<commands::Arguments> ask_for_adjusters(const Desk& desk, const commands::State& state,
                                                     const RollEntry& person);

} // namespace klubba::sidebar
