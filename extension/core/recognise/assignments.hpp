// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/cues.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Whether "ska" says what somebody has been set to do ("Anna ska redovisa"): an active verb follows, and it is neither
/// proposed, asked, nor said of what a law or a rule of procedure requires.
bool is_order(std::string_view sentence, const CueHit& shall, const std::vector<CueHit>& cues);

/// Whom "får i uppdrag att", "ger … i uppdrag att" or "uppdrar åt … att" gives something to do: a full name, an office or a body. Empty
/// where it isn't said, or nothing is given.
std::string assigned(std::string_view sentence, const CueHit& assignment,
                     const std::vector<Attendee>& people);

} // namespace klubba::recognition
