// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// The last day that a deadline or a schedule leaves: the day itself ("2026-05-01"), or the end of the month, quarter,
/// half year, term or year it names ("maj 2026", "kvartal 2 2026", "hösten 2026", "2025–2026"). Nothing where no year
/// is written, or nothing that ends ("löpande").
std::optional<Date> last_day_of(std::string_view schedule);

/// A day as the minutes write it, YYYY-MM-DD, for a deadline that is a date and nothing else; one without year is the next
/// such day from `today`. Anything else as it stands.
std::string with_iso_day(std::string_view deadline, Date today);

} // namespace klubba
