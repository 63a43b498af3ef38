// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/identity_number.hpp"
#include "support.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

/// The marks of one kind in minutes whose only item holds the given text, as "value [raw]".
std::vector<std::string> marks_in(const std::string& text, std::string_view kind) {
    const Document document =
        from_text("Protokoll\nTrygghetsrådet\nDatum: 2024-03-14\nOrdförande: Anna Ek\nNärvarande:\n"
                  "Anna Ek (S)\nBo Lindqvist (M)\nNikolaos Kald, polis\n\n§\u00A01 Läget\n" +
                  text + "\n\n§\u00A02 Mötets avslutande\nMötet avslutas.");
    const Minutes minutes = recognise(document);
    REQUIRE(minutes.is_minutes);
    std::vector<std::string> found;
    for (const Mark& mark : minutes.marks) {
        if (mark.kind != kind || mark.item != 0U)
            continue;
        CHECK(document.paragraphs[mark.place.paragraph].text.substr(
                  mark.place.begin, mark.place.end - mark.place.begin) == mark.raw);
        found.push_back(mark.value + " [" + mark.raw + "]");
    }
    return found;
}

using Found = std::vector<std::string>;

struct Row {
    std::string_view kind;
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("every kind of mark is found with its value and its words") {
    const Row rows[] = {
        {marks::date, "Starten är 2024-05-06.", "2024-05-06 [2024-05-06]"},
        {marks::odd_date, "Starten är 24/2- 2020.", "2020-02-24 [24/2- 2020]"},
        {marks::partial_date, "Senast den 31 mars.", "--03-31 [31 mars]"},
        {marks::date_range, "Den 1–2 september.", "--09-01/--09-02 [1–2 september]"},
        {marks::odd_date_range, "Den 26–26 mars.", "--03-26/--03-26 [26–26 mars]"},
        {marks::odd_date_range, "Stängt 2024-11-09–2024-11-09.",
         "2024-11-09/2024-11-09 [2024-11-09–2024-11-09]"},
        {marks::odd_date_range, "Den 5 maj 2024 – 3 maj 2024.",
         "2024-05-05/2024-05-03 [5 maj 2024 – 3 maj 2024]"},
        {marks::impossible_date, "Den 2023-02-29.", " [2023-02-29]"},
        {marks::weekday, "Onsdag den 8 februari 2024.", "onsdag/2024-02-08 [Onsdag]"},
        {marks::time, "Klockan 13.00 börjar det.", "13:00 [13.00]"},
        {marks::time_range, "Från 17.00 – 04.00 varje natt.", "17:00/04:00 [17.00 – 04.00]"},
        {marks::relative_time, "De kommer nästa vecka.", " [nästa vecka]"},
        {marks::relative_time, "Det var lugnt i höstas.", " [i höstas]"},
        {marks::relative_time, "Det var halt i jul.", " [i jul]"},
        {marks::interval, "Åren 2024 – 2030 gäller.", "2024–2030 [2024 – 2030]"},
        {marks::interval, "Ålder 12-15 år.", "12–15 [12-15]"},
        {marks::section_sign, "Som i § 4 här.", "§\u00A04 [§ 4]"},
        {marks::foreign_letter, "Södermøre nämns.", "Södermöre [Södermøre]"},
        {marks::asterisk, "Toaletten vid stationen *", " [*]"},
        {marks::leftover, "Arbetet med *Trygg handel* fortsätter.", " [*Trygg handel*]"},
        {marks::leftover, "[image: karta]Se här.", " [[image: karta]]"},
        {marks::placeholder, "Beslutat av <namn>.", "namn [<namn>]"},
        {marks::placeholder, "Beslutat [fyll i datum].", "fyll i datum [[fyll i datum]]"},
        {marks::placeholder, "Börjar 17:XX.", " [17:XX]"},
        {marks::placeholder, "N.N. öppnar.", " [N.N.]"},
        {marks::placeholder, "Den ÅÅÅÅ-MM-DD.", " [ÅÅÅÅ-MM-DD]"},
        {marks::instruction, "Lägg med presentationen.", " [Lägg med presentationen]"},
        {marks::instruction, "Det blev 412. [Kontrollera siffran!]", " [[Kontrollera siffran!]]"},
        {marks::instruction, "OBS! Kolla siffrorna.", " [OBS! Kolla siffrorna]"},
        {marks::task, "Anna Ek tar med sig synpunkterna.", "Anna Ek [Anna Ek tar med sig synpunkterna.]"},
        {marks::task, "Någon behöver ringa skolan.", " [Någon behöver ringa skolan]"},
        {marks::task, "Anna Ek tar frågan vidare.", "Anna Ek [Anna Ek tar frågan vidare.]"},
        {marks::opens, "Anna Ek förklarar mötet öppnat.", "Anna Ek [Anna Ek förklarar mötet öppnat.]"},
        {marks::draft, "UTKAST", " [UTKAST]"},
        {marks::unadjusted, "Ojusterat protokoll skickas.", " [Ojusterat]"},
        {marks::secrecy, "Bilden har sekretess.", " [sekretess]"},
        {marks::section_reference, "Det rör frågan, se §\u00A02.", "2 [§\u00A02]"},
        {marks::item_dropped, "I dag utgår inget, men punkt 2 utgår sedan.",
         "2 [I dag utgår inget, men punkt 2 utgår sedan.]"},
        {marks::attachment, "Se bilaga 3.", "3 [Se bilaga 3]"},
        {marks::case_number, "Ärendet har Dnr KS 2024/12.", "KS 2024/12 [KS 2024/12]"},
        {marks::case_number, "Ärendet har Dnr RÅ 2024-041.", "RÅ 2024-041 [RÅ 2024-041]"},
        {marks::odd_case_number, "Ärendet har dnr 77.", " [77]"},
        {marks::identity_number, "Hon är 811228-9874 och bor här.", "personnummer [811228-9874]"},
        {marks::short_name, "Anna E informerar.", "Anna Ek [Anna E]"},
        {marks::short_name, "Frågan går till BL, som svarar.", "Bo Lindqvist [BL]"},
        {marks::name_variant, "Niko Kald informerar.", "Nikolaos Kald [Niko Kald]"},
        {marks::name_variant, "Kuratorn Niko Kald informerar.", "Nikolaos Kald [Niko Kald]"},
        {marks::unlisted_name, "En ny chef är Karin Sandh.", " [Karin Sandh]"},
        {marks::opens, "Anna öppnar mötet.", "Anna Ek [Anna öppnar mötet.]"},
        {marks::opens, "Anna hälsade alla välkomna.", "Anna Ek [Anna hälsade alla välkomna.]"},
        {marks::proposal, "Bo Lindqvist föreslår att vi börjar.",
         "Bo Lindqvist [Bo Lindqvist föreslår att vi börjar.]"},
        {marks::motion, "Bo Lindqvist (M) yrkar avslag.", "Bo Lindqvist [Bo Lindqvist (M) yrkar avslag.]"},
        {marks::propositions, "Ordföranden ställer proposition.", " [proposition]"},
        {marks::propositions, "Ordföranden finner att rådet bifaller förslaget.", " [finner]"},
        {marks::propositions, "Propositioner", " [Propositioner]"},
        {marks::propositions, "Ordföranden frågar om ärendet ska avgöras i dag.", " [frågar]"},
        {marks::propositions, "Hon finner att nämnden avslår förslaget.", " [finner]"},
        {marks::motion, "Det yrkas bifall.", " [Det yrkas bifall.]"},
        {marks::announced, "Anslaget sattes upp samma dag.", " [Anslaget sattes upp samma dag.]"},
        {marks::relative_time, "Som förra vintern blir det kallt.", " [förra vintern]"},
        {marks::time, "Bussen går 13:05 från torget.", "13:05 [13:05]"},
        {marks::time, "Öppet kl. 9:30 varje dag.", "09:30 [9:30]"},
        {marks::vote, "Ja 2, Nej 1", "2/1/0 [Ja 2, Nej 1]"},
        {marks::reservation, "Bo Lindqvist (M) reserverar sig mot beslutet.",
         "Bo Lindqvist [Bo Lindqvist (M) reserverar sig mot beslutet.]"},
        {marks::reservation, "Moderaternas ledamöter reserverar sig.",
         "Bo Lindqvist [Moderaternas ledamöter reserverar sig.]"},
        {marks::reservation, "M-gruppen reserverar sig.", "Bo Lindqvist [M-gruppen reserverar sig.]"},
        {marks::reservation, "Gruppen reserverar sig genom Anna Ek (S).",
         "Anna Ek [Gruppen reserverar sig genom Anna Ek (S).]"},
        {marks::reservation, "En ledamot (M) reserverar sig.", " [En ledamot (M) reserverar sig.]"},
        {marks::reservation, "Vänsterpartiet reserverar sig.", " [Vänsterpartiet reserverar sig.]"},
        {marks::conflict, "Anna Ek anmäler jäv.", "Anna Ek [Anna Ek anmäler jäv.]"},
        {marks::conflict_left, "Anna Ek lämnar lokalen.", "Anna Ek [Anna Ek lämnar lokalen.]"},
        {marks::immediate, "Paragrafen förklaras omedelbart justerad.",
         " [Paragrafen förklaras omedelbart justerad.]"},
        {marks::task, "Bo återkommer med svar.", "Bo Lindqvist [Bo återkommer med svar.]"},
        {marks::task, "Rapporten skickas ut till alla.", " [Rapporten skickas ut till alla.]"},
        {marks::task, "Fältgruppen återkommer med ett schema.",
         "Fältgruppen [Fältgruppen återkommer med ett schema.]"},
        {marks::task, "Tekniska kontoret undersöker saken.",
         "Tekniska kontoret [Tekniska kontoret undersöker saken.]"},
        {marks::task, "Ordföranden kontaktar skolan.", "Ordföranden [Ordföranden kontaktar skolan.]"},
        {marks::task, "Säkerhetssamordnaren bjuder in dem.",
         "Säkerhetssamordnaren [Säkerhetssamordnaren bjuder in dem.]"},
        {marks::task, "Bo Lindqvist följer upp i november.",
         "Bo Lindqvist [Bo Lindqvist följer upp i november.]"},
        {marks::task, "Bo Lindqvist frågar rektorn före nästa möte.",
         "Bo Lindqvist [Bo Lindqvist frågar rektorn före nästa möte.]"},
        {marks::task, "Ordföranden ger besked vid nästa möte.",
         "Ordföranden [Ordföranden ger besked vid nästa möte.]"},
        {marks::task, "Bo ställer frågan och skickar svaret senast den 3 mars.",
         "Bo Lindqvist [Bo ställer frågan och skickar svaret senast den 3 mars.]"},
        {marks::task, "Anna Ek gör en lista och lämnar den till Bo senast fredag.",
         "Anna Ek [Anna Ek gör en lista och lämnar den till Bo senast fredag.]"},
        {marks::task, "Polisen räknar cyklarna till nästa sammanträde.",
         "Polisen [Polisen räknar cyklarna till nästa sammanträde.]"},
        {marks::section_reference, "Förslaget, se bilaga 1, behandlas i §\u00A02.", "2 [§\u00A02]"},
        {marks::next_meeting, "Nästa sammanträde kallas vid behov.", " [Nästa sammanträde]"},
        {marks::section_reference, "Frågan hänvisas till §\u00A02.", "2 [§\u00A02]"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.kind, row.text);
        CHECK(marks_in(row.text, row.kind) == Found{row.expected});
    }
}

TEST_CASE("words and numbers that only look like marks are left alone") {
    const std::pair<std::string_view, std::string> rows[] = {
        {marks::interval,
         "Förordningen (2016:1258) och 13.00–15.00 samt 070-123 45 67 och 811228-9874 och 2024-05-06."},
        {marks::interval, "Protokoll 3 – 2026, 11 – 2025. Resultatet blev 5-2 och ett 34-punktsprogram, KS "
                          "2024-12 och 0480-45 00 00."},
        {marks::identity_number, "Numren 811228-9875, 811328-9874, 2024-05-06 och 1234567890 räknas inte."},
        {marks::placeholder, "Om x < 3 och y > 4, mejla <anna@ekdala.example> i [2] fall; XXL och MAXXI."},
        {marks::short_name, "Block A, Bilaga B och KS möte. Anna och Bo är här. Polisen i K."},
        {marks::name_variant, "Anna Ek och Bo Lindqvists bok."},
        {marks::unlisted_name, "Anna Eks fråga. Svenska Stadskärnor och Trygga Gatan."},
        {marks::section_reference,
         "Kommunens § 3-områden, 5 kap. 8 § kommunallagen, se § 4 i ordningslagen, se KS § 12."},
        {marks::section_sign, "Paragrafen §\u00A04 står rätt, liksom 5 § lagen."},
        {marks::odd_date_range,
         "Stängt 2024-12-23–2025-01-06. Mötena 2024-05-06 och 2024-05-06, 2024-05-03."},
        {marks::opens, "Alla är välkomna till badhuset. Anna Ek öppnar dörren."},
        {marks::draft, "Ett utkast till plan presenteras."},
        {marks::placeholder, "Det blev 412. [Kontrollera siffran!]"},
        {marks::instruction, "Läs mer i boken [sic] och not [2]."},
        {marks::task, "Någon har sett bilen. Om någon behöver hjälp finns den."},
        {marks::unlisted_name, "Ordföranden Anna Ek och Ledamoten Bo Lindqvist talar."},
        {marks::item_dropped, "Punkten utgår. Tid 2 utgår."},
        {marks::case_number, "SFS 2016:1258, SOU 2016:12, prop. 2016/17:12 och läsåret 2023/2024."},
        {marks::motion, "Yrkandet från i fjol."},
        {marks::reservation, "Bo reserverar lokalen."},
        {marks::conflict, "Ingen anmäler jäv."},
        {marks::proposal, "Nämnden föreslår ändringar i lagen."},
        {marks::vote, "Beslutet fattas utan omröstning. Omröstning begärs inte."},
        {marks::task, "Läget kommer att bli bättre."},
        {marks::task, "Problemet återkommer varje vår. Buset återkommer. Frågan återkommer."},
        {marks::next_meeting, "Frågan tas upp vid nästa sammanträde."},
        {marks::relative_time, "Nästa möte kallas vid behov."},
        {marks::task, "Fältgruppen kommer att vara på skolgården."},
        {marks::task, "Bo Lindqvist följer utvecklingen. Bo vill vänta till nästa möte."},
        {marks::task,
         "Förslag lämnas till sekreteraren senast den 12 november. Bo vill ha svar senast den 3 mars."},
        {marks::task,
         "Gruppen sågs senast den 3 mars. Frågan tas upp vid nästa möte. Vid nästa möte tas frågan upp."},
        {marks::task, "Rådet som skickar ut den. Mötet flyttas till nästa vecka."},
        {marks::section_reference, "I reglementet sägs det i § 12. Frågan avgjordes i § 12 vid förra mötet. "
                                   "Avtalet sägs upp till § 4."},
        {marks::asterisk, "Rader utan stjärna."},
        {marks::relative_time, "Nästa gata är lugn; nästa vecka, 2024-05-06, börjar det."},
        {marks::instruction, "De lägger om gatan."},
        {marks::relative_time, "Jul i centrum ordnas före jul."},
        {marks::date, "Klockan 10.30 kostade det 2.50."},
        {marks::time, "Taxan är 2.50 och 19.00 kronor."},
        {marks::time, "Bygglov för Näset 1:12 och Kvarnen 14:20, skala 1:50."},
        {marks::propositions, "Polisen finner att läget är lugnt."},
        {marks::propositions, "Ordföranden frågar om någon är jävig. Anna frågar om beslutet."},
        {marks::announced, "Anslag från länet har sökts."},
    };
    for (const auto& [kind, text] : rows) {
        CAPTURE(kind, text);
        CHECK(marks_in(text, kind) == Found{});
    }
}

TEST_CASE("whom the head names as secretary is not missing from the list, and nobody else is excused") {
    const auto unlisted = [](const std::string& office) {
        const auto minutes = recognise(from_text(
            "Socialnämnden\nProtokoll\nDatum: 2024-03-14\nNärvarande: Bo Lindqvist (M), Eva Ahl (C)\n\n" +
            office + ": Anna Ek\n\n§ 1 Läget\nAnna Ek svarar på brevet.\n"));
        return std::ranges::count(minutes.marks, marks::unlisted_name, &Mark::kind);
    };
    CHECK(unlisted("Sekreterare") == 0);
    CHECK(unlisted("Justerare") == 1);
}

TEST_CASE("identity numbers must have the right check digit and an existing day") {
    using recognition::identity_number_at;
    for (const std::string_view number :
         {"811228-9874", "8112289874", "19811228-9874", "198112289874", "811228+9874"}) {
        CAPTURE(number);
        const auto found = identity_number_at(number, 0);
        REQUIRE(found);
        CHECK(found->end == number.size());
        CHECK_FALSE(found->coordination);
    }
    const auto coordination = identity_number_at("701063-2391", 0);
    REQUIRE(coordination);
    CHECK(coordination->coordination);
    for (const std::string_view text : {"811228-9875", "811328-9874", "811232-9874", "81122-89874",
                                        "811228-98741", "811228 9874", "811228-987a", ""}) {
        CAPTURE(text);
        CHECK_FALSE(identity_number_at(text, 0));
    }
}

TEST_CASE("page headers that come back in the body are marked and are no items") {
    const Minutes minutes = recognise(
        from_text("Trygghetsrådet\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind (M)\n\n1. "
                  "Läget\nLugnt.\n\n"
                  "Trygghetsrådet\n\n2. Skolan\nMer lugnt.\nSida 2\n\nTrygghetsrådet\n\n3. Övrigt\nInget."));
    CHECK(minutes.items.size() == 3);
    const auto count = [&](std::string_view kind) {
        return std::count_if(minutes.marks.begin(), minutes.marks.end(),
                             [&](const Mark& mark) { return mark.kind == kind; });
    };
    CHECK(count(marks::page_header) == 2);
    CHECK(count(marks::page_number) == 1);
}
