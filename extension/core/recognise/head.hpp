// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/rows.hpp"

#include <vector>

namespace klubba::recognition {

/// Reads the labelled facts of the head, or of the pages after the items, into `minutes`: dates, times,
/// place, chair, secretary, adjusters, adjusting, range, case number, notice. A fact that is stated already
/// keeps its first value; dates are all kept.
void read_facts(const Lines& lines, const Front& front, const std::vector<Row>& rows, bool in_head,
                Minutes& minutes);

/// Gives dates without year the year of another date of the meeting, and drops those for which there is none.
void complete_dates(Minutes& minutes);

} // namespace klubba::recognition
