// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// "2024-05-17"; empty for a day that no calendar has.
std::string iso(Date date);

/// The day that is written just so; nothing for any other text.
std::optional<Date> date_of_iso(std::string_view text);

/// "17 maj 2024"; the date must be one of the calendar's.
std::string spelt_out(Date date);

/// Days since 1970-01-01, so that rules can count; the date must be one of the calendar's.
int day_number(Date date);

/// "fredag".
std::string_view weekday_name(Date date);

/// Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).
Date easter_sunday(std::chrono::year year);

/// True on the days that move the end of a period: Saturdays, Sundays, public holidays (lag 1989:253) and the
/// eves of Midsummer, Christmas and New Year (lag 1930:173, 2 §).
bool is_day_of_rest(Date date);

/// The last day to act when a period of `days` days from `start` has run out: moved to the next working day
/// when it ends on a day of rest (lag 1930:173, 2 §).
Date last_day_of_period(Date start, int days);

/// The periods that the law sets, in days.
namespace periods {
/// KL 5:69: minutes are adjusted at the latest fourteen days after the meeting.
inline constexpr int days_to_adjust = 14;
/// KL 8:12: the notice is up at the latest the second day after the adjusting, and until the time for appeal has
/// passed…
inline constexpr int days_to_notify = 2;
/// …which is three weeks from the notice (KL 13:5).
inline constexpr int days_to_appeal = 21;
} // namespace periods

} // namespace klubba
