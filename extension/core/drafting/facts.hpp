// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/drafting/changes.hpp"

namespace klubba::drafting {

/// What the minutes say of their own meeting becomes fields wherever it stands: date, times, place, body, range, names of
/// chair, secretary and adjusters, and what the notice says.
void change_facts(const Minutes& minutes, Changes& changes);

/// Dates, times and names that only this meeting had, in text that otherwise stays.
void change_marks(const Minutes& minutes, Changes& changes);

} // namespace klubba::drafting
