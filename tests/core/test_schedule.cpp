// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/calendar.hpp"
#include "core/schedule.hpp"

using klubba::last_day_of;

TEST_CASE("A schedule leaves until the last day of what it names") {
    const auto [schedule, day] = GENERATE(table<std::string, std::string>({
        {"2026-05-01", "2026-05-01"},
        {"Senast den 1 maj 2026", "2026-05-01"},
        {"2026-01-15–2026-03-31", "2026-03-31"},
        {"1–2 september 2026", "2026-09-02"},
        {"2026", "2026-12-31"},
        {"Under 2026", "2026-12-31"},
        {"2025–2026", "2026-12-31"},
        {"2025-2026", "2026-12-31"},
        {"2026-02", "2026-02-28"},
        {"Februari 2028", "2028-02-29"},
        {"jan–mars 2026", "2026-03-31"},
        {"jan-mars 2026", "2026-03-31"},
        {"november 2025–mars 2026", "2026-03-31"},
        {"2026, maj", "2026-05-31"},
        {"Kvartal 2 2026", "2026-06-30"},
        {"kv 3, 2026", "2026-09-30"},
        {"2026, kvartal 2", "2026-06-30"},
        {"Kvartal 1 och 2 2026", "2026-06-30"},
        {"kv 1-2 2026", "2026-06-30"},
        {"Q1 2026", "2026-03-31"},
        {"Tertial 2 2026", "2026-08-31"},
        {"Tredje kvartalet 2026", "2026-09-30"},
        {"första halvåret 2026", "2026-06-30"},
        {"andra halvåret 2026", "2026-12-31"},
        {"Våren 2026", "2026-06-30"},
        {"HT 2026", "2026-12-31"},
        {"sommaren 2026", "2026-08-31"},
        {"vecka 20 2026", "2026-05-17"},
        {"v. 50–53, 2026", "2027-01-03"},
        {"v. 1 2027", "2027-01-10"},
    }));
    INFO(schedule);
    const auto last = last_day_of(schedule);
    REQUIRE(last);
    CHECK(klubba::iso(*last) == day);
}

TEST_CASE("A schedule without year or end leaves no last day") {
    for (const std::string schedule :
         {"", "löpande", "den 1 maj", "våren", "kvartal 2", "nästa möte", "KS 2024/123", "SFS 2023:196",
          "Dnr 12/2026", "vecka 12", "3 gånger om året", "12 insatser", "4711", "2026-13",
          "<klart senast>"}) {
        INFO(schedule);
        CHECK_FALSE(last_day_of(schedule));
    }
}

TEST_CASE("A deadline that is a date is written as the minutes write dates, and other words stay") {
    constexpr klubba::Date today = std::chrono::year(2026) / 3 / 12;
    const auto [written, standard] = GENERATE(table<std::string, std::string>({
        {"2026-05-01", "2026-05-01"},
        {"1 maj 2026", "2026-05-01"},
        {"den 1 maj", "2026-05-01"},
        {"1/5", "2026-05-01"},
        {"1/2", "2027-02-01"},
        {"20260501", "2026-05-01"},
        {"", ""},
        {"löpande", "löpande"},
        {"våren 2026", "våren 2026"},
        {"senast 1 maj", "senast 1 maj"},
        {"1–2 maj 2026", "1–2 maj 2026"},
        {"30/2", "30/2"},
        {"vecka 12", "vecka 12"},
    }));
    INFO(written);
    CHECK(klubba::with_iso_day(written, today) == standard);
}
