// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/items.hpp"

#include <vector>

namespace klubba::recognition {

/// Reads the log, the action plan and where they stand into minutes whose attendance is known. Goals that are listed
/// below words that announce them ("tre mål:", "Mål 2026") in an item about such a plan are its rows where it has no
/// table.
void read_follow_up(const Lines& lines, const Outline& outline, const std::vector<Grid>& grids,
                    Minutes& minutes);

} // namespace klubba::recognition
