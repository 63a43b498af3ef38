// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/calendar.hpp"

using namespace klubba;
using namespace std::chrono_literals;

namespace {

Date on(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

} // namespace

TEST_CASE("dates are written as ISO 8601, and days that don't exist not at all") {
    CHECK(iso(on(2020, 3, 5)) == "2020-03-05");
    CHECK(iso(on(2024, 2, 29)) == "2024-02-29");
    CHECK(iso(on(2023, 2, 29)).empty());
    CHECK(iso(Date{}).empty());
}

TEST_CASE("days are counted from 1970 and have their Swedish names") {
    CHECK(day_number(on(1970, 1, 1)) == 0);
    CHECK(day_number(on(2000, 3, 1)) == 11017);
    CHECK(weekday_name(on(2020, 3, 5)) == "torsdag");
    CHECK(weekday_name(on(2024, 5, 19)) == "söndag");
}

TEST_CASE("Easter falls where the almanac has it") {
    CHECK(easter_sunday(2020y) == on(2020, 4, 12));
    CHECK(easter_sunday(2024y) == on(2024, 3, 31));
    CHECK(easter_sunday(2025y) == on(2025, 4, 20));
    CHECK(easter_sunday(2038y) == on(2038, 4, 25));
}

TEST_CASE("days of rest are those that move the end of a period") {
    for (auto day :
         {on(2024, 1, 1), on(2024, 1, 6), on(2024, 3, 29), on(2024, 4, 1), on(2024, 5, 1), on(2024, 5, 9),
          on(2024, 6, 6), on(2024, 6, 21), on(2024, 6, 22), on(2024, 11, 2), on(2024, 12, 24),
          on(2024, 12, 25), on(2024, 12, 26), on(2024, 12, 31), on(2024, 5, 18)}) {
        CAPTURE(iso(day));
        CHECK(is_day_of_rest(day));
    }
    for (auto day : {on(2024, 3, 28), on(2024, 4, 2), on(2024, 4, 30), on(2024, 6, 14), on(2024, 6, 28),
                     on(2024, 12, 23), on(2024, 12, 27), on(2024, 5, 20)}) {
        CAPTURE(iso(day));
        CHECK_FALSE(is_day_of_rest(day));
    }
}

TEST_CASE("a period that ends on a day of rest ends on the next working day") {
    CHECK(last_day_of_period(on(2024, 5, 16), 14) == on(2024, 5, 30));
    CHECK(last_day_of_period(on(2024, 12, 10), 14) == on(2024, 12, 27));
    CHECK(last_day_of_period(on(2024, 6, 7), 14) == on(2024, 6, 24));
}
