// SPDX-License-Identifier: MPL-2.0
// The log and the action plan: rows added, changed and removed in Writer's own tables.
#include "catch.hpp"

#include "support.hpp"

#include <algorithm>
#include <map>
#include <utility>

using namespace klubba;
using namespace klubba::test;

namespace {

Reference<css::frame::XModel> new_notes() {
    return run({}, "vnd.klubba:new?template=rad-anteckningar&date=2026-03-12").document;
}

/// Notes typed without Klubba.
const std::string typed_notes =
    "Minnesanteckningar från Björkviks brottsförebyggande råd\nDatum: 2026-03-12\n"
    "Närvarande\nAnna Ek, ordförande\nThomas Nord, polisen\n"
    "1. Mötets öppnande\nOrdföranden öppnar mötet.\n"
    "2. Handlingsplan\nRådet har två mål:\n• Tryggare torg\n• Färre inbrott\n"
    "3. Mötets avslutande\nOrdföranden avslutar mötet.";

/// What the columns of a row say, then whether it is open and late.
std::string line_of(const Poco::JSON::Object::Ptr& row) {
    const bool log = row->getValue<std::string>("table") == "log";
    std::string line;
    for (const auto* name : {"number", log ? "matter" : "goal", log ? "action" : "activity", "responsible",
                             log ? "deadline" : "schedule", log ? "status" : "follow_up", "open", "late"})
        line.append(line.empty() ? "" : "|").append(row->getValue<std::string>(name));
    return line;
}

std::vector<std::string> rows_of(const OpenDocument& document, const std::string& table) {
    std::vector<std::string> lines;
    const auto rows =
        run(document.model(), std::string("vnd.klubba:rows?table=").append(table)).json->getArray("rows");
    for (unsigned index = 0; index < rows->size(); ++index)
        lines.push_back(line_of(rows->getObject(index)));
    return lines;
}

const std::string first_row =
    "vnd.klubba:row-add?table=log&matter=Cykelv%C3%A4g&action=Utreda&responsible=Anna%20Ek&"
    "deadline=2020-05-01&status=P%C3%A5g%C3%A5r";
const std::string first_line = "1|Cykelväg|Utreda|Anna Ek|2020-05-01|Pågår|true|true";

} // namespace

TEST_CASE("A row is added, changed and removed, each in one step that undo takes back", "[commands]") {
    const OpenDocument document(new_notes());
    document.record_changes(GENERATE(false, true));
    const auto before = document.text();
    run(document.model(), first_row);
    CHECK(rows_of(document, "log") == std::vector{first_line});
    CHECK(document.undo_steps() == std::vector<std::string>{"Lägg till rad"});

    const auto with_one = document.text();
    const auto added =
        run(document.model(), "vnd.klubba:row-add?table=log&matter=Belysning&deadline=2099-01-01");
    CHECK(added.json->getValue<int>("row") == 2);
    CHECK(rows_of(document, "log") ==
          std::vector<std::string>{first_line, "2|Belysning|||2099-01-01||true|false"});
    const auto with_two = document.text();
    CHECK(with_two.find("<ansvarig>") != std::string::npos);

    run(document.model(), "vnd.klubba:row-set?table=log&row=1&status=Klar");
    CHECK(rows_of(document, "log")[0] == "1|Cykelväg|Utreda|Anna Ek|2020-05-01|Klar|false|false");
    document.undo();
    CHECK(document.text() == with_two);

    run(document.model(), "vnd.klubba:row-remove?table=log&row=1");
    CHECK(rows_of(document, "log") == std::vector<std::string>{"2|Belysning|||2099-01-01||true|false"});
    document.undo();
    CHECK(rows_of(document, "log").size() == 2);
    document.undo();
    CHECK(document.text() == with_one);
    check_undo(document, before);
}

TEST_CASE("The first row brings the section where the document has none", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-protokoll&date=2026-03-12").document);
    REQUIRE(rows_of(document, "plan").empty());
    const auto before = document.text();
    run(document.model(), "vnd.klubba:row-add?table=plan&goal=Tryggare%20torg&schedule=v%C3%A5ren%202020");
    CHECK(rows_of(document, "plan") == std::vector<std::string>{"1|Tryggare torg|||våren 2020||true|true"});
    CHECK(document.undo_steps() == std::vector<std::string>{"Lägg till rad"});
    const auto items = run(document.model(), "vnd.klubba:outline").json->getArray("items");
    std::vector<std::string> sections;
    for (unsigned index = 0; index < items->size(); ++index)
        sections.push_back(items->getObject(index)->get("section").toString());
    CHECK(sections == std::vector<std::string>{"opening", "elect_adjuster", "approve_agenda", "action_plan",
                                               "matter", "other_matters", "next_meeting", "closing"});
    check_undo(document, before);
}

TEST_CASE("Rows live on in .odt and .docx", "[commands]") {
    const auto kind = GENERATE(as_odt, as_docx);
    CAPTURE(kind.ending);
    const OpenDocument document(new_notes());
    run(document.model(), first_row);
    run(document.model(),
        "vnd.klubba:row-add?table=plan&goal=Tryggare%20torg&activity=Vandra&responsible=Anna%20Ek&"
        "schedule=2099&follow_up=Varje%20m%C3%B6te");
    const auto opened = reopened(document, "anteckningar", kind);
    const auto& again = *opened;
    CHECK(rows_of(again, "log") == std::vector{first_line});
    CHECK(rows_of(again, "plan") ==
          std::vector<std::string>{"1|Tryggare torg|Vandra|Anna Ek|2099|Varje möte|true|false"});
    run(again.model(),
        "vnd.klubba:row-add?table=log&matter=Belysning&action=&responsible=&deadline=&status=Ny");
    run(again.model(), "vnd.klubba:row-set?table=plan&row=1&follow_up=Klar");
    CHECK(rows_of(again, "log") == std::vector<std::string>{first_line, "2|Belysning||||Ny|true|false"});
    CHECK(rows_of(again, "plan") ==
          std::vector<std::string>{"1|Tryggare torg|Vandra|Anna Ek|2099|Klar|false|false"});
}

TEST_CASE("Goals typed as bullets become the template's table", "[commands]") {
    const OpenDocument document;
    document.type(typed_notes);
    const auto before = begin_steps(document, GENERATE(false, true));
    REQUIRE(rows_of(document, "plan") ==
            std::vector<std::string>{"Tryggare torg|||||true|false", "Färre inbrott|||||true|false"});
    SECTION("by the command") {
        run(document.model(), "vnd.klubba:tabulate?table=plan");
        CHECK(rows_of(document, "plan") ==
              std::vector<std::string>{"1|Tryggare torg|||||true|false", "2|Färre inbrott|||||true|false"});
        CHECK(document.undo_steps().front() == "Gör tabell");
    }
    SECTION("when a row is added") {
        run(document.model(), "vnd.klubba:row-add?table=plan&goal=Fler%20vuxna");
        CHECK(rows_of(document, "plan") == std::vector<std::string>{"1|Tryggare torg|||||true|false",
                                                                    "2|Färre inbrott|||||true|false",
                                                                    "3|Fler vuxna|||||true|false"});
        CHECK(document.undo_steps().front() == "Lägg till rad");
    }
    CHECK_FALSE(has_paragraph(document, "• Tryggare torg"));
    CHECK(has_paragraph(document, "Rådet har två mål:"));
    CHECK(document.undo_steps().size() == 1);
    check_undo(document, before);
}

TEST_CASE("Goals and log rows that are typed become tables in one step", "[commands]") {
    const OpenDocument document;
    document.type("Minnesanteckningar från Björkviks brottsförebyggande råd\nDatum: 2026-03-12\n"
                  "Närvarande\nAnna Ek, ordförande\nThomas Nord, polisen\n1. Mötets öppnande\nOrdföranden "
                  "öppnar mötet.\n"
                  "2. Handlingsplan\nRådet har två mål:\n• Tryggare torg\n• Färre inbrott\n"
                  "3. Logg\nÄrende\tStatus\tAnsvarig\nBelysning\tPågår\tThomas Nord\nCykelväg\tNy\tAnna Ek\n"
                  "4. Mötets avslutande\nOrdföranden avslutar mötet.");
    const auto before = begin_steps(document, GENERATE(false, true));
    run(document.model(), "vnd.klubba:tabulate");
    CHECK(rows_of(document, "plan") ==
          std::vector<std::string>{"1|Tryggare torg|||||true|false", "2|Färre inbrott|||||true|false"});
    CHECK(rows_of(document, "log") == std::vector<std::string>{"1|Belysning||Thomas Nord||Pågår|true|false",
                                                               "2|Cykelväg||Anna Ek||Ny|true|false"});
    CHECK(document.undo_steps() == std::vector<std::string>{"Gör tabell"});
    check_undo(document, before);
}

TEST_CASE("A log is put where the heading of one stands without a table", "[commands]") {
    const OpenDocument document;
    document.type(
        "Minnesanteckningar från Björkviks brottsförebyggande råd\nDatum: 2026-03-12\n"
        "Närvarande\nAnna Ek, ordförande\n1. Mötets öppnande\nOrdföranden öppnar mötet.\n"
        "2. Uppföljning av ärenden\nInget nytt.\n3. Mötets avslutande\nOrdföranden avslutar mötet.");
    run(document.model(), first_row);
    CHECK(rows_of(document, "log") == std::vector{first_line});
    const auto read = reading_of(document);
    CHECK(read.paragraphs.at(index_of(read, "Inget nytt.") + 1).text == "Nr");
    CHECK(outline(document).size() == 3);
}

TEST_CASE(
    "Whoever is responsible gets the full name of the one in the list, and a deadline its standard form",
    "[commands]") {
    const OpenDocument document;
    document.type(typed_notes);
    run(document.model(),
        "vnd.klubba:row-add?table=log&matter=Statistik&responsible=Thomas%20N&deadline=&status=Ny");
    CHECK(rows_of(document, "log") == std::vector<std::string>{"1|Statistik||Thomas Nord||Ny|true|false"});
    run(document.model(),
        "vnd.klubba:row-set?table=log&row=1&responsible=Anna%20och%20Skolan&deadline=1%20maj%202099");
    CHECK(rows_of(document, "log") ==
          std::vector<std::string>{"1|Statistik||Anna Ek och Skolan|2099-05-01|Ny|true|false"});
}

TEST_CASE("What a table has no column for is refused, not lost", "[commands]") {
    std::string body;
    for (const auto* line :
         {"Minnesanteckningar från Björkviks brottsförebyggande råd", "Datum: 2026-03-12", "Närvarande",
          "Anna Ek, ordförande", "1. Mötets öppnande", "Ordföranden öppnar mötet.", "2. Logg"})
        body.append("<text:p>").append(line).append("</text:p>");
    body += "<table:table><table:table-column table:number-columns-repeated=\"2\"/>";
    for (const auto& [matter, owner] : {std::pair{"Ärende", "Ansvarig"}, std::pair{"Cykelväg", "Anna Ek"}}) {
        body += "<table:table-row>";
        for (const auto* cell : {matter, owner})
            body.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
        body += "</table:table-row>";
    }
    body += "</table:table><text:p>3. Mötets avslutande</text:p><text:p>Ordföranden avslutar mötet.</text:p>";
    const OpenDocument document(write_fodt(scratch_folder("narrow") + "/anteckningar.fodt", body));
    CHECK(refused(document, "vnd.klubba:row-add?table=log&matter=Belysning&status=Ny") ==
          "Tabellen har ingen kolumn för det. Lägg till kolumnen i Writer först.");
    run(document.model(), "vnd.klubba:row-add?table=log&matter=Belysning&status=");
    CHECK(rows_of(document, "log") ==
          std::vector<std::string>{"Cykelväg||Anna Ek|||true|false", "Belysning|||||true|false"});
}

TEST_CASE("What the text says that somebody is to do is on offer until the log has it", "[commands]") {
    const OpenDocument document;
    document.type("Minnesanteckningar från Björkviks brottsförebyggande råd\nDatum: 2026-03-12\n"
                  "Närvarande\nAnna Ek, ordförande\nThomas Nord, polisen\n"
                  "1. Mötets öppnande\nOrdföranden öppnar mötet.\n"
                  "2. Trygghetsmätning\nMätningen är klar. Thomas N skickar ut analysen senast den 1 april.\n"
                  "Anna återkommer med svar.\n3. Mötets avslutande\nOrdföranden avslutar mötet.");
    document.forget_steps();
    const Today today(std::chrono::year(2026) / 3 / 13);
    const auto before = document.text();
    const auto tasks = [&] { return run(document.model(), "vnd.klubba:tasks").json->getArray("tasks"); };
    REQUIRE(tasks()->size() == 2);
    const auto first = tasks()->getObject(0);
    CHECK(first->getValue<std::string>("sentence") == "Thomas N skickar ut analysen senast den 1 april.");
    CHECK(first->getValue<std::string>("responsible") == "Thomas Nord");
    CHECK(first->getValue<std::string>("deadline") == "2026-04-01");

    run(document.model(), "vnd.klubba:goto?task=2");
    CHECK(document.paragraph_at_cursor() == "Anna återkommer med svar.");
    run(document.model(), "vnd.klubba:row-add?table=log&task=1");
    CHECK(rows_of(document, "log") ==
          std::vector<std::string>{"1|Trygghetsmätning|Thomas N skickar ut analysen senast den 1 april.|"
                                   "Thomas Nord|2026-04-01|Ny|true|false"});
    REQUIRE(tasks()->size() == 1);
    CHECK(tasks()->getObject(0)->getValue<std::string>("responsible") == "Anna Ek");
    CHECK(refused(document, "vnd.klubba:row-add?table=log&task=2") ==
          "Det finns ingen sådan uppgift längre. Läs uppgifterna på nytt.");
    document.undo();
    CHECK(document.text() == before);
    CHECK(tasks()->size() == 2);
}

TEST_CASE("A plan that is a document of its own has rows too, and no place for a log", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=handlingsplan&date=2026-03-12").document);
    run(document.model(), "vnd.klubba:row-add?table=plan&goal=Tryggare%20torg&activity=Vandra&schedule=2020");
    run(document.model(), "vnd.klubba:row-add?table=plan&goal=F%C3%A4rre%20inbrott&activity=M%C3%A4rka");
    run(document.model(), "vnd.klubba:row-set?table=plan&row=2&schedule=2099&follow_up=Varje%20termin");
    CHECK(rows_of(document, "plan") ==
          std::vector<std::string>{"1|Tryggare torg|Vandra||2020||true|true",
                                   "2|Färre inbrott|Märka||2099|Varje termin|true|false"});
    CHECK(refused(document, "vnd.klubba:row-add?table=log&matter=a") == "Mallen har inget avsnitt för logg.");
}

TEST_CASE("A document that is read-only keeps its rows", "[commands]") {
    const OpenDocument made(new_notes());
    run(made.model(), first_row);
    const OpenDocument document(saved(made, "anteckningar"), true);
    for (const std::string call : {"row-add?table=log&matter=a", "row-set?table=log&row=1&status=Klar",
                                   "row-remove?table=log&row=1", "row-add?table=plan&goal=a"})
        CHECK(refused(document, call) ==
              "Dokumentet är skrivskyddat. Öppna det för redigering eller spara en kopia och arbeta i den.");
    CHECK(rows_of(document, "log") == std::vector{first_line});
}

TEST_CASE("A row is gone to", "[commands]") {
    const OpenDocument document(new_notes());
    run(document.model(), first_row);
    document.go_to("Mötets öppnande");
    run(document.model(), "vnd.klubba:goto?table=log&row=1");
    CHECK(document.paragraph_at_cursor() == "1");
}

TEST_CASE("What can't be done to a row is said in a sentence and changes nothing", "[commands]") {
    const OpenDocument document(new_notes());
    run(document.model(), first_row);
    const std::string gone = "Det finns ingen sådan rad längre. Läs raderna på nytt.";
    for (const auto& [call, why] : std::map<std::string, std::string>{
             {"rows?table=x", "”x” är ingen tabell; ange log eller plan."},
             {"row-add?table=x&matter=a", "”x” är ingen tabell; ange log eller plan."},
             {"row-add?matter=a", "Uppgiften ”table” saknas."},
             {"row-add?table=log&goal=a", "En rad i tabellen ”log” har ingen uppgift som heter ”goal”."},
             {"row-set?table=log&row=2&status=Klar", gone},
             {"row-set?table=log&row=0&status=Klar", "”0” är inget nummer; ange ett heltal från 1."},
             {"row-set?table=log&status=Klar", gone},
             {"row-set?table=plan&row=1&status=Klar",
              "En rad i tabellen ”plan” har ingen uppgift som heter ”status”."},
             {"row-remove?table=log&row=9", gone},
             {"tabulate?table=log", "Det finns inga skrivna rader att göra en tabell av."},
             {"tabulate", "Det finns inga skrivna rader att göra en tabell av."},
             {"tabulate?table=x", "”x” är ingen tabell; ange log eller plan."},
             {"goto?table=log&row=5", gone}}) {
        CAPTURE(call);
        CHECK(refused(document, call) == why);
    }
}
