// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <optional>
#include <string>

namespace klubba {

/// What one meeting leaves for the next.
struct CarriedOver {
    /// The log's open rows as values of the template's fields, a line a row; empty when none is open. What has been
    /// done and said of them goes along.
    FieldValues log;
    std::size_t log_rows = 0;
    /// Rows of the action plan whose time is out and that are not done, likewise.
    FieldValues plan;
    std::size_t plan_rows = 0;

    bool operator==(const CarriedOver&) const = default;
};

/// `day` is that of the next meeting: a row of the plan is late when its time is out before.
CarriedOver carry_over(const Minutes& minutes, Date day);

/// The next meeting as minutes announce it: nothing or empty where they don't.
struct Announced {
    std::optional<Date> date;
    /// "13.00".
    std::string start;

    bool operator==(const Announced&) const = default;
};
/// Needs the marks.
Announced announced_meeting(const Minutes& minutes);

} // namespace klubba
