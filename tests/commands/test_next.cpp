// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

using namespace klubba;
using namespace klubba::test;

namespace {

/// Notes with a log of three rows, one of them closed, and a plan with a late row.
commands::Outcome notes() {
    auto made = commands::run(workshop(), {},
                              {"new",
                               {{"template", "rad-anteckningar"},
                                {"organ", "Tallbyrådet"},
                                {"municipality", "Tallby kommun"},
                                {"date", "2026-03-12"},
                                {"start", "13.00"},
                                {"place", "Ekan"},
                                {"log_no", "1\n2\n3"},
                                {"log_matter", "Lyktor\nSkyltar\nStigar"},
                                {"log_action", "Byts i mars\nSätts upp\nRöjs"},
                                {"log_responsible", "Anna Ek\nBo Alm\nBo Alm"},
                                {"log_deadline", "2026-05-01\n2026-03-01\n2026-06-01"},
                                {"log_status", "Pågår\nKlart\nNy"},
                                {"plan_no", "1\n2"},
                                {"plan_goal", "Trygga vägar\nLjusa stigar"},
                                {"plan_activity", "Vandringar\nBelysning"},
                                {"plan_responsible", "Anna Ek\nBo Alm"},
                                {"plan_schedule", "2026-04-01\n2026-12-01"},
                                {"plan_follow_up", "Pågår\nPågår"},
                                {"next_date", "11 juni 2026"},
                                {"next_time", "14.00"},
                                {"next_place", "biblioteket"}}});
    REQUIRE(made.ok);
    return made;
}

} // namespace

TEST_CASE("The next meeting's minutes begin with what the last one left", "[commands]") {
    const OpenDocument before(notes().document);
    const auto made = run(before.model(), "vnd.klubba:next?kind=minutes");
    const OpenDocument document(made.document);
    CHECK(made.json->getValue<std::string>("date") == "2026-06-11");
    CHECK(made.json->getValue<int>("log") == 2);
    CHECK(made.json->getValue<int>("plan") == 1);
    CHECK(made.json->getValue<std::string>("template") == "rad-anteckningar");
    CHECK(document.undo_steps().empty());
    CHECK(says(document, "Tallbyrådet"));
    CHECK(says(document, "2026-06-11"));
    CHECK(says(document, "14.00"));
    CHECK(says(document, "Ekan"));
    CHECK(has_paragraph(document, "Lyktor"));
    CHECK(has_paragraph(document, "Byts i mars"));
    CHECK(has_paragraph(document, "Stigar"));
    CHECK_FALSE(says(document, "Skyltar"));
    CHECK(has_paragraph(document, "Trygga vägar"));
    CHECK_FALSE(says(document, "Ljusa stigar"));
    CHECK(says(document, "2026-03-12"));
}

TEST_CASE("The next meeting is made from a file, on the day and at the place that are told", "[commands]") {
    const OpenDocument before(notes().document);
    const auto file = saved(before, "anteckningar", GENERATE(as_odt, as_docx));
    const auto made =
        run({}, "vnd.klubba:next?kind=minutes&date=2026-03-20&start=9.00&place=Granen&from=" + file);
    const OpenDocument document(made.document);
    CHECK(made.json->getValue<int>("log") == 2);
    CHECK(made.json->getValue<int>("plan") == 0);
    CHECK(says(document, "2026-03-20"));
    CHECK(says(document, "9.00"));
    CHECK(says(document, "Granen"));
    CHECK_FALSE(says(document, "Ekan"));
}

TEST_CASE("The next minutes go on from the numbers of the last", "[commands]") {
    const OpenDocument before(
        run({}, "vnd.klubba:new?template=rad-protokoll&organ=Tallbyr%C3%A5det&date=2026-03-12&first=38")
            .document);
    const auto made = run(before.model(), "vnd.klubba:next?kind=minutes&date=2026-06-11");
    const OpenDocument document(made.document);
    CHECK(made.json->getValue<int>("first") == 45);
    const auto items = run(document.model(), "vnd.klubba:outline").json->getArray("items");
    CHECK(items->getObject(0)->getValue<std::string>("label") == "§\u00A045");
    CHECK(items->size() == 8);
    CHECK(items->getObject(3)->getValue<std::string>("section") == "previous_minutes");
    CHECK(says(document, "2026-03-12"));
}

TEST_CASE("There is no next meeting after what is no minutes", "[commands]") {
    const OpenDocument letter;
    letter.type("Hej Anna!\n");
    for (const std::string call : {"next?kind=minutes", "next?kind=fest", "next?from=/finns/inte.odt"})
        refused(letter, call);
    CHECK_FALSE(commands::run(workshop(), {}, commands::parse_call("next")).ok);
}

TEST_CASE("The notice of the next meeting calls to what is open, and its items become those of the minutes",
          "[commands]") {
    const OpenDocument before(notes().document);
    const auto called = run(before.model(), "vnd.klubba:next");
    const OpenDocument notice(called.document);
    CHECK(called.json->getValue<std::string>("template") == "kallelse");
    CHECK(says(notice, "Föregående protokoll 2026-03-12"));
    CHECK(says(notice, "Uppföljning av beslut"));
    CHECK(says(notice, "Handlingsplan"));
    CHECK(says(notice, "2026-06-11"));
    const auto file = saved(notice, "kallelse");
    const OpenDocument minutes(run({}, "vnd.klubba:new?template=rad-protokoll").document);
    run(minutes.model(), "vnd.klubba:agenda?from=" + file);
    CHECK(says(minutes, "2026-03-12"));
    CHECK(has_paragraph(minutes, "Sammanträdesdatum:\t2026-06-11"));
}

TEST_CASE("Notice and minutes of the next meeting are made at once", "[commands]") {
    const OpenDocument before(notes().document);
    const auto made = run(before.model(), "vnd.klubba:next?kind=both");
    const OpenDocument document(made.document);
    const auto list = made.json->getArray("made");
    REQUIRE(list->size() == 2);
    CHECK(list->getElement<std::string>(0) == "kallelse");
    CHECK(list->getElement<std::string>(1) == "rad-anteckningar");
}
