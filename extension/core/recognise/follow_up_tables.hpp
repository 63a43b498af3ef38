// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/items.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// A grid that is a log or an action plan.
struct FollowUpGrid {
    FollowUpTable table;
    const Grid* grid = nullptr;
    /// 1 where the first row says what the columns hold.
    std::size_t first_row = 1;
};

/// Logs ("Ärende | Ansvarig | Klart senast | Status") and action plans ("Mål | Aktivitet | Ansvarig | Tidplan |
/// Uppföljning") among the grids: those whose header says so, and in an item that is a log also grids without header,
/// in the order matter, status, responsible. Points to the grids, which must outlive it.
std::vector<FollowUpGrid> find_follow_up(const Lines& lines, const Outline& outline,
                                         const std::vector<Grid>& grids);

} // namespace klubba::recognition
