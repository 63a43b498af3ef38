// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/calendar.hpp"
#include "core/styles.hpp"
#include "support.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

/// Builds documents as the readers of .odt and .docx give them.
class Builder {
public:
    Builder& line(std::string text, std::string style = std::string(styles::body)) {
        Paragraph paragraph;
        paragraph.text = std::move(text);
        paragraph.style = std::move(style);
        document.paragraphs.push_back(std::move(paragraph));
        return *this;
    }
    Builder& heading(std::string text, std::uint8_t level, std::string label = {}) {
        line(std::move(text), "Heading " + std::to_string(level));
        document.paragraphs.back().outline_level = level;
        document.paragraphs.back().label = std::move(label);
        return *this;
    }
    Builder& numbered(std::string text, std::string label) {
        line(std::move(text), "List Number");
        document.paragraphs.back().label = std::move(label);
        document.paragraphs.back().list_level = 1;
        return *this;
    }
    Builder& table(const std::vector<std::vector<std::string>>& rows) {
        Table table;
        table.rows = rows.size();
        table.columns = rows.front().size();
        table.first = document.paragraphs.size();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                line(rows[row][column], std::string(styles::table_contents));
                document.paragraphs.back().cell = cell_address(document.tables.size(), row, column);
            }
        }
        table.last = document.paragraphs.size();
        document.tables.push_back(table);
        return *this;
    }

    Document document;
};

std::vector<std::string> titles(const Minutes& minutes) {
    std::vector<std::string> result;
    for (const Item& item : minutes.items)
        result.push_back(item.label.empty() ? item.title : item.label + " " + item.title);
    return result;
}

std::vector<std::string> names(const Minutes& minutes, Presence presence) {
    std::vector<std::string> result;
    for (const Attendee& person : minutes.attendance) {
        if (person.presence == presence)
            result.push_back(person.name);
    }
    return result;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("counted headings are the items, and a counted list inside one is not") {
    Builder builder;
    builder.line("Folkhälsorådet", "Title")
        .line("Protokoll", "Title")
        .line("Datum: 2024-03-14")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)");
    builder.heading("Mötets öppnande", 1, "§ 1")
        .line("Anna Ek öppnar mötet.")
        .heading("Läget", 1, "§ 2")
        .line("Tre saker:");
    builder.numbered("Först", "1.")
        .numbered("Sedan", "2.")
        .numbered("Sist", "3.")
        .line("Rådet beslutar att fortsätta.");
    builder.heading("Bakgrund", 2).line("Text.").heading("Mötets avslutande", 1, "§ 3").line("Klart.");
    const Minutes minutes = recognise(builder.document);
    CHECK(titles(minutes) == Names{"§ 1 Mötets öppnande", "§ 2 Läget", "§ 3 Mötets avslutande"});
    REQUIRE(minutes.items.size() == 3);
    CHECK(minutes.items[1].counted);
    CHECK(minutes.items[1].number == 2);
    CHECK(minutes.items[1].last == minutes.items[2].first);
    CHECK(minutes.profile == Profile::CouncilMinutes);
    REQUIRE(minutes.decisions.size() == 1);
    CHECK(minutes.decisions[0].item == 1);
}

TEST_CASE("a counted heading whose words are gone is an item without title, and takes none from the next") {
    Builder builder;
    builder.line("Protokoll från Tallbyrådet 2024-02-08").line("Närvarande: Anna Ek, Bo Alm");
    builder.heading("Öppnande", 1, "§ 1").line("Anna Ek öppnar mötet.");
    builder.heading("", 1, "§ 2").heading("Budget", 1, "§ 3").line("Rådet tackar för informationen.");
    const Minutes minutes = recognise(builder.document);
    CHECK(titles(minutes) == std::vector<std::string>{"§ 1 Öppnande", "§ 2 ", "§ 3 Budget"});
}

TEST_CASE("headings without numbers are items at the level that several have") {
    Builder builder;
    builder.heading("Minnesanteckningar Trygghetsrådet 2024-05-14", 1)
        .heading("Närvarande", 2)
        .line("Anna Ek (S)")
        .line("Bo Lind, polis");
    builder.heading("Välkomna", 2)
        .line("Alla hälsades välkomna.")
        .heading("Läget i centrum", 2)
        .line("Lugnt.")
        .heading("Torget", 3)
        .line("Också lugnt.");
    builder.heading("Nästa möte", 2).line("Den 3 juni 2024.");
    const Minutes minutes = recognise(builder.document);
    REQUIRE(minutes.is_minutes);
    CHECK(titles(minutes) == Names{"Välkomna", "Läget i centrum", "Nästa möte"});
    CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind"});
    CHECK(minutes.profile == Profile::CouncilNotes);
}

TEST_CASE("head facts, attendance, log and plan are read from real tables") {
    Builder builder;
    builder.line("Minnesanteckningar", "Title").line("Brottsförebyggande rådet");
    builder.table(
        {{"Datum", "2025-02-04"}, {"Tid", "13.00–15.00"}, {"Plats", "Rum Eken"}, {"Ordförande", "Anna Ek"}});
    builder.line("Närvarande", "Heading 2");
    builder.table({{"Namn", "Parti", "Roll", "Tjänstgör för"},
                   {"Anna Ek", "S", "ordförande", ""},
                   {"Bo Lind", "M", "ersättare", "Cilla Kvist"},
                   {"Disa Hall", "", "kommunpolis", ""}});
    builder.heading("Uppföljning", 1);
    builder.table({{"Nr", "Ärende", "Beslut/åtgärd", "Ansvarig", "Klart senast", "Status"},
                   {"1", "Belysning", "Laga", "Anna E", "2025-03-01", "Pågår"},
                   {"2", "Vakter", "Utreda", "Disa, Bo", "", "Ny"}});
    builder.heading("Handlingsplan", 1);
    builder.table({{"Mål", "Aktivitet", "Ansvarig", "Tidplan", "Uppföljning"},
                   {"Tryggt torg", "Vandring", "Polisen", "Maj", "Enkät"}});
    const Minutes minutes = recognise(builder.document);
    REQUIRE(minutes.is_minutes);
    REQUIRE(minutes.dates.size() == 1);
    CHECK(minutes.place.value == "Rum Eken");
    CHECK(minutes.chair.value == "Anna Ek");
    REQUIRE(minutes.start);
    CHECK(minutes.start->value == std::chrono::hours(13));
    REQUIRE(minutes.attendance.size() == 3);
    CHECK(minutes.attendance[0].party == "S");
    CHECK(minutes.attendance[1].substitutes_for == "Cilla Kvist");
    CHECK(minutes.attendance[1].serving);
    CHECK(minutes.attendance[2].role == "kommunpolis");
    REQUIRE(minutes.log.size() == 2);
    CHECK(minutes.log[0].matter.value == "Belysning");
    CHECK(minutes.log[0].responsible[0].value == "Anna Ek");
    CHECK(minutes.log[0].deadline);
    CHECK(minutes.log[1].responsible.size() == 2);
    CHECK(minutes.log[1].resolved == std::vector<bool>{true, true});
    CHECK(minutes.log[1].status.value == "Ny");
    REQUIRE(minutes.action_plan.size() == 1);
    CHECK(minutes.action_plan[0].goal.value == "Tryggt torg");
    CHECK(minutes.action_plan[0].follow_up.value == "Enkät");
}

TEST_CASE("two columns headed present and absent are told apart, in tables and with tabs") {
    Builder with_table;
    with_table.line("Protokoll").line("Trygghetsrådet").line("Datum: 2024-03-14");
    with_table.table(
        {{"Deltagare", "Frånvarande"}, {"Anna Ek", "Bo Lind"}, {"Cilla Kvist", ""}, {"", "Disa Hall"}});
    with_table.line("1. Läget").line("Lugnt.").line("2. Övrigt").line("Inget.");
    Document with_tabs =
        from_text("Protokoll\nTrygghetsrådet\nDatum: 2024-03-14\nDeltagare\t\tFrånvarande\nAnna Ek\t\t\tBo "
                  "Lind\nCilla Kvist\n\t\tDisa Hall\n\n"
                  "1. Läget\nLugnt.\n2. Övrigt\nInget.");
    for (const Document& document : {with_table.document, with_tabs}) {
        const Minutes minutes = recognise(document);
        CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Cilla Kvist"});
        CHECK(names(minutes, Presence::Absent) == Names{"Bo Lind", "Disa Hall"});
    }
}

TEST_CASE("page headers name organ and kind where the first page does not") {
    Builder builder;
    builder.line("Datum: 2024-03-14")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)")
        .line("§ 1 Läget")
        .line("Nämnden beslutar att fortsätta.");
    Paragraph header;
    header.text = "Ekdala kommun\tSammanträdesprotokoll";
    builder.document.page_headers.push_back(header);
    header.text = "Byggnadsnämnden";
    builder.document.page_headers.push_back(header);
    const Minutes minutes = recognise(builder.document);
    CHECK(minutes.organ.value == "Byggnadsnämnden");
    CHECK(minutes.kind.value == "Sammanträdesprotokoll");
    CHECK(minutes.municipality.value == "Ekdala kommun");
    CHECK(minutes.profile == Profile::Committee);
}

TEST_CASE("line breaks inside paragraphs separate facts and persons as paragraphs do") {
    Builder builder;
    builder.line("Protokoll\nTrygghetsrådet").line("Datum:\t2024-03-14\nTid:\tkl. 13.00–15.00\nPlats:\tEken");
    builder.line("Närvarande:\tAnna Ek (S), ordförande\nBo Lind (M)\nDisa Hall, sekreterare")
        .line("1. Läget")
        .line("Lugnt.")
        .line("2. Övrigt")
        .line("Inget.");
    const Minutes minutes = recognise(builder.document);
    CHECK(minutes.organ.value == "Trygghetsrådet");
    CHECK(minutes.place.value == "Eken");
    CHECK(minutes.chair.value == "Anna Ek");
    CHECK(minutes.secretary.value == "Disa Hall");
    CHECK(minutes.attendance.size() == 3);
    CHECK(minutes.items.size() == 2);
}

TEST_CASE("an agenda before the items is no items") {
    const Minutes minutes =
        recognise(from_text("Protokoll\nTrygghetsrådet\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind "
                            "(M)\n\nDagordning\n1. Öppnande\n2. Läget\n3. Övrigt\n\n"
                            "1. Öppnande\nMötet öppnas.\n\n2. Läget\nLugnt.\n\n3. Övrigt\nInget."));
    REQUIRE(minutes.items.size() == 3);
    CHECK(minutes.items[0].first == 10);
}

TEST_CASE("gaps and repetitions in the numbering are kept as they stand") {
    const Minutes minutes =
        recognise(from_text("Protokoll\nTrygghetsrådet\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind "
                            "(M)\n\n1. Öppnande\nMötet öppnas.\n\n2. Läget\nLugnt.\n\n"
                            "2. Skolan\nLugnt.\n\n5. Övrigt\nInget."));
    std::vector<int> numbers;
    for (const Item& item : minutes.items)
        numbers.push_back(*item.number);
    CHECK(numbers == std::vector<int>{1, 2, 2, 5});
}

TEST_CASE("contradicting dates are all kept, the head's own first") {
    const Minutes minutes = recognise(
        from_text("Minnesanteckningar Trygghetsrådet 2024-03-15\nDatum: torsdag den 14 mars "
                  "2024\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. Läget\nLugnt.\n2. Övrigt\nInget."));
    REQUIRE(minutes.dates.size() == 2);
    CHECK(minutes.dates[0].value != minutes.dates[1].value);
    REQUIRE(minutes.weekdays.size() == 1);
    CHECK(minutes.weekdays[0].value == "torsdag");
}

TEST_CASE("who certifies an extract signs no minutes, and a page footer certifies nothing") {
    Builder minutes;
    minutes.line("Folkhälsorådet", "Title")
        .line("Protokoll", "Title")
        .line("Datum: 2024-03-14")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)")
        .heading("Mötets öppnande", 1, "§ 1")
        .line("Anna Ek öppnar mötet.")
        .line("Utdragsbestyrkande")
        .heading("Läget", 1, "§ 2")
        .line("Läget är lugnt.")
        .line("Anna Ek")
        .line("Ordförande");
    const auto before = recognise(minutes.document);
    CHECK(before.items.size() == 2);
    REQUIRE(before.signatures.size() == 1);

    minutes.line("Utdragsbestyrkande")
        .line("Rätt utdraget ur protokollet intygas.")
        .line("Ort och datum: Tallby 2024-05-02")
        .line("Doris Falk")
        .line("Sekreterare");
    const auto after = recognise(minutes.document);
    CHECK(after.signatures == before.signatures);
    CHECK(after.dates == before.dates);
    CHECK(after.items == before.items);
    REQUIRE_FALSE(after.sections.empty());
    CHECK(after.sections.back() == Section{"extract_cert", 11, 16});
}

TEST_CASE("rows with the settled headings of a meeting are its items, and a log's are not") {
    const auto minutes_with = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Folkhälsorådet", "Title")
            .line("Minnesanteckningar", "Title")
            .line("Datum: 2024-03-14")
            .line("Närvarande: Anna Ek (S), Bo Lind (M)")
            .table(rows)
            .line("Vid anteckningarna");
        return recognise(builder.document);
    };
    SECTION("numbers in a column of their own, below the names of the columns") {
        const auto minutes = minutes_with({{"Punkt", "Vad", "Ansvarig"},
                                           {"1", "Mötets öppnande", "Anna Ek"},
                                           {"2.", "Läget i skolorna\nDet är lugnt.", "Bo Lind"},
                                           {"3", "Övriga frågor", ""}});
        CHECK(titles(minutes) == Names{"1 Mötets öppnande", "2. Läget i skolorna", "3 Övriga frågor"});
        CHECK(minutes.log.empty());
    }
    SECTION("numbers typed before the headings, beside the hour of each") {
        const auto minutes = minutes_with({{"Tid", "Punkt", "Anteckning"},
                                           {"09.00", "1. Mötets öppnande", "Anna Ek hälsar välkommen."},
                                           {"09.10", "2. Läget", "Det är lugnt."},
                                           {"09.30", "3. Nästa möte", "Den 16 maj 2024."}});
        CHECK(titles(minutes) == Names{"1. Mötets öppnande", "2. Läget", "3. Nästa möte"});
    }
    SECTION("no numbers, no names of columns") {
        const auto minutes = minutes_with(
            {{"Mötets öppnande", "Anna Ek hälsar välkommen."}, {"Nästa möte", "Den 16 maj 2024."}});
        CHECK(titles(minutes) == Names{"Mötets öppnande", "Nästa möte"});
    }
    SECTION("what is followed up") {
        const auto minutes = minutes_with({{"Punkt", "Vad", "Ansvarig"},
                                           {"1", "Lyktor i parken", "Anna Ek"},
                                           {"2", "Övriga frågor om skolan", "Bo Lind"}});
        CHECK(minutes.log.size() == 2);
        CHECK(minutes.items.empty());
    }
    SECTION("an agenda before items with headings") {
        Builder builder;
        builder.line("Folkhälsorådet", "Title")
            .line("Minnesanteckningar", "Title")
            .line("Närvarande: Anna Ek (S), Bo Lind (M)")
            .table({{"Mötets öppnande", "Anna Ek"}, {"Övriga frågor", "Alla"}});
        builder.heading("Mötets öppnande", 1).line("Anna Ek hälsar välkommen.");
        builder.heading("Övriga frågor", 1).line("Ingen övrig fråga noteras.");
        const auto minutes = recognise(builder.document);
        REQUIRE(minutes.items.size() == 2);
        CHECK_FALSE(builder.document.paragraphs[minutes.items.front().place.paragraph].cell);
    }
}

TEST_CASE("a heading that was put in among typed items is one more of them") {
    Builder builder;
    builder.line("Folkhälsorådet", "Title")
        .line("Minnesanteckningar", "Title")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)")
        .line("1. Läget i skolorna")
        .line("Bo Lind berättar att det är lugnt i skolorna.")
        .line("2. Övriga frågor")
        .line("Ingen övrig fråga noteras.");
    builder.heading("Nästa möte", 1, "3.").line("Nästa möte äger rum den 16 maj 2024.");
    CHECK(titles(recognise(builder.document)) ==
          Names{"1. Läget i skolorna", "2. Övriga frågor", "3. Nästa möte"});
}

TEST_CASE("the time when an item began may stand in the margin before its number") {
    const auto head =
        "Ekdala kommun\nTrygghetsrådet\nProtokoll\n2024-03-19\nNärvarande: Anna Ek, Bo Lind\n\n";
    CHECK(titles(recognise(from_text(std::string(head) +
                                     "18.00  § 1  Mötet öppnas\nAnna Ek öppnar mötet.\n"
                                     "18:10\t§ 2  Trafiken\nRådet beslutar att vänta.\n"))) ==
          Names{"§ 1 Mötet öppnas", "§ 2 Trafiken"});
    CHECK(titles(recognise(from_text(std::string(head) + "§ 1 Mötet öppnas\nAnna Ek öppnar mötet.\n"
                                                         "18.10 enligt § 2 i avtalet\n18.10 den 3 maj, § 3\n"))) ==
          Names{"§ 1 Mötet öppnas"});
}

TEST_CASE("the last lines of the last item may close the meeting") {
    const auto closed = [](const std::string& end) {
        const auto minutes =
            recognise(from_text("Ekdala kommun\nTrygghetsrådet\nMinnesanteckningar\n2024-03-19\n\n"
                                "Närvarande: Anna Ek, Bo Lind\n\n1. Läget\nLugnt.\n"
                                "2. Nästa möte\n" +
                                end));
        return std::ranges::any_of(minutes.sections,
                                   [](const Section& each) { return each.id == "closing"; });
    };
    CHECK(closed("Nästa möte är den 4 juni.\n\nAnna Ek tackar och avslutar mötet.\n"));
    CHECK(closed("Den 4 juni. Mötet avslutades kl. 15.\n"));
    CHECK_FALSE(closed("Nästa möte är den 4 juni.\n"));
    CHECK_FALSE(closed("Förra mötet avslutades tidigt.\nDärför börjar vi i tid.\nDen 4 juni passar alla.\n"));
    CHECK_FALSE(closed("Anna Ek avslutar mötesserien.\n"));
}

TEST_CASE("whoever wrote the notes is their secretary, however that is said") {
    const auto secretary = [](const std::string& role) {
        return recognise(
                   from_text("Ekdala kommun\nTrygghetsrådet\nMinnesanteckningar\n2024-03-19\n\nNärvarande:\n"
                             "Anna Ek, ordförande\nBo Lind" +
                             role + "\n\n1. Läget\nLugnt.\n2. Övrigt\nInget.\n"))
            .secretary.value;
    };
    for (const std::string role : {" (ant.)", ", skrev anteckningarna", ", antecknare", " (antecknade)"}) {
        CAPTURE(role);
        CHECK(secretary(role) == "Bo Lind");
    }
    for (const std::string role : {", antikvarie", " (antagen)", ""}) {
        CAPTURE(role);
        CHECK(secretary(role).empty());
    }
}

TEST_CASE("what the head says without a label is read where it can be nothing else") {
    const auto head = [](const std::string& lines) {
        return recognise(from_text("Ekdala kommun\nSocialnämnden\nProtokoll\n" + lines +
                                   "\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"));
    };
    SECTION("a range has a line of its own") {
        CHECK(head("§§ 8–11").range);
        CHECK_FALSE(head("§ 8").range);
        CHECK_FALSE(head("§§ 8–11 justeras omedelbart").range);
        CHECK(head("Omfattning: KS §§ 8–11").range->raw == "§§ 8–11");
        CHECK_FALSE(head("Omfattning: se protokollet, §§ 8–11").range);
    }
    SECTION("date, time and place share a line, though a label has told the date") {
        const auto minutes = head("Datum: 2024-03-19\nTisdag 19 mars 2024, kl. 9.00–10.30, Reningsverket");
        CHECK(minutes.place.value == "Reningsverket");
        REQUIRE(minutes.start);
        CHECK(minutes.start->raw == "9.00");
        CHECK_FALSE(head("Datum: 2024-03-19\nTisdag 19 mars 2024").start);
    }
    SECTION("the municipality stands beside its council") {
        const auto municipality = [](const std::string& title) {
            return recognise(from_text("PROTOKOLL\n" + title +
                                       "\n2024-03-19\n\nNärvarande: Anna Ek, Bo Lind\n\n§ 1 Läget\nLugnt.\n"))
                .municipality.value;
        };
        CHECK(municipality("Ekdala kommun – Skolrådet vid Ängsskolan") == "Ekdala kommun");
        CHECK(municipality("Skolrådet, Ekdala kommun") == "Ekdala kommun");
        CHECK(municipality("Skolrådet, Ängsskolan").empty());
        CHECK(municipality("Besök från Ekdala kommun, fikarum").empty());
    }
    SECTION("a date stands beside the board's name") {
        CHECK(recognise(from_text("Ekdala kommun\tProtokoll\nSocialnämnden\t2024-03-19\n\nNärvarande: "
                                  "Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"))
                  .dates.size() == 1);
        CHECK(head("Kontor\t2024-03-19").dates.empty());
    }
    SECTION("the title tells date, time and place") {
        const auto minutes = recognise(
            from_text("Protokoll från sammanträde med socialnämnden i Ekdala kommun den 19 mars 2024 kl. "
                      "13.00–15.00 i Rådhuset\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"));
        REQUIRE(minutes.start);
        CHECK(minutes.place.value == "Rådhuset");
        CHECK(head("Anteckningar den 19 mars 2024, Bo Lind").place.value.empty());
    }
    SECTION("one line tells municipality, place, date and time") {
        const auto minutes = recognise(
            from_text("Kulturrådet\nMinnesanteckningar\nEkdala kommun, Rådhuset, den 19 mars 2024 kl. "
                      "13.00–15.00\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. Läget\nLugnt.\n"));
        CHECK(minutes.municipality.value == "Ekdala kommun");
        CHECK(minutes.place.value == "Rådhuset");
        CHECK(minutes.dates.size() == 1);
        CHECK(minutes.end);
        CHECK(head("Utdelat den 19 mars 2024").place.value.empty());
    }
    SECTION("the date of adjusting stands after Justerat") {
        CHECK(head("Justerat: 2024-03-26").adjusting_date);
        CHECK_FALSE(head("Justerare: Bo Lind").adjusting_date);
        CHECK(head("Tid för justering: 2024-03-26, Rådhuset").adjusting_place.value == "Rådhuset");
        CHECK(head("Tid för justering: 2024-03-26 kl. 9.00").adjusting_place.value.empty());
    }
    SECTION("the place stands below the date, in a line of its own") {
        const std::string date = "Tisdag 24 februari 2026, kl 9.00–10.30\n";
        CHECK(head(date + "Polisstationen, Ekdala\n").place.value == "Polisstationen, Ekdala");
        CHECK(head(date + "Gamla Rådhuset").place.value == "Gamla Rådhuset");
        CHECK(head("2026-02-24 kl. 9.00\nTeams\n").place.value == "Teams");
        for (const std::string below :
             {"Eva Ahl\n", "Eva Ahl, polis\n", "Extra sammanträde\n", "Mötet hölls utan publik.\n",
              "Kulturnämnden\n", "Beslutsfattare\nEva Ahl\n", "Ojusterat\n", "Dnr 2026/12\n", "§§ 1–4\n"}) {
            CAPTURE(below);
            CHECK(head(date + below).place.value.empty());
        }
    }
    SECTION("municipalities are named in the board's name") {
        const auto named = [](const std::string& organ) {
            return recognise(from_text(organ + "\nProtokoll\nDatum: 2024-03-19\nNärvarande: Anna Ek (S), "
                                               "Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"))
                .municipality.value;
        };
        CHECK(named("Lokala brottsförebyggande rådet Ekdala kommun") == "Ekdala kommun");
        CHECK(named("Gemensamma nämnden i Ekdala och Tallby kommuner") == "Ekdala och Tallby kommuner");
        CHECK(named("Brottsförebyggande rådet").empty());
    }
}

TEST_CASE("the date of adjusting is read among the signatures of those who adjust") {
    const auto adjusted = [](const std::string& signatures) {
        const auto date =
            recognise(
                from_text("Socialnämnden\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind "
                          "(M), Eva Ahl (C)\n\n§ 1 Läget\nLugnt.\n\n§ 2 Avslutning\nMötet avslutas.\n\n" +
                          signatures))
                .adjusting_date;
        return date ? iso(date->value) : std::string();
    };
    for (const std::string signatures :
         {"Justeras\nBo Lind\n2024-03-20\n", "Justeras\nBo Lind\nEva Ahl\nden 20 mars 2024\n",
          "Justeras\n________\nBo Lind\nJusterare\nEkdala den 20 mars 2024\n",
          "Justeras\nBo Lind 2024-03-20\n", "Justerat den 20 mars 2024\nBo Lind\n",
          "Vid protokollet\nAnna Ek\n2024-03-18\nJusteras\nBo Lind\n2024-03-20\n",
          "Vid protokollet\tJusteras\nAnna Ek\tBo Lind\n2024-03-18\t2024-03-20\n",
          "Underskrifter\nAnna Ek\nSekreterare\n2024-03-18\nBo Lind\nJusterare\n2024-03-20\n",
          "JUSTERAT DEN 2024-03-20\n"}) {
        CAPTURE(signatures);
        CHECK(adjusted(signatures) == "2024-03-20");
    }
    for (const std::string signatures :
         {"Vid protokollet\nAnna Ek\n2024-03-20\nJusteras\nBo Lind\n",
          "Justeras\nBo Lind\n\nAnslag\n2024-03-20\n", "Justeras\nBo Lind\nAnslaget 2024-03-20\n",
          "Justeras\nBo Lind\nMötet den 2024-03-20 fortsätter.\n",
          "Justeras\nBo Lind\nVid protokollet\nAnna Ek\n2024-03-20\n"}) {
        CAPTURE(signatures);
        CHECK(adjusted(signatures).empty());
    }
}

TEST_CASE("a label alone stands above all names below it, and columns with labels have each their own") {
    const auto signers = [](const std::string& block) {
        Names result;
        for (const Signature& signature :
             recognise(
                 from_text("Socialnämnden\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind "
                           "(M)\n\n§ 1 Läget\nLugnt.\n\n" +
                           block))
                 .signatures)
            result.push_back(signature.name + ", " + signature.role);
        return result;
    };
    CHECK(signers("Vid protokollet             Justeras\n\n"
                  "_______________             _______________     _______________\n"
                  "Disa Hall                   Anna Ek             Bo Lind\n") ==
          Names{"Disa Hall, Sekreterare", "Anna Ek, Justerare", "Bo Lind, Justerare"});
    CHECK(signers("Vid protokollet             satt Anna Ek\n").empty());
    CHECK(signers("Justeras\nAnna Ek\tBo Lind\n") == Names{"Anna Ek, Justerare", "Bo Lind, Justerare"});
    CHECK(signers("Vid protokollet\tJusteras\nAnna Ek\tBo Lind\n") ==
          Names{"Anna Ek, Sekreterare", "Bo Lind, Justerare"});
    CHECK(signers("Underskrifter\nAnna Ek\tBo Lind\nOrdförande\tJusterare\n") ==
          Names{"Anna Ek, Ordförande", "Bo Lind, Justerare"});
}

TEST_CASE("an attachment that the head mentions is mentioned, if the list has it") {
    const auto mentioned = [](const std::string& head) {
        const auto minutes =
            recognise(from_text("Byaföreningen\nProtokoll\nDatum: 2024-03-14\n" + head +
                                "\n\n§ 1 Läget\nLugnt.\n\nBilagor\nBilaga 1 Närvarolista\n"));
        return std::ranges::count_if(minutes.attachments,
                                     [](const Attachment& each) { return !each.listed; });
    };
    CHECK(mentioned("Närvarande: 23 medlemmar enligt bilaga 1") == 1);
    CHECK(mentioned("Närvarande: Anna Ek, Bo Lind, se bilaga 2") == 0);
}

TEST_CASE("who signs is read past the dates of signing") {
    const auto minutes = recognise(
        from_text("Socialnämnden\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n"
                  "§ 1 Läget\nLugnt.\n\nJusteras\nAnna Ek\n2024-03-19\nBo Lind\n2024-03-20\n"));
    CHECK(minutes.signatures.size() == 2);
}

TEST_CASE("people below each other with the roles they sign in are signatures after the items, and a list in "
          "the head") {
    const auto minutes = recognise(
        from_text("Kulturrådet\nMinnesanteckningar\nDatum: 2024-03-14\nNärvarande:\n- Anna Ek, ordförande\n"
                  "- Bo Lind, sekreterare\n- Eva Ahl, polis\n\n1. Läget\nLugnt.\n\nBo Lind, sekreterare\n"
                  "Anna Ek, ordförande\n"));
    CHECK(minutes.attendance.size() == 3);
    CHECK(minutes.signatures.size() == 2);
}

TEST_CASE("votes are counted in a table that has a row for every member") {
    const auto votes_in = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Socialnämnden", "Title")
            .line("Protokoll", "Title")
            .line("Närvarande: Anna Ek (S), Bo Lind (M), Eva Ahl (C)")
            .heading("Lyktor", 1, "§ 1")
            .line("Omröstning")
            .table(rows);
        std::vector<std::string> values;
        for (const Mark& mark : recognise(builder.document).marks)
            if (mark.kind == marks::vote)
                values.push_back(mark.value);
        return values;
    };
    CHECK(votes_in({{"Namn", "Ja", "Nej"},
                    {"Anna Ek (S)", "X", ""},
                    {"Bo Lind (M)", "", "X"},
                    {"Eva Ahl (C)", "X", ""},
                    {"Summa", "2", "1"}}) == std::vector<std::string>{"2/1/0"});
    CHECK(votes_in({{"Namn", "Parti"}, {"Anna Ek", "S"}}) == std::vector<std::string>{""});
}

TEST_CASE("the word Dagordning heads an item where a sentence about it follows") {
    const auto minutes_with = [](const std::string& below) {
        return titles(
            recognise(from_text("Kulturrådet\nMinnesanteckningar\nDatum: 2024-03-14\nNärvarande: "
                                "Anna Ek (S), Bo Lind (M)\n\nMötets öppnande\nAnna öppnar mötet.\n\n"
                                "Dagordning\n" +
                                below + "\n\nNästa möte\nDen 16 maj 2024.\n")));
    };
    CHECK(minutes_with("Dagordningen godkänns.") == Names{"Mötets öppnande", "Dagordning", "Nästa möte"});
    CHECK(minutes_with("\nLäget i skolorna\nDet är lugnt.") == Names{"Läget i skolorna", "Nästa möte"});
}

TEST_CASE("a log without the names of its columns is read by what its cells say") {
    const auto log_with = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Folkhälsorådet", "Title")
            .line("Minnesanteckningar", "Title")
            .line("Närvarande: Anna Ek (S), Bo Lind (M)")
            .heading("Uppföljning", 1)
            .table(rows);
        return recognise(builder.document).log;
    };
    const auto told = log_with({{"1", "Lyktor", "Beställs", "Anna Ek", "2024-05-01", "Klar"},
                                {"2", "Bänkar", "Mäts", "Bo Lind", "2024-06-01", "Pågår"}});
    REQUIRE(told.size() == 2);
    CHECK(told[0].matter.value == "Lyktor");
    CHECK(told[0].status.value == "Klar");
    CHECK(told[1].deadline);
    CHECK(told[1].responsible.front().value == "Bo Lind");

    const auto usual =
        log_with({{"Lyktor", "Väntar på svar", "Anna Ek"}, {"Bänkar", "Inget nytt", "Bo Lind"}});
    REQUIRE(usual.size() == 2);
    CHECK(usual[0].status.value == "Väntar på svar");
    CHECK_FALSE(usual[0].deadline);
}

namespace {

Minutes of_item(const std::string& lines) {
    return recognise(tests::from_text("Protokoll\nSocialnämnden\n2024-03-14\nNärvarande: Anna Ek, Bo Lind\n"
                                      "§ 1 Trygga stigar\n" +
                                      lines + "\n§ 2 Övriga frågor\nInga."));
}

} // namespace

TEST_CASE("a decision that follows on how it came about is one also without a heading") {
    for (const std::string heading : {"Propositionsordning", "Omröstning"}) {
        CAPTURE(heading);
        const auto minutes = of_item(heading + "\nOrdföranden ställer proposition på bifall mot avslag.\n"
                                               "Nämnden beslutar att anta planen.");
        REQUIRE(minutes.decisions.size() == 1);
        CHECK(minutes.decisions[0].text == "Nämnden beslutar att anta planen.");
        const auto told = std::ranges::find_if(minutes.sections, [](const Section& section) {
            return section.id == "proposition_order" || section.id == "vote";
        });
        REQUIRE(told != minutes.sections.end());
        CHECK(told->last == minutes.decisions[0].place.paragraph);
    }
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
}
