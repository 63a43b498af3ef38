// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/calendar.hpp"
#include "report/archive.hpp"

using namespace klubba;
using namespace klubba::report;

namespace {

Date day(const std::string& text) {
    return date_of_iso(text).value();
}

MeetingFacts meeting(const std::string& date, int first, int last,
                     const std::string& organ = "Kulturnämnden") {
    MeetingFacts facts;
    facts.file = date + ".odt";
    facts.organ = organ;
    facts.date = date_of_iso(date);
    facts.numbers = NumberRange{first, last};
    return facts;
}

Archive archive(std::vector<MeetingFacts> meetings, const std::string& today = "2026-12-01") {
    return make_archive(std::move(meetings), {}, day(today));
}

/// "1>2:5-6": between the second and the third meeting 5 and 6 are missing; "1>2": the third goes back.
std::string breaks_of(const BodyYear& year) {
    std::string text;
    for (const auto& each : year.breaks) {
        text += text.empty() ? "" : " ";
        text += (each.before ? std::to_string(*each.before) : "") + ">" + std::to_string(each.after);
        if (each.missing)
            text += ":" + std::to_string(each.missing->first) + "-" + std::to_string(each.missing->last);
    }
    return text;
}

Minutes minutes_on(const std::string& date, const std::string& adjusted) {
    Minutes minutes;
    minutes.is_minutes = true;
    minutes.dates.push_back({day(date), date, {}, true});
    if (!adjusted.empty())
        minutes.adjusting_date = Fact<Date>{day(adjusted), adjusted, {}, true};
    return minutes;
}

Participant person(const std::string& name, bool present, bool guest = false) {
    return {name, "", present, guest};
}

} // namespace

TEST_CASE("§§ that don't go on from meeting to meeting are told, whatever the order of the files") {
    struct Case {
        std::vector<MeetingFacts> meetings;
        std::string breaks;
    };
    const std::vector<Case> cases{
        {{meeting("2026-03-01", 5, 9), meeting("2026-01-01", 1, 4)}, ""},
        {{meeting("2026-03-01", 7, 9), meeting("2026-01-01", 1, 4)}, "0>1:5-6"},
        {{meeting("2026-01-01", 1, 4), meeting("2026-03-01", 4, 9)}, "0>1"},
        {{meeting("2026-01-01", 1, 4), meeting("2026-02-01", 5, 6), meeting("2026-03-01", 1, 3)}, "1>2"},
        {{meeting("2026-02-01", 12, 14), meeting("2026-03-01", 15, 20)}, ">0:1-11"},
        {{meeting("2026-01-01", 1, 4), meeting("2026-03-01", 1, 6)}, ""},
        {{meeting("2026-01-01", 1, 4), meeting("2026-01-01", 1, 4), meeting("2026-03-01", 5, 6)}, ""},
    };
    for (const auto& [meetings, breaks] : cases) {
        const auto made = archive(meetings);
        REQUIRE(made.years.size() == 1);
        CAPTURE(meetings.front().numbers->first, breaks);
        CHECK(breaks_of(made.years[0]) == breaks);
    }
}

TEST_CASE("what a body has said of its numbering goes before what its minutes look like") {
    auto first = meeting("2026-01-01", 1, 4), second = meeting("2026-03-01", 1, 6);
    first.numbering = second.numbering = Body::Numbering::PerYear;
    CHECK(breaks_of(archive({first, second}).years[0]) == "0>1");
    second.numbers = NumberRange{7, 9};
    first.numbering = second.numbering = Body::Numbering::PerMeeting;
    CHECK(breaks_of(archive({first, second}).years[0]).empty());
}

TEST_CASE("a series that goes on over the new year is whole") {
    const auto years = archive({meeting("2025-11-01", 1, 8), meeting("2026-02-01", 9, 12)}).years;
    REQUIRE(years.size() == 2);
    CHECK(breaks_of(years[1]).empty());
}

TEST_CASE("bodies are told apart by name, municipality and year, whatever their capital letters") {
    auto in = [](const std::string& municipality, MeetingFacts facts) {
        facts.municipality = municipality;
        return facts;
    };
    const auto one = archive({in("Granvik", meeting("2026-01-01", 1, 2)),
                              meeting("2026-02-01", 3, 4, "KULTURNÄMNDEN"), meeting("2025-02-01", 1, 2)});
    REQUIRE(one.years.size() == 2);
    CHECK(one.years[0].year == 2025);
    CHECK(one.years[1].municipality == "Granvik");
    CHECK(one.years[1].meetings.size() == 2);

    const auto two =
        archive({in("Granvik", meeting("2026-01-01", 1, 2)), in("Ekö", meeting("2026-02-01", 3, 4))});
    CHECK(two.years.size() == 2);

    auto undated = meeting("2026-01-01", 1, 2);
    undated.date.reset();
    CHECK_FALSE(archive({undated}).years[0].year);
}

TEST_CASE("bodies come in the order of the Swedish alphabet") {
    std::vector<MeetingFacts> meetings;
    for (const auto* organ : {"Östra nämnden", "Åldersnämnden", "ärendenämnden", "Valnämnden"})
        meetings.push_back(meeting("2026-01-01", 1, 2, organ));
    std::vector<std::string> order;
    for (const auto& year : archive(meetings).years)
        order.push_back(year.organ);
    CHECK(order == std::vector<std::string>{"Valnämnden", "Åldersnämnden", "ärendenämnden", "Östra nämnden"});
}

TEST_CASE(
    "adjusting is late after fourteen days for boards and the municipal council, or the body's own days") {
    const auto facts = [](Profile profile, const std::string& adjusted, const Body& body = {}) {
        return meeting_facts("a.odt", minutes_on("2026-03-05", adjusted), profile, body, {});
    };
    CHECK_FALSE(days_late(facts(Profile::Committee, "2026-03-19")));
    CHECK(days_late(facts(Profile::Committee, "2026-03-20")) == 1);
    CHECK(days_late(facts(Profile::MunicipalCouncil, "2026-03-29")) == 10);
    CHECK_FALSE(days_late(facts(Profile::CouncilMinutes, "2026-05-01")));
    Body strict;
    strict.days_to_adjust = 4;
    CHECK(days_late(facts(Profile::CouncilMinutes, "2026-03-10", strict)) == 1);

    const auto without = facts(Profile::Committee, "");
    CHECK_FALSE(lacks_adjusting(without, day("2026-03-19")));
    CHECK(lacks_adjusting(without, day("2026-03-20")));
    CHECK_FALSE(lacks_adjusting(facts(Profile::CouncilNotes, ""), day("2026-12-31")));
}

TEST_CASE("open tasks are those of the newest log, and late by today in the newest year only") {
    const auto with_log = [](MeetingFacts facts, const std::string& deadline) {
        facts.has_log = true;
        facts.open_tasks.push_back({"Cykelväg", "", "", date_of_iso(deadline), ""});
        return facts;
    };
    const auto years =
        archive({with_log(meeting("2025-02-01", 1, 2), "2025-03-01"),
                 with_log(meeting("2026-02-01", 1, 2), "2026-03-01"), meeting("2026-04-01", 3, 4)})
            .years;
    REQUIRE(years.size() == 2);
    CHECK(years[1].log == 0);
    CHECK(is_overdue(years[1].meetings[0].open_tasks[0], years[1]));
    CHECK_FALSE(is_overdue(years[0].meetings[0].open_tasks[0], years[0]));
    CHECK_FALSE(archive({meeting("2026-04-01", 3, 4)}).years[0].log);
}

TEST_CASE("a closed row of the log is no open task") {
    auto minutes = minutes_on("2026-03-05", "");
    minutes.log.resize(2);
    minutes.log[0].status.value = "Klart";
    minutes.log[1].matter.value = "Cykelväg";
    const auto facts = meeting_facts("a.odt", minutes, {}, {}, {});
    CHECK(facts.has_log);
    REQUIRE(facts.open_tasks.size() == 1);
    CHECK(facts.open_tasks[0].matter == "Cykelväg");
}

TEST_CASE("attendance counts meetings that have a list, once for each copy of the minutes and each list") {
    auto first = meeting("2026-01-01", 1, 4), copy = first, second = meeting("2026-03-01", 5, 6);
    first.people =
        copy.people = {person("Eva Lind", true), person("Bo Ek", false), person("Disa Hall", true, true)};
    second.people = {person("EVA LIND", false), person("Bo Ek", true), person("Bo Ek", false),
                     person("Eva Lind", false)};
    const auto year = archive({first, copy, second, meeting("2026-04-01", 7, 8)}).years[0];
    CHECK(year.lists == 2);
    REQUIRE(year.attendance.size() == 3);
    CHECK(year.attendance[0].name == "Eva Lind");
    CHECK((year.attendance[0].present == 1 && year.attendance[0].absent == 1));
    CHECK((year.attendance[1].present == 1 && year.attendance[1].absent == 1));
    CHECK(year.attendance[2].guest);
}

TEST_CASE("findings are counted by severity, and the gravest shown first") {
    std::vector<Finding> findings(5);
    findings[0].severity = Severity::Info;
    findings[1].severity = Severity::Warning;
    findings[1].rule = "B";
    findings[2].severity = Severity::Error;
    findings[2].rule = "A";
    findings[3].severity = findings[4].severity = Severity::Warning;
    const auto facts = meeting_facts("a.odt", minutes_on("2026-03-05", ""), {}, {}, findings);
    CHECK(facts.findings == std::array<std::size_t, 3>{1, 3, 1});
    REQUIRE(facts.worst.size() == 3);
    CHECK(facts.worst[0].rule == "A");
    CHECK(facts.worst[1].rule == "B");
}
