// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/numbering.hpp"

using namespace klubba::recognition;

TEST_CASE("numbers of items are read in every form that minutes have") {
    struct Row {
        std::string_view line;
        Numbering numbering;
        int number;
        std::string_view label;
        std::string_view title;
    };
    const Row rows[] = {
        {"§ 1", Numbering::Section, 1, "§ 1", ""},
        {"§1 Inledning", Numbering::Section, 1, "§1", "Inledning"},
        {"§\u00A04\tVal av justerare", Numbering::Section, 4, "§\u00A04", "Val av justerare"},
        {"KS § 45 Budget", Numbering::Section, 45, "KS § 45", "Budget"},
        {"Fhr § 12. Mötet öppnas", Numbering::Section, 12, "Fhr § 12", "Mötet öppnas"},
        {"§ 45/2024 Budget", Numbering::Section, 45, "§ 45/2024", "Budget"},
        {"§ 7 – Övriga frågor", Numbering::Section, 7, "§ 7", "Övriga frågor"},
        {"§ 30\tDnr SN 2024/87", Numbering::Section, 30, "§ 30", ""},
        {"§ 30 Dnr SN 2024/87 Uppföljning", Numbering::Section, 30, "§ 30", "Uppföljning"},
        {"4 § Inledning", Numbering::Section, 4, "4 §", "Inledning"},
        {"§ 8 <rubrik>", Numbering::Section, 8, "§ 8", "<rubrik>"},
        {"1. Lägesbild", Numbering::Dot, 1, "1.", "Lägesbild"},
        {"10.\tÖvrigt", Numbering::Dot, 10, "10.", "Övrigt"},
        {"2: Reviderad överenskommelse", Numbering::Colon, 2, "2:", "Reviderad överenskommelse"},
        {"1 – Välkomna", Numbering::Dash, 1, "1 –", "Välkomna"},
        {"12 - Övrigt", Numbering::Dash, 12, "12 -", "Övrigt"},
        {"3) Rapporter", Numbering::Parenthesis, 3, "3)", "Rapporter"},
        {"Punkt 4: Läget", Numbering::Point, 4, "Punkt 4", "Läget"},
        {"5\tRapporter", Numbering::Bare, 5, "5", "Rapporter"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const auto label = item_label(row.line);
        REQUIRE(label);
        CHECK(label->numbering == row.numbering);
        CHECK(label->number == row.number);
        CHECK(label->label == row.label);
        CHECK(label->title == row.title);
    }
}

TEST_CASE("numbers in running text begin no item") {
    for (const std::string_view line : {"§ 3-områden gäller inte inomhus",
                                        "§§ 1–8",
                                        "Ekonom § 6",
                                        "Ordförande § 2",
                                        "§ 12 i delegationsordningen gäller",
                                        "§ 4, 5 och 6 behandlas",
                                        "5 § kommunallagen gäller",
                                        "1.2 Delmål",
                                        "10.30 Fika",
                                        "10.00–11.00",
                                        "5. mars",
                                        "1 – 2 september",
                                        "3 – sedan fika",
                                        "7–9 Maj",
                                        "5 – Mars månad",
                                        "2 områdespoliser",
                                        "4 kameror i gallerian",
                                        "34-punktsprogram",
                                        "2024 års budget",
                                        "1. Mötets öppnande\t3",
                                        "§ 5 Budget .......... 7",
                                        "1. att anta planen",
                                        "Enligt § 4 ska rådet",
                                        "Kommunens alla § 3",
                                        "Ekonom, § 6",
                                        "0. Noll",
                                        "1",
                                        "12345. För mycket"}) {
        CAPTURE(line);
        const auto label = item_label(line);
        CHECK_FALSE(label);
    }
}

TEST_CASE("a counted label and the text it stands before make an item") {
    const auto section = item_label("§ 4", "Val av justerare");
    REQUIRE(section);
    CHECK(section->numbering == Numbering::Section);
    CHECK(section->title == "Val av justerare");
    const auto bare = item_label("4", "Val av justerare");
    REQUIRE(bare);
    CHECK(bare->number == 4);
    CHECK_FALSE(item_label("•", "Val av justerare"));
    CHECK_FALSE(item_label("a)", "Val av justerare"));
    CHECK_FALSE(item_label("", "Val av justerare"));
}
