// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/document.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <optional>

namespace klubba {

/// The stage that minutes are at: as the user has recorded it in the document, else as what stands in it shows. Minutes
/// with a day for their notice are adjusted, minutes marked as unadjusted are circulated; others are a draft.
Stage stage_of(const Document& document, const Minutes& minutes);

/// A day that the next step waits for or must not miss.
struct Deadline {
    enum class Kind {
        /// Adjusted on this day at the latest (KL 5:69, 6:35: fourteen days; or the body's own limit).
        AdjustBy,
        /// The notice is up on this day at the latest (KL 8:12: the second day after the adjusting).
        PostBy,
        /// The notice may be taken down from this day on (KL 13:5: three weeks, and the day after).
        TakeDownFrom
    };
    Kind kind = Kind::AdjustBy;
    Date day;

    bool operator==(const Deadline&) const = default;
};

/// The deadline that matters at a stage; nothing where no law or rule of the body's own sets one, or the minutes don't
/// say the day it counts from. A period that ends on a day of rest ends on the next working day (lag 1930:173, 2 §).
std::optional<Deadline> deadline_at(Stage stage, Profile profile, const Minutes& minutes, const Body& body);

} // namespace klubba
