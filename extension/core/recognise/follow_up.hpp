// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/items.hpp"

#include <vector>

namespace klubba::recognition {

/// Rows of a log of matters ("Ärende | Ansvarig | Klart senast | Status"): tables whose header says so, and
/// in an item that is a log also tables without header, in the order matter, status, responsible.
std::vector<LogEntry> read_log(const Lines& lines, const Outline& outline, const std::vector<Grid>& grids,
                               const std::vector<Attendee>& people);

/// Rows of an action plan ("Mål | Aktivitet | Ansvarig | Tidplan | Uppföljning"): tables whose header says
/// so, and in an item that is about such a plan the goals listed after "mål:".
std::vector<ActionPlanRow> read_action_plan(const Lines& lines, const Outline& outline,
                                            const std::vector<Grid>& grids);

} // namespace klubba::recognition
