// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

using namespace klubba;
using namespace klubba::test;

TEST_CASE("References follow when items are moved, inserted and deleted, in the same undo step",
          "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&first=3&text=Se%20%C2%A7%206%20och%20"
                              "6%20kap.%205%20%C2%A7%20KL.&absent=Bo%20Alm,%20%C2%A7%C2%A7%205%E2%80%936");
    const OpenDocument document(made.document);
    document.record_changes(GENERATE(false, true));
    const auto before = document.text();
    REQUIRE(has_paragraph(document, "Se § 6 och 6 kap. 5 § KL."));
    SECTION("moved") {
        run(document.model(), "vnd.klubba:move?item=5&to=3");
        CHECK(has_paragraph(document, "Se § 7 och 6 kap. 5 § KL."));
        CHECK(has_paragraph(document, "Bo Alm, §§ 6–7"));
        CHECK(document.undo_steps() == std::vector<std::string>{"Flytta ärende"});
    }
    SECTION("inserted") {
        run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place");
        CHECK(has_paragraph(document, "Se § 7 och 6 kap. 5 § KL."));
        CHECK(has_paragraph(document, "Bo Alm, §§ 5–7"));
        CHECK(document.undo_steps() == std::vector<std::string>{"Infoga Föregående protokoll"});
    }
    SECTION("deleted") {
        run(document.model(), "vnd.klubba:delete?item=1");
        CHECK(has_paragraph(document, "Se § 5 och 6 kap. 5 § KL."));
        CHECK(has_paragraph(document, "Bo Alm, §§ 4–5"));
        CHECK(document.undo_steps() == std::vector<std::string>{"Ta bort ärende"});
    }
    check_undo(document, before);
}

TEST_CASE("A reference to an item that is deleted stays, and is told", "[commands]") {
    const auto made =
        run({}, "vnd.klubba:new?template=rad-protokoll&other_matters=Se%20%C2%A7%202%20och%20%C2%A7%204.");
    const OpenDocument document(made.document);
    const auto outcome = run(document.model(), "vnd.klubba:delete?item=4");
    CHECK(has_paragraph(document, "Se § 2 och § 4."));
    REQUIRE(outcome.json->getArray("dangling")->size() == 1);
    CHECK(outcome.message.find("”§ 4”") != std::string::npos);
}
