// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/times.hpp"

#include <string>

using namespace klubba;
using namespace klubba::recognition;

namespace {

struct DateRow {
    std::string_view text;
    std::string_view iso;
    bool standard;
};

std::string found_iso(std::string_view text) {
    const auto match = find_date(text);
    if (!match)
        return "-";
    return match->until ? iso(match->day) + "/" + iso(*match->until) : iso(match->day);
}

std::string found_time(std::string_view text, TimeContext context) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9')
            continue;
        if (const auto match = time_at(text, i, context))
            return match->until ? clock(match->from) + "/" + clock(*match->until) : clock(match->from);
        while (i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9')
            ++i;
    }
    return "-";
}

} // namespace

TEST_CASE("dates are read in every form that minutes have") {
    const DateRow rows[] = {
        {"2024-02-08", "2024-02-08", true},
        {"den 8 februari 2024", "2024-02-08", true},
        {"den 8 februari 2024:", "2024-02-08", true},
        {"Torsdagen den 8 februari 2024 kl. 13", "2024-02-08", true},
        {"2 November 2020", "2020-11-02", true},
        {"8:e mars 2021", "2021-03-08", true},
        {"24/2- 2020", "2020-02-24", false},
        {"24/2-2020", "2020-02-24", false},
        {"24/2 2020", "2020-02-24", false},
        {"08-10-2020", "2020-10-08", false},
        {"24.12.2006", "2006-12-24", false},
        {"24-10-21", "2024-10-21", false},
        {"24.12.06", "2024-12-06", false},
        {"2020--11--24", "2020-11-24", false},
        {"2020–11–24", "2020-11-24", false},
        {"2024/03/05", "2024-03-05", false},
        {"20240208", "2024-02-08", false},
        {"5 mars", "--03-05", true},
        {"den 1 sept.", "--09-01", true},
        {"24/2", "--02-24", false},
        {"1–2 september 2024", "2024-09-01/2024-09-02", true},
        {"1-2 september", "--09-01/--09-02", true},
        {"26–26 mars", "--03-26/--03-26", true},
        {"30 april–2 maj 2021", "2021-04-30/2021-05-02", true},
        {"30 april till den 2 maj", "--04-30/--05-02", true},
    };
    for (const DateRow& row : rows) {
        CAPTURE(row.text);
        CHECK(found_iso(row.text) == row.iso);
        const auto match = find_date(row.text);
        REQUIRE(match);
        CHECK(match->standard == row.standard);
    }
}

TEST_CASE("numbers that only look like dates are none") {
    for (const std::string_view text :
         {"2016:1258", "SOU 2016:12", "070-123 45 67", "811228-9874", "10.30", "13:00-16:30", "12-15 år",
          "4 kameror", "34-punktsprogram", "2024", "läsåret 2023/2024", "KS 2024/123", "1.2.3", "§ 5",
          "5 av 7", "0480-45 00 00", "2024-13-05", "2024-02-081"}) {
        CAPTURE(text);
        CHECK(found_iso(text) == "-");
    }
}

TEST_CASE("a day that the calendar doesn't have is found and is no date") {
    const auto match = find_date("2023-02-29");
    REQUIRE(match);
    CHECK_FALSE(exists(match->day));
    CHECK_FALSE(to_date(match->day));
    CHECK(exists({0, 2, 29}));
}

TEST_CASE("the weekday before a date is found with and without ending") {
    for (const std::string_view text :
         {"torsdag den 8 februari 2024", "Torsdagen den 8 februari 2024", "TORSDAG 8 februari 2024"}) {
        CAPTURE(text);
        const auto weekday = weekday_before(text, find_date(text)->begin);
        REQUIRE(weekday);
        CHECK(weekday->name == "torsdag");
    }
    CHECK_FALSE(weekday_before("Mötet den 8 februari 2024", 10));
    CHECK_FALSE(weekday_before("8 februari 2024", 0));
    CHECK(weekday_name(*to_date({2024, 2, 8})) == "torsdag");
}

TEST_CASE("times and intervals of times are read in every form that minutes have") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"13.00-15.00", "13:00/15:00"},
        {"09:00-11:00", "09:00/11:00"},
        {"10.00 – 11:10", "10:00/11:10"},
        {"kl. 13:00-16:30", "13:00/16:30"},
        {"kl 08.30 – 10.30", "08:30/10:30"},
        {"kl.09", "09:00"},
        {"kl. 9–11", "09:00/11:00"},
        {"klockan 19.00", "19:00"},
        {"12:16", "12:16"},
        {"kl. 13.00 till kl. 15.00", "13:00/15:00"},
        {"klockan 10.00 – 11:10", "10:00/11:10"},
    };
    for (const auto& [text, expected] : rows) {
        CAPTURE(text);
        CHECK(found_time(text, TimeContext::RunningText) == expected);
    }
    CHECK(found_time("19.00", TimeContext::AskedFor) == "19:00");
    CHECK(found_time("9-11", TimeContext::AskedFor) == "09:00/11:00");
}

TEST_CASE("numbers that only look like times are none in running text") {
    for (const std::string_view text :
         {"2.50 kronor", "19.00", "2016:1258", "4 kap. 1 §", "25:10", "10:75", "3-5 personer",
          "10.000 kronor", "12 år", "p4", "1:a priset", "kl X", "9-11"}) {
        CAPTURE(text);
        CHECK(found_time(text, TimeContext::RunningText) == "-");
    }
}
