// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

namespace klubba::report {

/// What `klubba extract --format json` prints of a document: organ, kind, profile, date, time_start,
/// time_end, place, chair, secretary, adjusters, attendees, absent, range, items, log, action_plan,
/// decisions, signatures, attachments. Where the document does not say, null or an empty list; all of it for
/// a document that is no minutes. Dates are ISO 8601, times HH:MM, items count from 1.
Poco::JSON::Object::Ptr to_json(const Minutes& minutes);

} // namespace klubba::report
