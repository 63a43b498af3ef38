// SPDX-License-Identifier: MPL-2.0
// When and where the head says that people met, meet again and adjust.
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

TEST_CASE("contradicting dates are all kept, the one with a label first") {
    const auto minutes =
        above_items("Minnesanteckningar Trygghetsrådet 2024-03-15\nDatum: torsdag den 14 mars 2024\n"
                    "Närvarande: Anna Ek (S), Bo Lind (M)");
    CHECK(days(minutes) == Names{"2024-03-14", "2024-03-15"});
    REQUIRE(minutes.weekdays.size() == 1);
    CHECK(minutes.weekdays[0].value == "torsdag");
}

TEST_CASE("date, time and place share a line, though a label has told the date") {
    const auto minutes = with_head("Datum: 2024-03-19\nTisdag 19 mars 2024, kl. 9.00–10.30, Reningsverket");
    CHECK(minutes.place.value == "Reningsverket");
    CHECK(words(minutes.start) == "9.00");
    CHECK_FALSE(with_head("Datum: 2024-03-19\nTisdag 19 mars 2024").start);
}

TEST_CASE("a date stands beside the board's name") {
    CHECK(
        days(above_items(
            "Ekdala kommun\tProtokoll\nSocialnämnden\t2024-03-19\n\nNärvarande: Anna Ek (S), Bo Lind (M)")) ==
        Names{"2024-03-19"});
    CHECK(with_head("Kontor\t2024-03-19").dates.empty());
}

TEST_CASE("the title tells date, time and place") {
    const auto minutes =
        above_items("Protokoll från sammanträde med socialnämnden i Ekdala kommun den 19 mars 2024 kl. "
                    "13.00–15.00 i Rådhuset\nNärvarande: Anna Ek (S), Bo Lind (M)");
    CHECK(words(minutes.start) == "13.00");
    CHECK(minutes.place.value == "Rådhuset");
    CHECK(with_head("Anteckningar den 19 mars 2024, Bo Lind").place.value.empty());
}

TEST_CASE("one line tells municipality, place, date and time") {
    const auto minutes =
        above_items("Kulturrådet\nMinnesanteckningar\nEkdala kommun, Rådhuset, den 19 mars 2024 kl. "
                    "13.00–15.00\nNärvarande: Anna Ek (S), Bo Lind (M)");
    CHECK(minutes.municipality.value == "Ekdala kommun");
    CHECK(minutes.place.value == "Rådhuset");
    CHECK(days(minutes) == Names{"2024-03-19"});
    CHECK(words(minutes.end) == "15.00");
    CHECK(with_head("Utdelat den 19 mars 2024").place.value.empty());
}

TEST_CASE("the place stands below the date, in a line of its own") {
    const std::string date = "Tisdag 24 februari 2026, kl 9.00–10.30\n";
    CHECK(with_head(date + "Polisstationen, Ekdala\n").place.value == "Polisstationen, Ekdala");
    CHECK(with_head(date + "Gamla Rådhuset").place.value == "Gamla Rådhuset");
    CHECK(with_head("2026-02-24 kl. 9.00\nTeams\n").place.value == "Teams");
    for (const std::string below :
         {"Eva Ahl\n", "Eva Ahl, polis\n", "Extra sammanträde\n", "Mötet hölls utan publik.\n",
          "Kulturnämnden\n", "Beslutsfattare\nEva Ahl\n", "Ojusterat\n", "Dnr 2026/12\n", "§§ 1–4\n"}) {
        CAPTURE(below);
        CHECK(with_head(date + below).place.value.empty());
    }
}

TEST_CASE("a line has nothing but when people met, and perhaps where") {
    const std::string title = "Socialnämnden\nProtokoll från sammanträde den 19 mars 2024\n";
    const std::string present = "\nNärvarande: Anna Ek (S), Bo Lind (M)";
    struct Place {
        std::string lines, place;
    };
    for (const auto& [lines, place] : {Place{"Kl. 9.00–10.30\nRådhuset, rum 312", "Rådhuset, rum 312"},
                                       {"Kl. 9.00–10.30, Rådhuset", "Rådhuset"},
                                       {"9.00–10.30 i Rådhuset", "Rådhuset"},
                                       {"Rådhuset, rum 312, kl. 9.00–10.30", "Rådhuset, rum 312"},
                                       {"Klockan 9.00–10.30", ""}}) {
        CAPTURE(lines);
        const auto minutes = above_items(title + lines + present);
        CHECK(words(minutes.start) == "9.00");
        CHECK(words(minutes.end) == "10.30");
        CHECK(minutes.place.value == place);
    }
    for (const std::string lines :
         {"9.00–9.30 Kaffe", "9.00–10.30\n10.30–11.00", "Fika, Bo Lind, kl. 9.00–9.15",
          "Kaffepaus kl. 9.00–9.15", "Kl. 9.00", "Gruppmöte, kl. 9.00–9.15"}) {
        CAPTURE(lines);
        CHECK_FALSE(above_items(title + lines + present).start);
    }
}

TEST_CASE("a sentence tells when and where the board met") {
    const auto minutes =
        with_head("Datum: 2024-03-19\nNämnden sammanträdde tisdagen den 19 mars 2024 kl. 9.00–10.30 i salen "
                  "Björken på andra våningen i det gamla rådhuset vid torget.");
    CHECK(words(minutes.start) == "9.00");
    CHECK(minutes.place.value == "salen Björken på andra våningen i det gamla rådhuset vid torget");
    CHECK_FALSE(
        with_head("Datum: 2024-03-19\nArbetsgruppen besökte skolan den 12 mars 2024 kl. 9.00–10.30 i aulan.")
            .start);
}

TEST_CASE("when the meeting began and ended may each have a label") {
    const auto minutes = with_head("Datum: 2024-03-14\nMötet började: kl. 13.00\nMötet slutade: kl. 15.10");
    CHECK(words(minutes.start) == "13.00");
    CHECK(words(minutes.end) == "15.10");
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

TEST_CASE("a sentence may tell when and where people met") {
    const auto minutes = with_head("Torsdagen den 14 mars 2024\nVi träffades kl. 16.00–17.30 i Kulturhuset.");
    CHECK(minutes.place.value == "Kulturhuset");
    CHECK(words(minutes.start) == "16.00");
    CHECK(words(minutes.end) == "17.30");
    CHECK(with_head("2024-03-14\nMötet hölls på Rådhuset kl. 16.00–17.30.").place.value == "Rådhuset");
    CHECK_FALSE(with_head("2024-03-14\nVi träffades i Kulturhuset.").start);
    CHECK_FALSE(with_head("Nästa träff hålls i Loftet kl. 9.00–11.00.").start);
    CHECK_FALSE(with_head("2024-03-14\nKlubben har öppet kl. 16.00–17.30 i Kulturhuset.").start);
}

TEST_CASE("a sentence below the kind tells at whose meeting the minutes were kept") {
    const auto minutes = above_items(
        "Protokoll nr 8/2024\nFört vid ordinarie styrelsemöte i Ekdalabostäder AB, helägt av Ekdala kommun, "
        "torsdagen den 14 mars 2024 kl. 15.00–17.25 på bolagets kontor vid torget.\nNärvarande: Anna Ek, Bo "
        "Lind");
    CHECK(minutes.organ.value == "Ekdalabostäder AB");
    CHECK(minutes.place.value == "bolagets kontor vid torget");
    CHECK(days(minutes) == Names{"2024-03-14"});
    CHECK(words(minutes.end) == "17.25");
    const std::string present = "\nNärvarande: Anna Ek, Bo Lind";
    CHECK(above_items("Protokoll\nFört vid sidan av annat\nDatum: 2024-03-14" + present).organ.value.empty());
    CHECK(above_items("Kommunstyrelsens sammanträde den 14 mars 2024\nProtokoll" + present).organ.value ==
          "Kommunstyrelsen");
}

TEST_CASE("the date of adjusting stands after Justerat") {
    CHECK(adjusting_day(with_head("Justerat: 2024-03-26")) == "2024-03-26");
    CHECK_FALSE(with_head("Justerare: Bo Lind").adjusting_date);
    CHECK(with_head("Tid för justering: 2024-03-26, Rådhuset").adjusting_place.value == "Rådhuset");
    CHECK(with_head("Tid för justering: 2024-03-26 kl. 9.00").adjusting_place.value.empty());
}

TEST_CASE("place and time below the heading Justering are the adjusting's") {
    const std::string place = "Plats: Rådhuset\n";
    const auto box =
        with_head(place + "\nJustering\nUtsedd att justera: Bo Lind\nPlats och tid: Kansliet, 2024-03-26\n");
    CHECK(box.place.value == "Rådhuset");
    CHECK(box.adjusting_place.value == "Kansliet");
    CHECK(box.adjusting_date);
    for (const std::string between : {"\n", "Beslutande\n"}) {
        const auto other = with_head("Justering\nJusterare: Bo Lind\n" + between + place);
        CHECK(other.place.value == "Rådhuset");
        CHECK(other.adjusting_place.value.empty());
    }
}

TEST_CASE("a label below the adjuster asks where to adjust, once the head has told where people met") {
    const std::string when = "Tid: 2024-03-19 kl. 9.00–10.30\n";
    const std::string below = "Justerare: Bo Lind\nNär och var: Kansliet, 2024-03-26\n";
    const auto minutes = with_head(when + "Plats: Rådhuset\n" + below);
    CHECK(minutes.place.value == "Rådhuset");
    CHECK(minutes.adjusting_place.value == "Kansliet");
    CHECK(with_head(when + below).place.value == "Kansliet");
}

TEST_CASE("a sentence tells when and where the minutes are adjusted") {
    const auto minutes =
        with_head("Datum: 2024-03-19\nJusteringen sker på kansliet tisdagen den 26 mars 2024.");
    CHECK(adjusting_day(minutes) == "2024-03-26");
    CHECK(minutes.adjusting_place.value == "kansliet");
    CHECK_FALSE(
        with_head("Datum: 2024-03-19\nJusteringen av taxan gäller från den 26 mars 2024.").adjusting_date);
}

TEST_CASE("the day of adjusting is told where the adjusters are elected") {
    const auto adjusted = [](const std::string& sentence) {
        return adjusting_day(below_head("1. Val av justerare\nBo Lind utses att justera. " + sentence +
                                        "\n2. Övrigt\nInget."));
    };
    CHECK(adjusted("Justering sker på Rådhuset den 21 mars 2024.") == "2024-03-21");
    CHECK(adjusted("Protokollet skickas för digital underskrift den 21 mars 2024.") == "2024-03-21");
    CHECK(adjusted("Protokollet från den 8 februari 2024 justerades.").empty());
    CHECK(adjusted("Nästa val är den 21 mars 2025.").empty());
}

TEST_CASE("the day of the next meeting in the head is not the meeting's, and a section of its own") {
    const auto told = [](const Minutes& minutes) {
        return std::ranges::find(minutes.sections, "next_meeting", &Section::id) != minutes.sections.end();
    };
    const auto minutes =
        with_head("Nästa möte\nTorsdagen den 16 maj 2024 kl. 9.00–11.00\n\nDatum: 2024-03-14");
    CHECK(days(minutes) == Names{"2024-03-14"});
    CHECK(told(minutes));
    CHECK_FALSE(told(with_head("Nästa möte\nEfter sommaren\n\nDatum: 2024-03-14")));
    CHECK_FALSE(told(with_head("Datum: 2024-03-14")));
}

TEST_CASE("the previous meeting is that whose minutes are told of, not the day that something is due") {
    const auto previous = [](const std::string& text) {
        Names found;
        for (const Mark& mark : below_head("1. Föregående protokoll\n" + text + "\n2. Övrigt\nInget.").marks)
            if (mark.kind == marks::previous_meeting)
                found.push_back(mark.value);
        return found;
    };
    CHECK(previous("Protokollet från den 8 februari 2024 läggs till handlingarna.") == Names{"2024-02-08"});
    CHECK(previous("Frågorna från mötet den 8 februari 2024 gås igenom.") == Names{"2024-02-08"});
    CHECK(previous("Bänken ska vara klar den 8 maj 2024.").empty());
    CHECK(previous("Protokollet gås igenom. Bänken ska vara klar den 8 maj 2024.").empty());
}
