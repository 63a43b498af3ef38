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

/// The day that minutes state; nothing while it waits to be filled in, and for what is no day of the calendar.
std::optional<Date> day_of(const std::optional<Fact<Date>>& stated);
std::optional<Date> meeting_day(const Minutes& minutes);

/// Within how many days minutes are to be adjusted; nothing where neither law (KL 5:69, 6:35) nor the body says so.
std::optional<int> days_to_adjust(std::optional<Profile> profile, const Body& body);

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
