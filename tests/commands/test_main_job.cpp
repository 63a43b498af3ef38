// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "commands/commands.hpp"
#include "office/office.hpp"
#include "writer/reader.hpp"

#include <algorithm>
#include <cstdlib>

using namespace klubba;
using namespace klubba::commands;
using klubba::test::OpenDocument;

namespace {

Workshop& workshop() {
    setenv("KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates", 1);
    static auto* shared = new Workshop(test::office());
    return *shared;
}

Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& url) {
    auto outcome = commands::run(workshop(), model, parse_call(url));
    INFO(url << ": " << outcome.message);
    CHECK(outcome.ok);
    return outcome;
}

/// Whether a paragraph reads like this with all tracked changes accepted.
bool has_paragraph(const OpenDocument& document, std::string_view text) {
    writer::Reader reader(document.model());
    return std::ranges::any_of(reader.read().paragraphs,
                               [&](const Paragraph& paragraph) { return paragraph.text == text; });
}

} // namespace

TEST_CASE("New minutes have no faults and nothing to undo", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&organ=R%C3%A5det%20f%C3%B6r%20trygghet&"
                              "date=2024-02-08&start=13.00&place=Sessionssalen&first=12");
    const OpenDocument document(made.document);
    CHECK(document.undo_steps().empty());
    const auto outline = run(document.model(), "vnd.klubba:outline");
    const auto items = outline.json->getArray("items");
    REQUIRE(items->size() == 7);
    CHECK(items->getObject(0)->getValue<std::string>("label") == "§\u00A012");
    const auto check = run(document.model(), "vnd.klubba:check");
    CHECK(check.message.starts_with("0 fel, "));
}

TEST_CASE("Inserting a section is one step that undo takes back", "[commands]") {
    const auto made = run({}, "vnd.klubba:new?template=rad-protokoll&first=3");
    const OpenDocument document(made.document);
    document.record_changes(GENERATE(false, true));
    const auto before = document.text();
    run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place&previous_date=2023-11-09");
    const auto after = document.text();
    CHECK(after.find("2023-11-09") != std::string::npos);
    CHECK(has_paragraph(document, "Omfattning:\t§§\u00A03–10"));
    CHECK(document.undo_steps() == std::vector<std::string>{"Infoga Föregående protokoll"});
    const auto outline = run(document.model(), "vnd.klubba:outline");
    CHECK(outline.json->getArray("items")->getObject(3)->getValue<std::string>("label") == "§\u00A06");
    CHECK(outline.json->getArray("items")->getObject(3)->getValue<std::string>("section") ==
          "previous_minutes");
    document.undo();
    CHECK(document.text() == before);
    document.redo();
    CHECK(document.text() == after);
}
