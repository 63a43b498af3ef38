// SPDX-License-Identifier: MPL-2.0
// What is decided, given to somebody and brought to an end inside the items.
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

Minutes of_item(const std::string& lines) {
    return below_head("§ 1 Trygga stigar\n" + lines + "\n§ 2 Övriga frågor\nInga.");
}

} // namespace

TEST_CASE("the last lines of the last item may close the meeting") {
    const auto closed = [](const std::string& end) {
        const auto minutes = below_head("1. Läget\nLugnt.\n2. Nästa möte\n" + end);
        return std::ranges::any_of(minutes.sections,
                                   [](const Section& each) { return each.id == "closing"; });
    };
    CHECK(closed("Nästa möte är den 4 juni.\n\nAnna Ek tackar och avslutar mötet.\n"));
    CHECK(closed("Den 4 juni. Mötet avslutades kl. 15.\n"));
    CHECK(closed("Den 4 juni.\nAnna Ek avslutar mötet.\nBilaga\nBilaga 1 Plan för stigar\n"));
    CHECK(closed("Den 4 juni.\nAnna Ek avslutar mötet.\nBilageförteckning\n1. Plan för stigar\n"));
    CHECK_FALSE(closed("Anna Ek avslutar mötet.\nBilaga\nPlan för stigar\nKarta\n"));
    CHECK_FALSE(closed("Nästa möte är den 4 juni.\n"));
    CHECK_FALSE(closed("Förra mötet avslutades tidigt.\nDärför börjar vi i tid.\nDen 4 juni passar alla.\n"));
    CHECK_FALSE(closed("Anna Ek avslutar mötesserien.\n"));
}

TEST_CASE("a decision that follows on how it came about is one also without a heading") {
    for (const auto& [heading, section] :
         {std::pair<std::string, std::string>{"Propositionsordning", "proposition_order"},
          {"Omröstning", "vote"}}) {
        CAPTURE(heading);
        const auto minutes = of_item(heading + "\nOrdföranden ställer proposition på bifall mot avslag.\n"
                                               "Nämnden beslutar att anta planen.");
        REQUIRE(minutes.decisions.size() == 1);
        CHECK(minutes.decisions[0].text == "Nämnden beslutar att anta planen.");
        const auto told = std::ranges::find(minutes.sections, section, &Section::id);
        REQUIRE(told != minutes.sections.end());
        CHECK(told->last == minutes.decisions[0].place.paragraph);
    }
}

TEST_CASE("the body's name and that it decides head what was decided, whatever part they end") {
    const auto texts = [](const std::string& lines) {
        Names result;
        for (const Decision& decision : of_item(lines).decisions)
            result.push_back(decision.text);
        return result;
    };
    CHECK(texts("NÄMNDEN BESLUTAR\nPlanen antas.\nAvgiften höjs.") ==
          Names{"Planen antas.", "Avgiften höjs."});
    for (const std::string part :
         {"Beslutsunderlag\nPlan 2024-03-01\n\n", "Yrkanden\nBo Lind (M) yrkar bifall.\n\n"})
        CHECK(texts(part + "Nämnden beslutar\natt anta planen.") ==
              Names{"Nämnden beslutar\natt anta planen."});
    CHECK(texts("Nämnden beslutar\natt\tanta planen, och\natt\thöja avgiften.").size() == 1);
    CHECK(texts("Yrkanden\nOrdföranden finner att nämnden beslutar\nPlanen antas.").empty());
}

TEST_CASE("sentences in a list are decisions each, and clauses one together") {
    const auto count = [](const std::string& list) {
        return of_item("Nämndens beslut\n" + list).decisions.size();
    };
    CHECK(count("- Planen antas.\n- Avgiften höjs.") == 2);
    CHECK(count("1. Planen antas.\n2. Avgiften höjs.") == 2);
    CHECK(count("- att anta planen, och\n- att höja avgiften.") == 1);
    CHECK(count("Nämnden beslutar\n- Planen antas.\n- Avgiften höjs.") == 1);
    CHECK(count("- anta planen\n- höja avgiften") == 1);
}

TEST_CASE("what others decided is no decision in a summary above the item's own") {
    const std::string summary =
        "Sammanfattning\nStyrelsen tillstyrker förslaget. Nämnden ställer sig bakom planen.\n\n";
    CHECK(of_item(summary + "Nämndens beslut\nPlanen antas.").decisions.size() == 1);
    CHECK(of_item(summary + "Nämnden beslutar\natt anta planen.").decisions.size() == 1);
    CHECK_FALSE(of_item(summary).decisions.empty());
    CHECK(of_item("Nämndens beslut\nPlanen antas.\n\nSkäl för beslutet\nDen är förenlig med lagen.")
              .decisions.size() == 1);
}

TEST_CASE("what others decided is no decision among announcements above the item's own") {
    const auto decided = [](const std::string& title, const std::string& end) {
        return recognise(from_text("Protokoll\nSocialnämnden\n2024-03-14\nNärvarande: Anna Ek, Bo Lind\n"
                                   "§ 1 " +
                                   title + "\n- Länsstyrelsens beslut, överklagandet avslås\n" + end +
                                   "\n§ 2 Övriga frågor\nInga."))
            .decisions.size();
    };
    const std::string own = "Nämndens beslut\nMeddelandena läggs till handlingarna.";
    CHECK(decided("Meddelanden", own) == 1);
    CHECK(decided("Delegationsbeslut", own) == 1);
    CHECK(decided("Överklaganden", own) == 2);
    CHECK(decided("Meddelanden", "") == 1);
}

TEST_CASE("a sentence may lead in to a list, and not to the next item") {
    const auto unfinished = [](const std::string& lines) {
        return std::ranges::count(of_item("Svar har kommit in. De viktigaste ändringarna är" + lines).marks,
                                  marks::unfinished, &Mark::kind);
    };
    CHECK(unfinished("\n1. att målet skärps\n2. att planen ändras") == 0);
    CHECK(unfinished("\n- nya mål") == 0);
    CHECK(unfinished("") == 1);
    CHECK(unfinished("\nFler skrev.") == 1);
}

TEST_CASE("what the chair finds, and what others move, is no decision") {
    for (const std::string lines :
         {"Propositionsordning\nOrdföranden finner att nämnden beslutar att anta planen.",
          "Propositionsordning\nOrdföranden frågar om nämnden beslutar att anta planen.",
          "Yrkanden\nNämnden beslutar att avslå planen."}) {
        CAPTURE(lines);
        CHECK(of_item(lines).decisions.empty());
    }
}

TEST_CASE("a task says whose it is after it, or doesn't") {
    const auto who = [](const std::string& line) {
        const auto minutes = of_item(line);
        const auto task = std::ranges::find(minutes.marks, marks::task, &Mark::kind);
        REQUIRE(task != minutes.marks.end());
        return task->value;
    };
    CHECK(who("- Beställ provtagning. Ansvarig: Bo Lind.") == "Bo Lind");
    CHECK(who("- Beställ provtagning (ansvarig: Bo Lind)") == "Bo Lind");
    CHECK(who("- Beställ provtagning. Ansvarig: <ansvarig>") == "<ansvarig>");
    CHECK(who("- Beställ provtagning.").empty());
    CHECK(who("- Beställ provtagning av ansvarig rektor.").empty());
    CHECK(who("- Kontakta skolan om duschen.").empty());
    const auto asked = of_item("Kontakta kansliet om du vill ha en kopia.");
    CHECK(std::ranges::find(asked.marks, marks::task, &Mark::kind) == asked.marks.end());
}
