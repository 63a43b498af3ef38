// SPDX-License-Identifier: MPL-2.0
// What stands before the items, labelled or not.
#include "builder.hpp"
#include "catch.hpp"
#include "core/calendar.hpp"

using namespace klubba;
using namespace klubba::tests;

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
    CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind", "Disa Hall"});
    CHECK(titles(minutes) == Names{"1. Läget", "2. Övrigt"});
}

TEST_CASE("contradicting dates are all kept, the one with a label first") {
    const Minutes minutes = recognise(
        from_text("Minnesanteckningar Trygghetsrådet 2024-03-15\nDatum: torsdag den 14 mars "
                  "2024\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. Läget\nLugnt.\n2. Övrigt\nInget."));
    REQUIRE(minutes.dates.size() == 2);
    CHECK(day(minutes.dates[0].value) == "2024-03-14");
    CHECK(day(minutes.dates[1].value) == "2024-03-15");
    REQUIRE(minutes.weekdays.size() == 1);
    CHECK(minutes.weekdays[0].value == "torsdag");
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

TEST_CASE("whoever has the chair beside another office is the chair, and nobody who has half of it") {
    const auto chair = [](const std::string& role) {
        return recognise(
                   from_text("Ekdala kommun\nTrygghetsrådet\nMinnesanteckningar\n2024-03-19\n\nNärvarande:\n"
                             "Anna Ek, " +
                             role + "\nBo Lind, polis\n\n1. Läget\nLugnt.\n2. Övrigt\nInget.\n"))
            .chair.value;
    };
    for (const std::string role : {"ordförande", "kommunalråd och ordförande", "kommunalråd, ordförande"}) {
        CAPTURE(role);
        CHECK(chair(role) == "Anna Ek");
    }
    for (const std::string role :
         {"vice ordförande", "kommunalråd och vice ordförande", "ordförande och ägare i klubben"}) {
        CAPTURE(role);
        CHECK(chair(role).empty());
    }
}

TEST_CASE("what the head says without a label is read where it can be nothing else") {
    const auto head = [](const std::string& lines) {
        return recognise(from_text("Ekdala kommun\nSocialnämnden\nProtokoll\n" + lines +
                                   "\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"));
    };
    SECTION("a range has a line of its own") {
        REQUIRE(head("§§ 8–11").range);
        CHECK(head("§§ 8–11").range->value == NumberRange{8, 11});
        CHECK_FALSE(head("§ 8").range);
        CHECK_FALSE(head("§§ 8–11 justeras omedelbart").range);
        REQUIRE(head("Omfattning: KS §§ 8–11").range);
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
        const auto minutes =
            recognise(from_text("Ekdala kommun\tProtokoll\nSocialnämnden\t2024-03-19\n\nNärvarande: "
                                "Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"));
        REQUIRE(minutes.dates.size() == 1);
        CHECK(day(minutes.dates[0].value) == "2024-03-19");
        CHECK(head("Kontor\t2024-03-19").dates.empty());
    }
    SECTION("the title tells date, time and place") {
        const auto minutes = recognise(
            from_text("Protokoll från sammanträde med socialnämnden i Ekdala kommun den 19 mars 2024 kl. "
                      "13.00–15.00 i Rådhuset\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n§ 1 Läget\nLugnt.\n"));
        REQUIRE(minutes.start);
        CHECK(minutes.start->raw == "13.00");
        CHECK(minutes.place.value == "Rådhuset");
        CHECK(head("Anteckningar den 19 mars 2024, Bo Lind").place.value.empty());
    }
    SECTION("one line tells municipality, place, date and time") {
        const auto minutes = recognise(
            from_text("Kulturrådet\nMinnesanteckningar\nEkdala kommun, Rådhuset, den 19 mars 2024 kl. "
                      "13.00–15.00\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. Läget\nLugnt.\n"));
        CHECK(minutes.municipality.value == "Ekdala kommun");
        CHECK(minutes.place.value == "Rådhuset");
        REQUIRE(minutes.dates.size() == 1);
        CHECK(day(minutes.dates[0].value) == "2024-03-19");
        REQUIRE(minutes.end);
        CHECK(minutes.end->raw == "15.00");
        CHECK(head("Utdelat den 19 mars 2024").place.value.empty());
    }
    SECTION("the date of adjusting stands after Justerat") {
        REQUIRE(head("Justerat: 2024-03-26").adjusting_date);
        CHECK(day(head("Justerat: 2024-03-26").adjusting_date->value) == "2024-03-26");
        CHECK_FALSE(head("Justerare: Bo Lind").adjusting_date);
        CHECK(head("Tid för justering: 2024-03-26, Rådhuset").adjusting_place.value == "Rådhuset");
        CHECK(head("Tid för justering: 2024-03-26 kl. 9.00").adjusting_place.value.empty());
    }
    SECTION("place and time below the heading Justering are the adjusting's") {
        const std::string place = "Plats: Rådhuset\n";
        const auto box =
            head(place + "\nJustering\nUtsedd att justera: Bo Lind\nPlats och tid: Kansliet, 2024-03-26\n");
        CHECK(box.place.value == "Rådhuset");
        CHECK(box.adjusting_place.value == "Kansliet");
        CHECK(box.adjusting_date);
        for (const std::string between : {"\n", "Beslutande\n"}) {
            const auto other = head("Justering\nJusterare: Bo Lind\n" + between + place);
            CHECK(other.place.value == "Rådhuset");
            CHECK(other.adjusting_place.value.empty());
        }
    }
    SECTION("a label below the adjuster asks where to adjust, once the head has told where people met") {
        const std::string when = "Tid: 2024-03-19 kl. 9.00–10.30\n";
        const std::string below = "Justerare: Bo Lind\nNär och var: Kansliet, 2024-03-26\n";
        const auto minutes = head(when + "Plats: Rådhuset\n" + below);
        CHECK(minutes.place.value == "Rådhuset");
        CHECK(minutes.adjusting_place.value == "Kansliet");
        CHECK(head(when + below).place.value == "Kansliet");
    }
    SECTION("a sentence tells when and where the minutes are adjusted") {
        const auto minutes =
            head("Datum: 2024-03-19\nJusteringen sker på kansliet tisdagen den 26 mars 2024.");
        REQUIRE(minutes.adjusting_date);
        CHECK(day(minutes.adjusting_date->value) == "2024-03-26");
        CHECK(minutes.adjusting_place.value == "kansliet");
        CHECK_FALSE(
            head("Datum: 2024-03-19\nJusteringen av taxan gäller från den 26 mars 2024.").adjusting_date);
    }
    SECTION("a sentence tells when and where the board met") {
        const auto minutes =
            head("Datum: 2024-03-19\nNämnden sammanträdde tisdagen den 19 mars 2024 kl. 9.00–10.30 i salen "
                 "Björken på andra våningen i det gamla rådhuset vid torget.");
        REQUIRE(minutes.start);
        CHECK(minutes.start->raw == "9.00");
        CHECK(minutes.place.value == "salen Björken på andra våningen i det gamla rådhuset vid torget");
        CHECK_FALSE(
            head("Datum: 2024-03-19\nArbetsgruppen besökte skolan den 12 mars 2024 kl. 9.00–10.30 i aulan.")
                .start);
    }
    SECTION("a heading right above labels asks for nothing itself") {
        const auto is_asked = [&](const std::string& lines) {
            return std::ranges::any_of(head(lines).labels,
                                       [](const Label& label) { return !label.has_value; });
        };
        CHECK_FALSE(is_asked("\nJustering\nJusterare: Anna Ek\n"));
        CHECK_FALSE(is_asked("\nErsättare\nEj tjänstgörande:\nEva Ahl (C)\n"));
        CHECK(is_asked("\nTjänstgörande ersättare\nEj tjänstgörande ersättare\nEva Ahl (C)\n"));
        CHECK(is_asked("\nJustering\n\nJusterare: Anna Ek\n"));
        CHECK(is_asked("\nJustering:\nJusterare: Anna Ek\n"));
        CHECK(is_asked("\nJustering\nJusterare\n"));
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

namespace {

Minutes with_head(const std::string& head) {
    return recognise(
        from_text("Ekdala kommun\nTrygghetsrådet\nProtokoll\n" + head +
                  "\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. Läget\nLugnt.\n2. Övrigt\nInget."));
}

} // namespace

TEST_CASE("when the meeting began and ended may each have a label") {
    const auto minutes = with_head("Datum: 2024-03-14\nMötet började: kl. 13.00\nMötet slutade: kl. 15.10");
    REQUIRE(minutes.start);
    CHECK(minutes.start->raw == "13.00");
    REQUIRE(minutes.end);
    CHECK(minutes.end->raw == "15.10");
    const auto only_end = with_head("Datum: 2024-03-14\nSluttid: 15.10");
    CHECK_FALSE(only_end.start);
    CHECK(only_end.end);
    CHECK_FALSE(with_head("Datum: 2024-03-14\nSluttid: meddelas senare").end);
}

TEST_CASE("a place ends where another sentence begins") {
    CHECK(
        with_head("Datum: 2024-03-14\nPlats: Rådhuset, rum 2. Två ledamöter deltog via Teams.").place.value ==
        "Rådhuset, rum 2");
    CHECK(with_head("Datum: 2024-03-14\nPlats: S:t Olofs gata 3. Rum Eken").place.value ==
          "S:t Olofs gata 3. Rum Eken");
}

TEST_CASE("the items that the minutes go over are told with a section sign or a word") {
    for (const std::string range : {"§§ 1–2", "punkterna 1–2", "1–2"}) {
        CAPTURE(range);
        const auto minutes = with_head("Datum: 2024-03-14\nOmfattning: " + range);
        REQUIRE(minutes.range);
        CHECK(minutes.range->value == NumberRange{1, 2});
    }
    CHECK_FALSE(with_head("Datum: 2024-03-14\nOmfattning: hela kommunen").range);
}

TEST_CASE("a heading above labels that tell is no label left empty") {
    const auto empty = [](const std::string& head) {
        Names labels;
        for (const Label& label : with_head("Datum: 2024-03-14\n" + head).labels)
            if (!label.has_value)
                labels.push_back(label.raw);
        return labels;
    };
    CHECK(empty("Justering\nJusterare: Bo Lind\nPlats och tid för justering: Rådhuset 2024-03-20").empty());
    CHECK(empty("Närvarande\nOrdförande: Anna Ek").empty());
    CHECK(empty("Tid och plats\nTid: kl. 13.00").empty());
    CHECK(empty("Tid och plats\nJusterare: Bo Lind") == Names{"Tid och plats"});
    CHECK(empty("Plats\nTid: kl. 13.00") == Names{"Plats"});
    CHECK(empty("Justering:\nJusterare: Bo Lind") == Names{"Justering"});
    CHECK(empty("Justering\nPlats: Rådhuset") == Names{"Justering"});
    CHECK(empty("Plats och tid för justering\nJusterare: Bo Lind") == Names{"Plats och tid för justering"});
    CHECK(empty("Närvarande\nFrånvarande: Bo Lind") == Names{"Närvarande"});
}

TEST_CASE("the day of the next meeting in the head is not the meeting's, and a section of its own") {
    const auto told = [](const Minutes& minutes) {
        return std::ranges::find(minutes.sections, "next_meeting", &Section::id) != minutes.sections.end();
    };
    const auto minutes =
        with_head("Nästa möte\nTorsdagen den 16 maj 2024 kl. 9.00–11.00\n\nDatum: 2024-03-14");
    REQUIRE(minutes.dates.size() == 1);
    CHECK(day(minutes.dates.front().value) == "2024-03-14");
    CHECK(told(minutes));
    CHECK_FALSE(told(with_head("Nästa möte\nEfter sommaren\n\nDatum: 2024-03-14")));
    CHECK_FALSE(told(with_head("Datum: 2024-03-14")));
}

TEST_CASE("the day of adjusting is told where the adjusters are elected") {
    const auto adjusted = [](const std::string& sentence) {
        const auto minutes =
            recognise(from_text("Ekdala kommun\nTrygghetsrådet\nProtokoll\nDatum: 2024-03-14\n"
                                "Närvarande: Anna Ek (S), Bo Lind (M)\n\n1. Val av justerare\nBo "
                                "Lind utses att justera. " +
                                sentence + "\n2. Övrigt\nInget."));
        return minutes.adjusting_date ? day(minutes.adjusting_date->value) : std::string();
    };
    CHECK(adjusted("Justering sker på Rådhuset den 21 mars 2024.") == "2024-03-21");
    CHECK(adjusted("Protokollet skickas för digital underskrift den 21 mars 2024.") == "2024-03-21");
    CHECK(adjusted("Protokollet från den 8 februari 2024 justerades.").empty());
    CHECK(adjusted("Nästa val är den 21 mars 2025.").empty());
}

TEST_CASE("a sentence below the kind tells at whose meeting the minutes were kept") {
    const auto minutes = recognise(from_text(
        "Protokoll nr 8/2024\nFört vid ordinarie styrelsemöte i Ekdalabostäder AB, helägt av Ekdala kommun, "
        "torsdagen den 14 mars 2024 kl. 15.00–17.25 på bolagets kontor vid torget.\nNärvarande: Anna Ek, "
        "Bo Lind\n\n1. Läget\nStyrelsen beslutade att godkänna rapporten.\n\n2. Övrigt\nInget.\n"));
    CHECK(minutes.organ.value == "Ekdalabostäder AB");
    CHECK(minutes.place.value == "bolagets kontor vid torget");
    REQUIRE(minutes.dates.size() == 1);
    CHECK(day(minutes.dates.front().value) == "2024-03-14");
    REQUIRE(minutes.end);
    CHECK(minutes.end->raw == "17.25");
    CHECK(
        recognise(from_text("Protokoll\nFört vid sidan av annat\nDatum: 2024-03-14\nNärvarande: Anna Ek, Bo "
                            "Lind\n\n1. Läget\nLugnt.\n"))
            .organ.value.empty());
    CHECK(recognise(
              from_text("Kommunstyrelsens sammanträde den 14 mars 2024\nProtokoll\nNärvarande: Anna Ek, Bo "
                        "Lind\n\n1. Läget\nLugnt.\n"))
              .organ.value == "Kommunstyrelsen");
}

TEST_CASE("a line that names where people are from begins its own list below absentees beside their label") {
    const auto absent = [](const std::string& lines) {
        return names(
            recognise(from_text("Ekdala kommun\nSocialnämnden\nProtokoll\nDatum: 2024-03-14\nNärvarande: "
                                "Anna Ek (S)\n" +
                                lines + "\n\n1. Läget\nLugnt.\n")),
            Presence::Absent);
    };
    CHECK(absent("Frånvarande: Bo Lind (M)\nFrån nämndens kansli: Eva Ahl, chef") == Names{"Bo Lind"});
    CHECK(absent("Frånvarande:\nFrån PRO: Bo Lind\nFrån SPF: Eva Ahl") == Names{"Bo Lind", "Eva Ahl"});
}

TEST_CASE("the previous meeting is that whose minutes are told of, not the day that something is due") {
    const auto previous = [](const std::string& text) {
        const auto minutes =
            recognise(from_text("Ekdala kommun\nTrygghetsrådet\nProtokoll\nDatum: 2024-03-14\n"
                                "Närvarande: Anna Ek (S), Bo Lind (M)\n\n1. Föregående protokoll\n" +
                                text + "\n2. Övrigt\nInget."));
        Names days;
        for (const Mark& mark : minutes.marks)
            if (mark.kind == marks::previous_meeting)
                days.push_back(mark.value);
        return days;
    };
    CHECK(previous("Protokollet från den 8 februari 2024 läggs till handlingarna.") == Names{"2024-02-08"});
    CHECK(previous("Frågorna från mötet den 8 februari 2024 gås igenom.") == Names{"2024-02-08"});
    CHECK(previous("Bänken ska vara klar den 8 maj 2024.").empty());
    CHECK(previous("Protokollet gås igenom. Bänken ska vara klar den 8 maj 2024.").empty());
}

TEST_CASE("a sentence may tell when and where people met") {
    const auto minutes = with_head("Torsdagen den 14 mars 2024\nVi träffades kl. 16.00–17.30 i Kulturhuset.");
    CHECK(minutes.place.value == "Kulturhuset");
    REQUIRE(minutes.start);
    REQUIRE(minutes.end);
    CHECK(minutes.end->raw == "17.30");
    CHECK(with_head("2024-03-14\nMötet hölls på Rådhuset kl. 16.00–17.30.").place.value == "Rådhuset");
    CHECK_FALSE(with_head("2024-03-14\nVi träffades i Kulturhuset.").start);
    CHECK_FALSE(with_head("Nästa träff hålls i Loftet kl. 9.00–11.00.").start);
    CHECK_FALSE(with_head("2024-03-14\nKlubben har öppet kl. 16.00–17.30 i Kulturhuset.").start);
}

TEST_CASE("a body that municipalities share names them, or their federation") {
    const auto municipality = [](const std::string& title) {
        return recognise(from_text(title +
                                   "\nDirektionen\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo "
                                   "Lind (M)\n\n§ 1 Läget\nDirektionen beslutar att vänta.\n"))
            .municipality.value;
    };
    CHECK(municipality("Kommunalförbundet Ådalen – Granvik, Hällesjö och Sörby kommuner") ==
          "Granvik, Hällesjö och Sörby kommuner");
    CHECK(municipality("Kommunalförbundet Ådalen") == "Kommunalförbundet Ådalen");
    CHECK(municipality("Ådalens räddningstjänstförbund") == "Ådalens räddningstjänstförbund");
    CHECK(municipality("Förbundet Ådalen").empty());
    CHECK(municipality("Samverkan mellan 4 kommuner").empty());
}
