// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "report/json_writer.hpp"

namespace klubba::report {

/// Writes the members of an object: what `klubba extract --format json` prints of a document. organ, kind, profile,
/// date, time_start, time_end, place, chair, secretary, adjusters, attendees, absent, range, items, log, action_plan,
/// decisions, signatures, attachments. Where the document does not say, null or an empty list; all of it for
/// a document that is no minutes. Dates are ISO 8601, times HH:MM, items count from 1.
void write_members(JsonWriter& json, const Minutes& minutes);

} // namespace klubba::report
