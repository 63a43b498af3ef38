// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/titles.hpp"

using namespace klubba::recognition;

TEST_CASE("labels are matched whatever their case, colon and spaces") {
    struct Row {
        std::string_view text;
        std::string_view meaning;
        std::string_view value;
    };
    const Row rows[] = {
        {"Plats: Sessionssalen", "place", "Sessionssalen"},
        {"PLATS:", "place", ""},
        {"Plats", "place", ""},
        {"Plats\tLoftet", "place", "Loftet"},
        {"Plats Rådhuset, rum Loftet", "place", "Rådhuset, rum Loftet"},
        {"Plats :\tLoftet", "place", "Loftet"},
        {"Plats och tid: Kommunhuset kl. 13", "place", "Kommunhuset kl. 13"},
        {"Plats\u00A0och  tid", "place", ""},
        {"Tid 13.00-15.00", "time", "13.00-15.00"},
        {"Tid kl. 9", "time", "kl. 9"},
        {"Datum 2024-02-08", "date", "2024-02-08"},
        {"Sammanträdesdatum torsdag den 8 februari 2024", "date", "torsdag den 8 februari 2024"},
        {"Omfattning §§ 1–8", "paragraphs", "§§ 1–8"},
        {"Paragrafer 29–36", "paragraphs", "29–36"},
        {"Närvarande, ej tjänstgörande ersättare", "substitutes", ""},
        {"Övriga närvarande:", "others_present", ""},
        {"TJÄNSTGÖRANDE LEDAMÖTER OCH ERSÄTTARE", "present", ""},
        {"Ledamöter och tjänstgörande ersättare: Anna Ek", "present", "Anna Ek"},
        {"Närvarande ersättare som inte tjänstgör", "substitutes", ""},
        {"Ersättare, ej tjänstgörande:", "substitutes", ""},
        {"Ledamöter som inte är närvarande", "absent", ""},
        {"Närvarande förtroendevalda revisorer", "present", ""},
        {"Frånvarande ordinarie revisorer", "absent", ""},
        {"Sakkunniga biträden", "others_present", ""},
        {"Vem ska justera: Anna Ek", "adjuster", "Anna Ek"},
        {"När och var: Rådhuset", "place", "Rådhuset"},
        {"Justeringens plats och dag", "adjust_place_time", ""},
        {"Sänds till", "distribution", ""},
        {"Diarienummer för protokollet: KN/2024:2", "dnr", "KN/2024:2"},
        {"Inbjuden: Anna Ek", "others_present", "Anna Ek"},
        {"Inbjudna tjänstepersoner", "others_present", ""},
        {"Anmält förhinder", "absent", ""},
        {"Mötet började: kl. 13.00", "time", "kl. 13.00"},
        {"Sluttid: 15.00", "time", "15.00"},
        {"Vid tangenterna", "secretary", ""},
        {"Antecknat av Anna Ek", "secretary", "Anna Ek"},
        {"Vid protokollet Anna Ek", "secretary", "Anna Ek"},
        {"Vilka var med", "present", ""},
        {"Vi som var där:", "present", ""},
        {"Följande ledamöter deltog", "present", ""},
        {"Ledamöter på plats", "present", ""},
        {"Närvarande via Teams: Anna Ek", "present", "Anna Ek"},
        {"Närvarande ledamöter på distans", "present", ""},
        {"Kunde inte delta på mötet", "absent", ""},
        {"De som inte kom", "absent", ""},
        {"Inte med: Anna Ek", "absent", "Anna Ek"},
        {"Ordf.: Anna Ek", "chair", "Anna Ek"},
        {"Vid protokollet", "secretary", ""},
        {"Justeras", "adjuster", ""},
        {"Justerat den 20 mars 2024", "adjuster", "den 20 mars 2024"},
        {"JUSTERAT 2024-03-20", "adjuster", "2024-03-20"},
        {"När: onsdagen den 22 april 2026", "date", "onsdagen den 22 april 2026"},
        {"Var: Sörby bygdegård", "place", "Sörby bygdegård"},
        {"På plats var", "present", ""},
        {"Förhinder hade anmälts av:", "absent", ""},
        {"Sammanträdesdag", "date", ""},
        {"ANSLAG/BEVIS", "notice", ""},
        {"Anslaget sattes upp: 2024-03-22", "notice", "2024-03-22"},
        {"Anslaget togs ned: 2024-04-15", "notice", "2024-04-15"},
        {"Dnr KS 2024/12", "dnr", "KS 2024/12"},
        {"Justeringens plats och tid 2024-03-26", "adjust_place_time", "2024-03-26"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto match = match_label(row.text);
        REQUIRE(match);
        CHECK(id_of(match->meaning) == row.meaning);
        CHECK(match->value == row.value);
    }
}

TEST_CASE("words of a label inside other text are no label") {
    for (const std::string_view text : {"",
                                        "Platsen är vald",
                                        "Plats Loftet är bokad.",
                                        "Arbetsplats Rådhuset",
                                        "Ej närvarande och inte tjänstgörande",
                                        "Ersättare väljs",
                                        "Närvarande ersättare tackades",
                                        "Närvarande förtroendevalda tackades",
                                        "Närvarande nya revisorer",
                                        "Sakkunniga har anlitats",
                                        "Dnr saknas: 3 ärenden",
                                        "Vem ska justera väggen",
                                        "Ledamöter som inte deltar i beslutet",
                                        "Anslaget sattes upp av vaktmästaren",
                                        "Mötet började kl. 13.00",
                                        "Mötet slutade kl. 15.00 i god stämning",
                                        "Antecknat av den som var på plats",
                                        "Vid protokollet satt Anna Ek",
                                        "Vilka var med om detta",
                                        "Vi var där",
                                        "Vilka var det",
                                        "De som inte svarade",
                                        "Följande var oklart",
                                        "Ledamöter på platsen",
                                        "Ersättare via Teams valdes",
                                        "Inte med detta förslag",
                                        "När mötet börjar",
                                        "Var och en svarar",
                                        "På plats var fem personer",
                                        "Tiden går",
                                        "Plats finns för alla som vill vara med",
                                        "Tid finns",
                                        "Datum bestäms senare",
                                        "Protokoll",
                                        "Ordföranden öppnar mötet",
                                        "Sekreteraren tackas",
                                        "Deltagarna fikar",
                                        "Justeringen sker digitalt",
                                        "Justerat protokoll 2024",
                                        "Närvarande var alla utom två personer",
                                        "Anna Ek",
                                        "Lägesbild – Narkotika",
                                        "Ärendet bordläggs",
                                        "1. Upprop"}) {
        CAPTURE(text);
        CHECK_FALSE(match_label(text));
    }
}

TEST_CASE("headings tell which standard section they begin") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"Mötets öppnande", "opening"},
        {"INLEDNING", "opening"},
        {"Val av justerare", "elect_adjuster"},
        {"Justerare", "elect_adjuster"},
        {"Utseende av protokollsjusterare", "elect_adjuster"},
        {"Protokollsjusterare och föredragningslista", "elect_adjuster"},
        {"Upprop, val av justerare samt dagordning", "roll_call"},
        {"Justerare av vågar", "matter"},
        {"Justerare, budget och upprop", "matter"},
        {"Fastställande av dagordningen", "approve_agenda"},
        {"Föregående minnesanteckningar", "previous_minutes"},
        {"Anteckningarna från förra mötet", "previous_minutes"},
        {"Protokoll från senaste sammanträdet", "previous_minutes"},
        {"Protokoll från länsstyrelsen", "matter"},
        {"Anteckningar om förra mötet", "matter"},
        {"Logg/Uppföljning av ärenden", "action_log"},
        {"Årsmötet öppnas", "opening"},
        {"Föreningsstämmans avslutning", "closing"},
        {"Skolmötet öppnas för alla", "matter"},
        {"Badhuset öppnas", "matter"},
        {"Lägesbild", "situation_report"},
        {"Lägesbild sociala risker", "situation_report"},
        {"Rådets handlingsplan 2020", "action_plan"},
        {"Samverkansöverenskommelse med polisen", "cooperation"},
        {"Aktuellt från respektive verksamheter:", "round_table"},
        {"Övrigt", "other_matters"},
        {"Nästa möte", "next_meeting"},
        {"Övrigt och nästa träff", "other_matters"},
        {"Nästa träffpunkt", "matter"},
        {"Ärendelistan", "approve_agenda"},
        {"Föredragningslista och val av justerare", "approve_agenda"},
        {"Ärendelistan för bygglov", "matter"},
        {"Mötets avslutande.", "closing"},
        {"Välkommen!", "opening"},
        {"Uppföljningslista", "action_log"},
        {"Information om kameror", "information"},
        {"Öppnande och upprop", "opening"},
        {"Upprop och val av justerare", "roll_call"},
        {"Föregående årsmötesprotokoll", "previous_minutes"},
        {"Uppföljning och utvärdering", "matter"},
        {"Upprop och lägesbild", "matter"},
        {"Presentation av ny samordnare", "matter"},
        {"Trygga gatan", "matter"},
        {"", "matter"},
    };
    for (const auto& [title, section] : rows) {
        CAPTURE(title);
        CHECK(section_of_title(title) == section);
    }
}

TEST_CASE("the parts of an item are known by a line of their own") {
    CHECK(part_of_item("Beslut") == "decision");
    CHECK(part_of_item("Kommunstyrelsens beslut") == "decision");
    CHECK(part_of_item("Folkhälsorådets beslut:") == "decision");
    CHECK(part_of_item("Beslutsgång") == "proposition_order");
    CHECK(part_of_item("Beslutet skickas till") == "distribution");
    CHECK(part_of_item("Yrkanden") == "motions");
    for (const std::string_view text : {"", "Beslutet gäller", "Vi fattar ett beslut", "Nya beslut",
                                        "Rådet beslutar", "Uppföljning av beslut"}) {
        CAPTURE(text);
        CHECK(part_of_item(text).empty());
    }
}
