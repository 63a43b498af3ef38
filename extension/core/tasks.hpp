// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// Something that the text says somebody is to do.
struct Task {
    /// As it is written.
    std::string sentence;
    /// Full name, office or body; empty where nobody is named.
    std::string owner;
    /// Title of the item it stands in; empty outside items.
    std::string matter;
    std::optional<Date> deadline;
    Place place;

    bool operator==(const Task&) const = default;
};

/// The tasks in the text, in its order, that no row of the log or the action plan has yet. Needs minutes with marks.
std::vector<Task> tasks_in(const Minutes& minutes);

/// The day that a sentence sets as a limit ("senast den 1 maj", "till nästa möte"), after the day of the meeting. A date
/// without year is the next such day. Nothing for a date of another kind ("statistik från 2024-05-01").
std::optional<Date> deadline_in(std::string_view sentence, Date meeting, std::optional<Date> next_meeting);

} // namespace klubba
