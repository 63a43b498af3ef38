// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::commands;
using namespace klubba::test;

TEST_CASE("New minutes have no faults and nothing to undo", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&organ=R%C3%A5det%20f%C3%B6r%20trygghet&"
                              "date=2024-02-08&start=13.00&place=Sessionssalen&first=12");
    const OpenDocument document(made.document);
    CHECK(document.undo_steps().empty());
    const auto items = items_told(document);
    REQUIRE(items.size() == 7);
    CHECK(items[0].label == "§\u00A012");
    const auto check = run(document.model(), "vnd.klubba:check");
    CHECK(check.message.starts_with("0 fel, "));
}

TEST_CASE("New minutes number their items with the prefix that their body has settled", "[commands]") {
    const auto settings = workshop().settings_folder() / "prefix.xml";
    std::filesystem::create_directories(settings.parent_path());
    std::ofstream(settings) << "<organ namn='Lillvattnets folkhälsoråd'><numrering prefix='FHR'/></organ>";
    workshop().reload();
    const auto label = [](const std::string& of) {
        const OpenDocument document(run({}, "vnd.klubba:new?first=45&" + of).document);
        run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place");
        const auto items = items_told(document);
        return items.at(0).label + ", " + items.at(3).label;
    };
    CHECK(label("template=rad-protokoll&organ=Lillvattnets%20folkh%C3%A4lsor%C3%A5d") ==
          "FHR\u00A0§\u00A045, FHR\u00A0§\u00A048");
    CHECK(label("template=rad-protokoll&organ=Tallbyr%C3%A5det") == "§\u00A045, §\u00A048");
    // Points are no §§.
    CHECK(label("template=rad-anteckningar&organ=Lillvattnets%20folkh%C3%A4lsor%C3%A5d").starts_with("45."));
    std::filesystem::remove(settings);
    workshop().reload();
}

TEST_CASE("Inserting a section is one step that undo takes back", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&first=3");
    const OpenDocument document(made.document);
    document.record_changes(GENERATE(false, true));
    const auto before = document.text();
    run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place&previous_date=2023-11-09");
    CHECK(says(document, "2023-11-09"));
    CHECK(has_paragraph(document, "Omfattning:\t§§\u00A03–10"));
    CHECK(document.undo_steps() == std::vector<std::string>{"Infoga Föregående protokoll"});
    const auto inserted = run(document.model(), "vnd.klubba:outline").json->getArray("items")->getObject(3);
    CHECK(inserted->getValue<std::string>("label") == "§\u00A06");
    CHECK(inserted->getValue<std::string>("section") == "previous_minutes");
    check_undo(document, before);
}

TEST_CASE("Items are moved and deleted with all that is theirs", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&first=3");
    const OpenDocument document(made.document);
    document.record_changes(GENERATE(false, true));
    const auto before = document.text();
    const auto title = [&](std::size_t index) { return outline(document).at(index); };
    SECTION("moved down") {
        run(document.model(), "vnd.klubba:move?item=2&to=5");
        CHECK(title(0) == "§\u00A03 Mötets öppnande");
        CHECK(title(1) == "§\u00A04 Fastställande av dagordning");
        CHECK(title(4) == "§\u00A07 Val av justerare");
        CHECK(document.undo_steps() == std::vector<std::string>{"Flytta ärende"});
    }
    SECTION("moved first") {
        run(document.model(), "vnd.klubba:move?item=3&to=1");
        CHECK(title(0) == "§\u00A03 Fastställande av dagordning");
        CHECK(title(1) == "§\u00A04 Mötets öppnande");
    }
    SECTION("moved last") {
        run(document.model(), "vnd.klubba:move?item=1&to=7");
        CHECK(title(6) == "§\u00A09 Mötets öppnande");
        CHECK(title(5) == "§\u00A08 Mötets avslutande");
    }
    SECTION("deleted, and the range follows") {
        run(document.model(), "vnd.klubba:delete?item=7");
        CHECK(has_paragraph(document, "Omfattning:\t§§\u00A03–8"));
        CHECK(title(5) == "§\u00A08 Nästa möte");
        CHECK(document.undo_steps() == std::vector<std::string>{"Ta bort ärende"});
    }
    check_undo(document, before);
}

TEST_CASE("Items and sections are gone to", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll");
    const OpenDocument document(made.document);
    run(document.model(), "vnd.klubba:goto?item=2");
    CHECK(document.paragraph_at_cursor() == "Val av justerare");
    run(document.model(), "vnd.klubba:goto?section=approve_agenda");
    CHECK(document.paragraph_at_cursor() == "Fastställande av dagordning");
    run(document.model(), "vnd.klubba:goto?section=meeting_data");
    CHECK(document.paragraph_at_cursor() == "Sammanträdesdatum:\t<datum>");
    CHECK(document.undo_steps().empty());
}

TEST_CASE("A finding is gone to, mended, ignored and shown again", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&date=2024-02-08");
    const OpenDocument document(made.document);
    const auto names = [&] {
        std::vector<std::string> result;
        const auto findings = run(document.model(), "vnd.klubba:check").json->getArray("findings");
        for (unsigned index = 0; index < findings->size(); ++index)
            result.push_back(findings->getObject(index)->getValue<std::string>("name"));
        return result;
    };
    const auto has = [&](const std::string& name) {
        const auto all = names();
        return std::ranges::find(all, name) != all.end();
    };
    document.go_to("Omfattning");
    document.replace("1–7", "1–5");
    REQUIRE(has("HDR-11.1"));
    run(document.model(), "vnd.klubba:goto?finding=HDR-11.1");
    CHECK(document.selection() == "§§\u00A01–5");

    run(document.model(), "vnd.klubba:ignore?rule=HDR-11.1&reason=Vi%20r%C3%A4knar%20annorlunda");
    CHECK_FALSE(has("HDR-11.1"));
    run(document.model(), "vnd.klubba:unignore?rule=HDR-11");
    CHECK(has("HDR-11.1"));
    CHECK(document.undo_steps().size() == 1);

    SECTION("alone") {
        run(document.model(), "vnd.klubba:fix?finding=HDR-11.1");
    }
    SECTION("with all that is safe") {
        run(document.model(), "vnd.klubba:fix?finding=all");
    }
    CHECK(has_paragraph(document, "Omfattning:\t§§\u00A01–7"));
    CHECK(document.undo_steps().size() == 2);
    document.undo();
    CHECK(has_paragraph(document, "Omfattning:\t§§\u00A01–5"));
}

TEST_CASE("What can't be done is said in a sentence and changes nothing", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll");
    const OpenDocument document(made.document);
    for (const std::string call : {"vnd.klubba:dance",
                                   "vnd.klubba:new",
                                   "vnd.klubba:new?template=okänd",
                                   "vnd.klubba:insert",
                                   "vnd.klubba:insert?section=okänt",
                                   "vnd.klubba:insert?section=matter&at=moon",
                                   "vnd.klubba:insert?section=matter&colour=red",
                                   "vnd.klubba:move?item=1",
                                   "vnd.klubba:move?item=1&to=99",
                                   "vnd.klubba:move?item=x&to=1",
                                   "vnd.klubba:delete?item=0",
                                   "vnd.klubba:goto?finding=HDR-99.1",
                                   "vnd.klubba:goto?section=handlaggare",
                                   "vnd.klubba:goto?item=99",
                                   "vnd.klubba:fix?finding=HDR-99.1",
                                   "vnd.klubba:ignore?rule=HDR-11",
                                   "vnd.klubba:ignore?rule=FEL-99&reason=y",
                                   "vnd.klubba:unignore?rule=HDR-11",
                                   "vnd.klubba:stage?to=klart",
                                   "vnd.klubba:check?colour=red"})
        refused(document, call);
}

TEST_CASE("A URL is taken apart into a command and its arguments", "[commands]") {
    CHECK(parse_call("vnd.klubba:check") == Call{"check", {}});
    CHECK(parse_call("insert?section=matter&at=") == Call{"insert", {{"section", "matter"}, {"at", ""}}});
    CHECK(parse_call("vnd.klubba:new?organ=R%C3%A5d%20%26%20n%C3%A4mnd&date=2024-02-08") ==
          Call{"new", {{"organ", "Råd & nämnd"}, {"date", "2024-02-08"}}});
    CHECK(parse_call("vnd.klubba:ignore?reason=100%&rule=A") ==
          Call{"ignore", {{"reason", "100%"}, {"rule", "A"}}});
    CHECK(parse_call("vnd.klubba:x?a=1+1=2&&b") == Call{"x", {{"a", "1 1=2"}, {"b", ""}}});
    CHECK(parse_call("") == Call{});
}
