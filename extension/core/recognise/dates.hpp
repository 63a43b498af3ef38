// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba::recognition {

/// A day as it is written. Year 0: none is written.
struct WrittenDay {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;

    bool operator==(const WrittenDay&) const = default;
};

/// A date found in running text, bytes [begin, end).
struct DateMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    WrittenDay day;
    /// Last day of a range ("1–2 september").
    std::optional<WrittenDay> until;
    /// ÅÅÅÅ-MM-DD, or day, name of the month and year (Myndigheternas skrivregler 9.5).
    bool standard = true;
};

/// The date that the digits at `position` begin, or nothing. Digits of personal numbers, case numbers, SFS
/// numbers and amounts are no dates.
std::optional<DateMatch> date_at(std::string_view text, std::size_t position);

/// The first date in the text.
std::optional<DateMatch> find_date(std::string_view text);

/// A date and nothing else.
bool is_date(std::string_view text);

/// The weekday written before a date ("torsdagen den 5 mars"), in lower case and without ending; empty when
/// none is.
struct WeekdayMatch {
    std::string_view name;
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<WeekdayMatch> weekday_before(std::string_view text, std::size_t date_begin);

/// 1–12 for the name or the usual abbreviation of a month, else 0.
unsigned month_named(std::string_view word);
/// Swedish name of a weekday, as in "torsdag".
std::string_view weekday_name(Date date);

/// False for days that the calendar does not have; without a year 29 February is one.
bool exists(WrittenDay day);
/// Nothing for a day without year or that does not exist.
std::optional<Date> to_date(WrittenDay day);
/// The same; of a day without year the first one that is not before `from`.
std::optional<Date> next_day(WrittenDay day, Date from);
/// ISO 8601: "2024-02-08", "--02-08".
std::string iso(WrittenDay day);
std::string iso(Date date);

} // namespace klubba::recognition
