// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/agenda.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"
#include "rules/documents.hpp"

using namespace klubba;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> titles(std::string_view text) {
    std::vector<std::string> result;
    for (const auto& item : read_agenda(tests::document_of(text)).items)
        result.push_back(item.title);
    return result;
}

using Titles = std::vector<std::string>;

SectionTemplate section(std::string id, std::string title, bool free, std::vector<Field> fields = {}) {
    SectionTemplate result;
    result.id = std::move(id);
    result.title_sv = std::move(title);
    result.item = true;
    result.free = free;
    result.fields = std::move(fields);
    return result;
}

Template council() {
    Template of;
    of.sections = {section("opening", "Mötets öppnande", false),
                   section("approve_agenda", "Fastställande av dagordning", false),
                   section("previous_minutes", "Föregående protokoll", false,
                           {{"previous_date", "datum för föregående möte"}}),
                   section("matter", "Ärende", true, {{"title", "rubrik"}, {"text", "ärendetext"}}),
                   section("closing", "Mötets avslutande", false)};
    SectionTemplate head;
    head.id = "meeting_data";
    head.fields = {{"date", "datum"}, {"place", "plats"}};
    of.sections.push_back(head);
    return of;
}

/// The titles of the minutes once the agenda has been taken in, and what the head says.
std::vector<std::string> taken_in(std::string_view minutes_text, const Agenda& agenda) {
    const auto of = council();
    const auto document = tests::document_of(minutes_text);
    const auto fix = agenda_fix(document, recognise(document), of, agenda);
    const auto after = apply(document, fix, [&](const InsertSection& edit) {
        Paragraph heading;
        heading.text = "§ 0 " + (edit.fields.contains("title") ? edit.fields.at("title")
                                                               : find_section(of, edit.section)->title_sv);
        if (const auto date = edit.fields.find("previous_date"); date != edit.fields.end())
            heading.text += ' ' + date->second;
        return std::vector{heading};
    });
    std::vector<std::string> lines;
    REQUIRE(after);
    for (const auto& paragraph : after->paragraphs)
        if (paragraph.text.starts_with("§") || paragraph.text.starts_with("Datum"))
            lines.push_back(paragraph.text);
    return lines;
}

const auto minutes_text = "Tallbyrådet\nProtokoll\nDatum: <datum>\nPlats: Ekan\nNärvarande: Anna Ek, Bo Alm\n"
                          "§ 1 Mötets öppnande\nOrdföranden öppnar mötet.\n"
                          "§ 2 Fastställande av dagordning\nDagordningen fastställs.\n"
                          "§ 3 <rubrik>\n<ärendetext>\n"
                          "§ 4 Mötets avslutande\nOrdföranden avslutar mötet.\n";

AgendaItem item(std::string title, std::string section = "matter") {
    return {std::move(title), std::move(section), {}};
}

} // namespace

TEST_CASE("The items of an agenda are the numbered lines below its heading", "[agenda]") {
    CHECK(titles("Kallelse\nTallbyrådet\nTid: 2026-03-12 kl. 13.00\nDagordning\n1. Mötets öppnande\n2. "
                 "Budget 2027\n"
                 "3. Övriga frågor\nVälkomna!\nAnna Ek\n") ==
          Titles{"Mötets öppnande", "Budget 2027", "Övriga frågor"});
    CHECK(titles("Föredragningslista:\n1\tUpprop\n2\tBudget 2027\tAnna Ek\n3\tMeddelanden\n") ==
          Titles{"Upprop", "Budget 2027", "Meddelanden"});
    CHECK(titles(
              "Ärenden att behandla\n§ 5 Upprop\n§ 6 Budget 2027\nFöredragande: Bo Alm\n§ 7 Meddelanden\n") ==
          Titles{"Upprop", "Budget 2027", "Meddelanden"});
    CHECK(titles("Kallelse\nÄrenden\n%etikett 1.\nUpprop\n%etikett 2.\nBudget 2027\n") ==
          Titles{"Upprop", "Budget 2027"});
    CHECK(titles("Kallelse\nDagordning\n- Upprop\n- Budget 2027\n\nMed vänlig hälsning\nAnna Ek\n") ==
          Titles{"Upprop", "Budget 2027"});
    CHECK(titles("Kallelse till Tallbyrådet\n1. Upprop\n2. Budget 2027\n") ==
          Titles{"Upprop", "Budget 2027"});
    CHECK(titles("Dagordning\n1. Upprop\n2. <rubrik>\n3. Budget 2027\n") == Titles{"Upprop", "Budget 2027"});
}

TEST_CASE("The items of an agenda may stand in the rows of a table", "[agenda]") {
    CHECK(titles("Kallelse\n%tabell 1\n| Nr | Ärende | Föredragande\n| 1 | Upprop | \n| 2 | Budget 2027 | Bo "
                 "Alm\n%slut\n") == Titles{"Upprop", "Budget 2027"});
    CHECK(titles("Kallelse\nDagordning\n%tabell 0\n| 1 | Upprop\n| 2 | Budget 2027\n%slut\nVälkomna\n") ==
          Titles{"Upprop", "Budget 2027"});
    CHECK(titles("Protokoll\n%tabell 0\n| 1. Mötets öppnande | Klart\n| 2. Budget 2027 | \n| 3. Mötets "
                 "avslutande | \n%slut\n") == Titles{"Mötets öppnande", "Budget 2027", "Mötets avslutande"});
}

TEST_CASE("What lists no matters of a meeting has none", "[agenda]") {
    CHECK(titles("").empty());
    CHECK(titles("Hej Anna!\nTack för sist.\n").empty());
    CHECK(titles("Ärenden behandlas varje tisdag.\nHör av dig till kansliet.\n").empty());
    CHECK(titles("Priser\n%tabell 1\n| Vara | Pris\n| Äpplen | 12\n| Päron | 14\n%slut\n").empty());
}

TEST_CASE("An agenda says whose meeting it is, when and where", "[agenda]") {
    const auto agenda =
        read_agenda(tests::document_of("Kallelse\nTallbyrådet\nDatum: 2026-03-12\nTid: 13.00–15.00\nPlats: "
                                       "Ekan, kommunhuset\n\nDagordning\n1. Upprop\n2. "
                                       "Föregående protokoll 2026-01-15\n3. Budget 2027\n"));
    CHECK(agenda.organ == "Tallbyrådet");
    CHECK(agenda.date == Date(2026y / 3 / 12));
    CHECK(agenda.start == "13.00");
    CHECK(agenda.end == "15.00");
    CHECK(agenda.place == "Ekan, kommunhuset");
    REQUIRE(agenda.items.size() == 3);
    CHECK(agenda.items[0].section == "roll_call");
    CHECK(agenda.items[1].section == "previous_minutes");
    CHECK(agenda.items[1].previous == Date(2026y / 1 / 15));
    CHECK(agenda.items[2].section == "matter");
}

TEST_CASE("An agenda is taken in in its order, standard items once, and the first matter where one waits",
          "[agenda]") {
    Agenda agenda;
    agenda.date = Date(2026y / 3 / 12);
    agenda.place = "Biblioteket";
    agenda.items = {item("Öppnande", "opening"), item("Förra protokollet", "previous_minutes"),
                    item("Budget 2027"), item("Skolvägar"), item("Avslutning", "closing")};
    agenda.items[1].previous = Date(2026y / 1 / 15);
    CHECK(taken_in(minutes_text, agenda) ==
          std::vector<std::string>{"Datum: 2026-03-12", "§ 1 Mötets öppnande",
                                   "§ 0 Föregående protokoll 2026-01-15", "§ 2 Fastställande av dagordning",
                                   "§ 3 Budget 2027", "§ 0 Skolvägar", "§ 4 Mötets avslutande"});
}

TEST_CASE("An agenda that has been taken in changes nothing when it is taken in again", "[agenda]") {
    Agenda agenda;
    agenda.items = {item("Mötets öppnande", "opening"), item("Budget 2027"), item("SKOLVÄGAR")};
    const auto document =
        tests::document_of("Tallbyrådet\nProtokoll\nDatum: 2026-03-12\nNärvarande: Anna Ek, Bo Alm\n"
                           "§ 1 Mötets öppnande\nOrdföranden öppnar mötet.\n§ 2 Budget 2027\nText.\n"
                           "§ 3 Skolvägar\nText.\n");
    CHECK(agenda_fix(document, recognise(document), council(), agenda).edits.empty());
}
