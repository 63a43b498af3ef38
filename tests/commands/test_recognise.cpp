// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/recognise.hpp"
#include "files/read.hpp"
#include "support.hpp"

#include <algorithm>
#include <filesystem>

using namespace klubba;
using namespace klubba::test;

namespace {

/// All that can be seen, labels included, white space aside.
std::string visible(const Document& document) {
    std::string text;
    for (const auto& paragraph : document.paragraphs)
        text += *paragraph.label + paragraph.text;
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at))
        text.erase(at, 2);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    return text;
}

std::vector<std::string> facts(const Document& document) {
    const auto minutes = recognise(document);
    std::vector<std::string> result{minutes.organ.value, minutes.kind.value};
    for (const auto& item : minutes.items)
        result.push_back(item.title);
    for (const auto& person : minutes.attendance)
        result.push_back(person.name + (person.presence == Presence::Present ? " +" : " -"));
    for (const auto& entry : minutes.log)
        result.push_back(entry.matter.value + ": " +
                         entry.status.value.substr(0, entry.status.value.find('\n')));
    for (const auto& row : minutes.action_plan)
        result.push_back(row.goal.value + ": " + row.activity.value);
    // White space at the end of a line is no fact.
    for (auto& fact : result)
        fact.erase(fact.find_last_not_of(' ') + 1);
    return result;
}

} // namespace

TEST_CASE("Typed minutes become real ones and read the same", "[recognise]") {
    const auto file = GENERATE(from_range(typed_minutes()));
    const bool record = GENERATE(false, true);
    INFO(file.filename().string() << (record ? ", changes recorded" : ""));
    const OpenDocument document;
    document.type(text_of(file));
    document.record_changes(record);
    const auto text_before = document.text();
    document.forget_steps();
    const auto before = reading_of(document);

    run(document.model(), "vnd.klubba:recognise");
    const auto after = reading_of(document);
    // The minutes may be real ones: nothing of them belongs in a log.
    const bool looks_the_same = visible(after) == visible(before);
    CHECK(looks_the_same);
    const bool says_the_same = facts(after) == facts(before);
    CHECK(says_the_same);
    CHECK(document.undo_steps() == std::vector<std::string>{"Känn igen protokoll"});
    const auto text_after = document.text();

    document.undo();
    const bool is_taken_back =
        document.text() == text_before && reading_of(document).paragraphs == before.paragraphs;
    CHECK(is_taken_back);
    document.redo();
    const bool is_done_again = document.text() == text_after;
    CHECK(is_done_again);

    const auto again = run(document.model(), "vnd.klubba:recognise");
    CHECK(again.json->getValue<std::size_t>("changes") == 0);
}

TEST_CASE("Numbers and bullets of any form become lists that show the same", "[recognise]") {
    const OpenDocument document;
    document.type("Minnesanteckningar Tallbyrådet 2024-02-08\n\nTid: 13.00–15.00\nPlats: Granen\n\n"
                  "Närvarande: Anna Ek, Bo Alm\n\n"
                  "14: Föregående möte\n\nLästes igenom.\n\n"
                  "15: Trygga stigar\n\n- Lyktor är beställda.\n  – Sex stycken.\n\n- Grus kommer.\n"
                  "a) Först norra stigen.\nb) Sedan den södra.\n* Enligt planen.\n\n"
                  "16: Övriga frågor\n\n1) Inga.\n2) Utom en.");
    run(document.model(), "vnd.klubba:recognise");
    const auto lists = [](const Document& read) {
        std::vector<std::string> lines;
        for (const auto& paragraph : read.paragraphs)
            if (!paragraph.label.empty())
                lines.push_back(std::to_string(paragraph.list_level) + ' ' + *paragraph.label + ' ' +
                                paragraph.text);
        return lines;
    };
    const std::vector<std::string> expected{
        "1 14: Föregående möte", "1 15: Trygga stigar", "1 - Lyktor är beställda.",
        "2 – Sex stycken.",      "1 - Grus kommer.",    "1 a) Först norra stigen.",
        "1 b) Sedan den södra.", "1 16: Övriga frågor", "1 1) Inga.",
        "1 2) Utom en."};
    CHECK(lists(reading_of(document)) == expected);
    CHECK(has_paragraph(document, "* Enligt planen."));
    for (const auto& kind : {as_odt, as_docx})
        CHECK(lists(files::read(saved(document, "listor", kind))) == expected);
}

TEST_CASE("Subheadings get a style, and styles make the space that empty lines made", "[recognise]") {
    const OpenDocument document;
    document.type(
        "Minnesanteckningar Tallbyrådet 2024-02-08\n\nTid: 13.00–15.00\n\nNärvarande: Anna Ek, Bo Alm\n\n"
        "1. Lägesbild\n\nLägesbild - Centrum\n\nDet har varit lugnt i centrum hela hösten.\n\n\n\n"
        "Lägesbild - Norr\nDet har varit oroligt vid norra stigen.\nAnna Ek\tLokal\tTid\n\n- Lyktor.\n\n"
        "2. Övriga frågor\n\nInga övriga frågor.\n\nTallby den 9 februari 2024\n\nAnna Ek\nOrdförande");
    run(document.model(), "vnd.klubba:recognise");
    std::vector<std::string> lines;
    for (const auto& paragraph : reading_of(document).paragraphs)
        lines.push_back(*paragraph.style + ": " + paragraph.text);
    CHECK(lines.front() == "Title: Minnesanteckningar Tallbyrådet 2024-02-08");
    const auto first = std::ranges::find(lines, "Punktrubrik: Lägesbild");
    const std::vector<std::string> from_first_item(first, lines.end());
    CHECK(from_first_item ==
          std::vector<std::string>{
              "Punktrubrik: Lägesbild", "Heading 2: Lägesbild - Centrum",
              "Text body: Det har varit lugnt i centrum hela hösten.", "Heading 2: Lägesbild - Norr",
              "Text body: Det har varit oroligt vid norra stigen.", "Standard: Anna Ek\tLokal\tTid",
              "Standard: ", "List Bullet: Lyktor.", "Punktrubrik: Övriga frågor",
              "Text body: Inga övriga frågor.", "Standard: ", "Standard: Tallby den 9 februari 2024",
              "Standard: ", "Standard: Anna Ek", "Standard: Ordförande"});
}

TEST_CASE("A new item looks like those that are recognised", "[recognise]") {
    // A council of which nobody has said that it counts by §.
    const auto [first, second, expected] = GENERATE(table<std::string, std::string, std::string>(
        {{"14: ", "15: ", "16:"}, {"§ 14 ", "§ 15 ", "§\u00A016"}, {"", "", ""}}));
    const OpenDocument document;
    document.type("Minnesanteckningar Tallbyrådet 2024-02-08\n\nNärvarande: Anna Ek, Bo Alm\n\n" + first +
                  "Trygga stigar\n\nBo Alm informerar om de nya stigarna i skogen och om lyktorna.\n\n" +
                  second + "Övriga frågor\n\nInga övriga frågor anmäls vid dagens möte med rådet i Tallby.");
    run(document.model(), "vnd.klubba:recognise");
    run(document.model(), "vnd.klubba:insert?section=next_meeting&at=place");
    REQUIRE(outline(document).size() == 3);
    CHECK(outline(document).back() == expected + " Nästa möte");
}

TEST_CASE("Recognised items that move are counted from the same number", "[recognise]") {
    const OpenDocument document;
    document.type("Protokoll Tallbyrådet 2024-02-08\n\nNärvarande: Anna Ek, Bo Alm\n\n"
                  "§ 45 Val av justerare\n\nBo Alm väljs.\n\n§ 46 Trygga stigar\n\nBo Alm informerar.\n\n"
                  "§ 47 Övriga frågor\n\nInga övriga frågor.");
    run(document.model(), "vnd.klubba:recognise");
    run(document.model(), "vnd.klubba:move?item=1&to=3");
    CHECK(outline(document) == std::vector<std::string>{"§\u00A045 Trygga stigar", "§\u00A046 Övriga frågor",
                                                        "§\u00A047 Val av justerare"});
}

TEST_CASE("A document that is no minutes is left as it is", "[recognise]") {
    for (const auto& entry :
         std::filesystem::directory_iterator(KLUBBA_SOURCE "/tests/core/recognise/fixtures/others")) {
        INFO(entry.path().filename().string());
        const OpenDocument document;
        document.type(text_of(entry.path()));
        refused(document, "recognise");
        const auto check = run(document.model(), "vnd.klubba:check");
        CHECK(check.json->getArray("findings")->size() == 0);
    }
}
