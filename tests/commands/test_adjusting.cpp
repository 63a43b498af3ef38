// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

using namespace klubba;
using namespace klubba::test;
using namespace std::chrono_literals;

namespace {

/// Label and words of every paragraph, as a reader sees them: white space between the two counts as a space.
std::vector<std::string> seen(const OpenDocument& document) {
    std::vector<std::string> lines;
    for (const auto& paragraph : reading_of(document).paragraphs)
        lines.push_back(paragraph.label.empty() ? paragraph.text : *paragraph.label + ' ' + paragraph.text);
    return lines;
}

std::size_t counted(const OpenDocument& document) {
    return static_cast<std::size_t>(
        std::ranges::count_if(reading_of(document).paragraphs, [](const Paragraph& each) {
            return each.label->find("§") != std::string::npos;
        }));
}

std::string fact(const OpenDocument& document, const std::string& name) {
    const auto facts = reading_of(document).properties;
    const auto found = facts.find(name);
    return found == facts.end() ? "" : found->second;
}

} // namespace

TEST_CASE("Minutes that are adjusted keep their numbers as text, and are locked until somebody unlocks them",
          "[commands]") {
    const auto id = GENERATE(as<std::string>{}, "rad-protokoll", "namnd");
    const OpenDocument document(make_example(id).document);
    document.forget_steps();
    document.record_changes(GENERATE(false, true));
    const auto lines = seen(document);
    const auto items = outline(document);
    const auto text = document.text();
    const Today today(2026y / 4 / 1);

    const auto adjusted = run(document.model(), "vnd.klubba:justera");
    CHECK(adjusted.json->getValue<std::string>("date") == "2026-04-01");
    CHECK(seen(document) == lines);
    CHECK(outline(document) == items);
    CHECK(counted(document) == 0);
    CHECK(fact(document, "Klubba.Justerat") == "2026-04-01");
    CHECK(run(document.model(), "vnd.klubba:check").json->getValue<std::string>("stage") == "justerat");
    CHECK(document.undo_steps() == std::vector<std::string>{"Justera protokollet"});

    for (const std::string call : {"insert?section=matter", "move?item=2&to=3", "delete?item=2"})
        CHECK(refused(document, call).find("Lås upp") != std::string::npos);
    CHECK(refused(document, "stage?to=utkast").find("Lås upp") != std::string::npos);
    CHECK(refused(document, "recognise").find("Lås upp") != std::string::npos);
    CHECK(refused(document, "justera").find("redan") != std::string::npos);
    CHECK(refused(document, "unlock").find("reason") != std::string::npos);

    run(document.model(), "vnd.klubba:unlock?reason=Fel%20namn");
    CHECK(seen(document) == lines);
    CHECK(outline(document) == items);
    CHECK(counted(document) > 5);
    CHECK(fact(document, "Klubba.Justerat").empty());
    CHECK(fact(document, "Klubba.Upplåst") == "2026-04-01: Fel namn");
    CHECK(run(document.model(), "vnd.klubba:check").json->getValue<std::string>("stage") == "justering");
    CHECK(refused(document, "unlock?reason=x").find("inte låst") != std::string::npos);
    run(document.model(), "vnd.klubba:move?item=2&to=3");
    document.undo();
    CHECK(outline(document) == items);
    document.undo();
    CHECK(counted(document) == 0);
    CHECK(fact(document, "Klubba.Justerat") == "2026-04-01");
    CHECK(fact(document, "Klubba.Upplåst").empty());
    CHECK(refused(document, "delete?item=2").find("Lås upp") != std::string::npos);
    check_undo(document, text);
    document.undo();
    CHECK(fact(document, "Klubba.Justerat").empty());
    CHECK(run(document.model(), "vnd.klubba:check").json->getValue<std::string>("stage") == "utkast");
    run(document.model(), "vnd.klubba:delete?item=2");
}

TEST_CASE("Adjusted minutes saved and opened again are locked, and can be unlocked", "[commands]") {
    const OpenDocument made(make_example("rad-protokoll").document);
    const auto lines = seen(made);
    run(made.model(), "vnd.klubba:justera?date=2026-03-20");
    const OpenDocument document(saved(made, "protokoll", GENERATE(as_odt, as_docx)));
    CHECK(seen(document) == lines);
    CHECK(counted(document) == 0);
    CHECK(refused(document, "delete?item=1").find("Lås upp") != std::string::npos);
    run(document.model(), "vnd.klubba:unlock?reason=Fel%20namn");
    CHECK(seen(document) == lines);
    CHECK(counted(document) > 5);
    run(document.model(), "vnd.klubba:insert?section=matter");
    auto expected = titles(made);
    expected.insert(expected.end() - 3, "<rubrik>");
    CHECK(titles(document) == expected);
    CHECK(outline(document).back() == "§\u00A013 Mötets avslutande");
}

TEST_CASE("Minutes with errors are not adjusted; the errors are listed", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-protokoll").document);
    const auto before = document.text();
    const auto outcome = commands::run(workshop(), document.model(), commands::parse_call("justera"));
    CHECK_FALSE(outcome.ok);
    CHECK(outcome.json->getArray("findings")->size() > 3);
    CHECK(outcome.message.starts_with("Rätta felen innan justeringen ("));
    CHECK(document.text() == before);
    CHECK(fact(document, "Klubba.Lås").empty());
    CHECK(counted(document) == 7);
}

TEST_CASE("A day before the meeting, and what is no day, is no day of adjusting", "[commands]") {
    const OpenDocument document(make_example("rad-protokoll").document);
    CHECK(refused(document, "justera?date=2026-03-01").find("före mötet") != std::string::npos);
    CHECK(refused(document, "justera?date=i%20morgon").find("inget datum") != std::string::npos);
}

TEST_CASE("One § that is adjusted immediately says so and keeps its number", "[commands]") {
    const OpenDocument document(make_example("namnd").document);
    document.forget_steps();
    const auto items = outline(document);
    const auto sentences = [&] {
        const auto text = document.text();
        std::size_t count = 0;
        for (auto at = text.find("omedelbart justerad"); at != std::string::npos;
             at = text.find("omedelbart justerad", at + 1))
            ++count;
        return count;
    };
    const auto before = sentences();
    const auto adjusted = run(document.model(), "vnd.klubba:justera?item=3");
    CHECK(adjusted.json->getValue<bool>("inserted"));
    CHECK(sentences() == before + 1);
    CHECK(outline(document) == items);
    CHECK(document.undo_steps() == std::vector<std::string>{"Omedelbar justering"});

    for (const std::string call : {"move?item=3&to=2", "delete?item=3", "move?item=1&to=4", "delete?item=1"})
        CHECK(
            refused(document, call) ==
            "§\u00A03 är omedelbart justerad och kan inte flyttas, tas bort eller få ett annat nummer. Ställ "
            "markören i ärendet och välj Protokoll ▸ Lås upp ärendet… om det måste ske.");
    CHECK(refused(document, "justera?item=3").find("redan") != std::string::npos);
    run(document.model(), "vnd.klubba:move?item=4&to=5");
    run(document.model(), "vnd.klubba:move?item=5&to=4");

    CHECK(refused(document, "unlock?item=3") == "Uppgiften ”reason” saknas.");
    run(document.model(), "vnd.klubba:unlock?item=3&reason=Fel");
    CHECK(fact(document, "Klubba.Upplåst").ends_with(": §\u00A03, Fel"));
    CHECK(refused(document, "unlock?item=3&reason=Fel") == "§\u00A03 är inte omedelbart justerad.");
    run(document.model(), "vnd.klubba:move?item=3&to=2");
}

TEST_CASE("Minutes that are read-only are neither adjusted nor unlocked", "[commands]") {
    const OpenDocument made(make_example("rad-protokoll").document);
    made.record_changes(true);
    const auto draft = saved(made, "utkast");
    run(made.model(), "vnd.klubba:justera?date=2026-03-20");
    const auto adjusted = saved(made, "justerat");
    for (const auto& [file, call] :
         {std::pair{draft, "justera?date=2026-03-20"}, std::pair{adjusted, "unlock?reason=Fel"}}) {
        const OpenDocument document(file, true);
        CHECK(refused(document, call).find("skrivskyddat") != std::string::npos);
    }
}

TEST_CASE("The day of adjusting is written where the minutes wait for it", "[commands]") {
    const OpenDocument document(make_example("rad-protokoll", "adjust_date").document);
    REQUIRE(says(document, "datum för justering"));
    run(document.model(), "vnd.klubba:justera?date=2026-03-20");
    CHECK_FALSE(says(document, "datum för justering"));
    CHECK(says(document, "2026-03-20"));
}
