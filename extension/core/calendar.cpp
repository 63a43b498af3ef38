// SPDX-License-Identifier: MPL-2.0
#include "core/calendar.hpp"

#include <array>
#include <cstdio>

namespace klubba {
namespace {

using namespace std::chrono;

struct MonthDay {
    unsigned month, day;
};

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "mars",     "april",
                                                  "maj",       "juni",     "juli",     "augusti",
                                                  "september", "oktober",  "november", "december"};

/// The holidays that have the same date every year, and the eves that count as Sundays.
constexpr std::array<MonthDay, 8> fixed_days{
    {{1, 1}, {1, 6}, {5, 1}, {6, 6}, {12, 24}, {12, 25}, {12, 26}, {12, 31}}};

/// Good Friday, Easter Monday and Ascension Day, in days after Easter Sunday; the other days of Easter are
/// Sundays.
constexpr std::array<int, 3> days_after_easter{-2, 1, 39};

/// Midsummer Eve is the Friday between 19 and 25 June.
bool is_midsummer_eve(Date date) {
    return date.month() == June && weekday(sys_days(date)) == Friday && date.day() >= day(19) &&
           date.day() <= day(25);
}

} // namespace

std::string iso(Date date) {
    if (!date.ok())
        return {};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()));
    return text.data();
}

std::string spelt_out(Date date) {
    return std::to_string(unsigned(date.day())) + ' ' + std::string(months[unsigned(date.month()) - 1]) +
           ' ' + std::to_string(int(date.year()));
}

std::optional<Date> date_of_iso(std::string_view text) {
    const std::string copy(text);
    int year_read = 0;
    unsigned month_read = 0, day_read = 0;
    // The scanner is lenient; only what is written back the same was a date.
    if (std::sscanf(copy.c_str(), "%4d-%2u-%2u", &year_read, &month_read, &day_read) != 3)
        return std::nullopt;
    const Date date{year(year_read), month(month_read), day(day_read)};
    return iso(date) == copy ? std::optional(date) : std::nullopt;
}

int day_number(Date date) {
    return sys_days(date).time_since_epoch().count();
}

std::string_view weekday_name(Date date) {
    constexpr std::array<std::string_view, 7> names{"söndag",  "måndag", "tisdag", "onsdag",
                                                    "torsdag", "fredag", "lördag"};
    return names[weekday(sys_days(date)).c_encoding()];
}

Date easter_sunday(year in) {
    const int y = int(in);
    const int century = y / 100;
    const int golden = y % 19;
    const int epact =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    const int sunday = (32 + 2 * (century % 4) + 2 * (y % 100 / 4) - epact - y % 4) % 7;
    const int late = (golden + 11 * epact + 22 * sunday) / 451;
    const int days = epact + sunday - 7 * late + 114;
    return in / month(unsigned(days / 31)) / day(unsigned(days % 31 + 1));
}

bool is_day_of_rest(Date date) {
    const weekday on = weekday(sys_days(date));
    if (on == Saturday || on == Sunday || is_midsummer_eve(date))
        return true;
    for (auto [month_number, day_of_month] : fixed_days)
        if (unsigned(date.month()) == month_number && unsigned(date.day()) == day_of_month)
            return true;
    const int since_easter = (sys_days(date) - sys_days(easter_sunday(date.year()))).count();
    for (int days : days_after_easter)
        if (since_easter == days)
            return true;
    return false;
}

Date last_day_of_period(Date start, int days_long) {
    Date last{sys_days(start) + days(days_long)};
    while (is_day_of_rest(last))
        last = sys_days(last) + days(1);
    return last;
}

} // namespace klubba
