// SPDX-License-Identifier: MPL-2.0
// What the items of minutes are, in headings, typed lines and rows of tables.
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

TEST_CASE("counted headings are the items, and a counted list inside one is not") {
    auto builder = council("Protokoll");
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

TEST_CASE("an agenda before the items is no items") {
    const auto minutes = below_head("Dagordning\n1. Öppnande\n2. Läget\n3. Övrigt\n\n"
                                    "1. Öppnande\nMötet öppnas.\n\n2. Läget\nLugnt.\n\n3. Övrigt\nInget.");
    REQUIRE(titles(minutes) == Names{"1. Öppnande", "2. Läget", "3. Övrigt"});
    CHECK(minutes.items[0].first == 11);
}

TEST_CASE("an agenda without numbers before numbered items is no items, and a settled title above its text "
          "is one") {
    const auto items = [](const std::string& before) {
        return titles(below_head(before + "\n\n§ 1 Läget\nLugnt.\n\n§ 2 Skolan\nLugnt."));
    };
    const Names numbered{"§ 1 Läget", "§ 2 Skolan"};
    CHECK(items("Ärendelista\nVal av justerare\nLäget\nSkolan\nAvslutning") == numbered);
    CHECK(items("Ärenden\n\nVal av justerare\nBo Lind utses.").size() == 3);
    CHECK(items("Val av justerare\nBo Lind utses.").size() == 3);
}

TEST_CASE("numbers of another body's items, among an item's papers, begin none") {
    const auto items = [](const std::string& number, const std::string& papers) {
        std::string text;
        for (const char* const each : {"4", "5", "6"})
            text += number + each + " Läget\n\nUnderlag\n" + papers + "\nLugnt.\n\n";
        return below_head(text).items.size();
    };
    for (const std::string papers :
         {"Ks § 31/2024", "Ks § 31\nMn § 17 Yttrande", "§ 31/2024", "KS AU § 8 Budget"}) {
        CAPTURE(papers);
        CHECK(items("Kf § ", papers) == 3);
        CHECK(items("§ ", papers) == 3);
    }
    // The body's own, and one that counts on, though the prefix slipped.
    CHECK(items("Kf § ", "Kf § 2 Annat") == 6);
    CHECK(titles(below_head("§ 3 Inledning\nLugnt.\n\nKf § 4 Läget\nLugnt.\n\nKf § 5 Skolan\nLugnt.\n\n"
                            "Kf § 6 Vägar\nLugnt.\n\n§ 7 Slut\nLugnt.\n\nKf § 8 Avslutning\nLugnt.")) ==
          Names{"§ 3 Inledning", "Kf § 4 Läget", "Kf § 5 Skolan", "Kf § 6 Vägar", "§ 7 Slut",
                "Kf § 8 Avslutning"});
}

TEST_CASE("numbers may stand after the titles") {
    const auto items = [](const std::string& text) { return titles(below_head(text)); };
    const Names three{"§ 4 Öppnande", "§ 5 Läget", "§ 6 Skolan"};
    CHECK(items("ÖPPNANDE § 4\nMötet öppnas.\n\nLÄGET § 5\nLugnt.\n\nSKOLAN § 6\nLugnt.\n") ==
          Names{"§ 4 ÖPPNANDE", "§ 5 LÄGET", "§ 6 SKOLAN"});
    CHECK(items("Öppnande (§ 4)\nMötet öppnas.\n\nLäget (§ 5, dnr SN 2024/12)\nLugnt.\n\nSkolan, § "
                "6\nLugnt.\n") == three);
    CHECK(items("Ärenden\nÖppnande § 4\nLäget § 5\nSkolan § 6\n\nÖppnande § 4\nMötet öppnas.\n\nLäget § "
                "5\nSe § 4\n"
                "Kommunstyrelsen 2024-02-03 § 17\n\nSkolan § 6\nLugnt.\n") == three);
    CHECK(items("Öppnande § 4\nMötet öppnas.\n\nLäget § 5\nLugnt.\n\nSkolan § 7\nLugnt.\n").size() == 3);

    const std::string numbered =
        "§ 4 Öppnande\nUnderlag\nStyrelsen § 31\n\n§ 5 Läget\nUnderlag\nStyrelsen § 12\n\n§ 6 "
        "Skolan\nUnderlag\nStyrelsen § 17\n";
    CHECK(items(numbered) == three);
    for (const std::string mentions :
         {"Ekonom § 4\nEn rad.\nTeknisk chef § 5\nEn rad.\nAnna Ek, jurist, § 6\nEn rad.\n",
          "Styrelsen § 44\nEn rad.\nFullmäktige § 12\nEn rad.\nNämnden § 73\nEn rad.\n",
          "Budget § 4\nPlanen § 5\nTaxorna § 6\n"}) {
        CAPTURE(mentions);
        const auto found = items("1. Öppnande\n" + mentions + "\n2. Läget\nLugnt.\n\n3. Skolan\nLugnt.\n");
        CHECK(found == Names{"1. Öppnande", "2. Läget", "3. Skolan"});
    }
}

TEST_CASE("gaps and repetitions in the numbering are kept as they stand") {
    CHECK(titles(below_head(
              "1. Öppnande\nMötet öppnas.\n\n2. Läget\nLugnt.\n\n2. Skolan\nLugnt.\n\n5. Övrigt\nInget.")) ==
          Names{"1. Öppnande", "2. Läget", "2. Skolan", "5. Övrigt"});
}

TEST_CASE("rows with the settled headings of a meeting are its items, and a log's are not") {
    const auto minutes_with = [](const std::vector<std::vector<std::string>>& rows) {
        auto builder = council();
        builder.table(rows).line("Vid anteckningarna");
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
        REQUIRE(minutes.log.size() == 2);
        CHECK(minutes.log[0].matter.value == "Lyktor i parken");
        CHECK(minutes.log[1].matter.value == "Övriga frågor om skolan");
        CHECK(minutes.items.empty());
    }
    SECTION("an agenda before items with headings") {
        auto builder = council();
        builder.table({{"Mötets öppnande", "Anna Ek"}, {"Övriga frågor", "Alla"}});
        builder.heading("Mötets öppnande", 1).line("Anna Ek hälsar välkommen.");
        builder.heading("Övriga frågor", 1).line("Ingen övrig fråga noteras.");
        const auto minutes = recognise(builder.document);
        REQUIRE(titles(minutes) == Names{"Mötets öppnande", "Övriga frågor"});
        CHECK_FALSE(builder.document.paragraphs[minutes.items.front().place.paragraph].cell);
    }
}

TEST_CASE("a heading that was put in among typed items is one more of them") {
    auto builder = council();
    builder.line("1. Läget i skolorna")
        .line("Bo Lind berättar att det är lugnt i skolorna.")
        .line("2. Övriga frågor")
        .line("Ingen övrig fråga noteras.");
    builder.heading("Nästa möte", 1, "3.").line("Nästa möte äger rum den 16 maj 2024.");
    CHECK(titles(recognise(builder.document)) ==
          Names{"1. Läget i skolorna", "2. Övriga frågor", "3. Nästa möte"});
}

TEST_CASE("the time when an item began may stand in the margin before its number") {
    CHECK(titles(below_head("18.00  § 1  Mötet öppnas\nAnna Ek öppnar mötet.\n"
                            "18:10\t§ 2  Trafiken\nRådet beslutar att vänta.\n")) ==
          Names{"§ 1 Mötet öppnas", "§ 2 Trafiken"});
    CHECK(titles(below_head("§ 1 Mötet öppnas\nAnna Ek öppnar mötet.\n"
                            "18.10 enligt § 2 i avtalet\n18.10 den 3 maj, § 3\n")) ==
          Names{"§ 1 Mötet öppnas"});
}

TEST_CASE("the word Dagordning heads an item where a sentence or a decision about it follows") {
    const auto items = [](const std::string& below) {
        return titles(below_head("Mötets öppnande\nAnna öppnar mötet.\n\nDagordning\n" + below +
                                 "\n\nNästa möte\nDen 16 maj 2024.\n"));
    };
    CHECK(items("Dagordningen godkänns.") == Names{"Mötets öppnande", "Dagordning", "Nästa möte"});
    CHECK(items("Rådets beslut\nDagordningen godkänns.") ==
          Names{"Mötets öppnande", "Dagordning", "Nästa möte"});
    CHECK(items("\nLäget i skolorna\nDet är lugnt.") == Names{"Läget i skolorna", "Nästa möte"});
}
