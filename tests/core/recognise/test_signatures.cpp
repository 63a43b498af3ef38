// SPDX-License-Identifier: MPL-2.0
// Who signs and adjusts the minutes, when, and who does not.
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

TEST_CASE("who certifies an extract signs no minutes, and a page footer certifies nothing") {
    auto minutes = council("Protokoll");
    minutes.heading("Mötets öppnande", 1, "§ 1")
        .line("Anna Ek öppnar mötet.")
        .line("Utdragsbestyrkande")
        .heading("Läget", 1, "§ 2")
        .line("Läget är lugnt.")
        .line("Anna Ek")
        .line("Ordförande");
    const auto before = recognise(minutes.document);
    CHECK(titles(before) == Names{"§ 1 Mötets öppnande", "§ 2 Läget"});
    REQUIRE(signers(before) == Names{"Anna Ek, Ordförande"});

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

TEST_CASE("the date of adjusting is read among the signatures of those who adjust") {
    const auto adjusted = [](const std::string& signatures) {
        return adjusting_day(
            below_head("§ 1 Läget\nLugnt.\n\n§ 2 Avslutning\nMötet avslutas.\n\n" + signatures));
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

namespace {

/// Who signs below the last item.
Names signed_by(const std::string& block) {
    return signers(below_head("§ 1 Läget\nLugnt.\n\n" + block));
}

} // namespace

TEST_CASE("a label alone stands above all names below it, and columns with labels have each their own") {
    CHECK(signed_by("Vid protokollet             Justeras\n\n"
                    "_______________             _______________     _______________\n"
                    "Disa Hall                   Anna Ek             Bo Lind\n") ==
          Names{"Disa Hall, Sekreterare", "Anna Ek, Justerare", "Bo Lind, Justerare"});
    CHECK(signed_by("Vid protokollet             satt Anna Ek\n").empty());
    CHECK(signed_by("Justeras\nAnna Ek\tBo Lind\n") == Names{"Anna Ek, Justerare", "Bo Lind, Justerare"});
    CHECK(signed_by("Vid protokollet\tJusteras\nAnna Ek\tBo Lind\n") ==
          Names{"Anna Ek, Sekreterare", "Bo Lind, Justerare"});
    CHECK(signed_by("Underskrifter\nAnna Ek\tBo Lind\nOrdförande\tJusterare\n") ==
          Names{"Anna Ek, Ordförande", "Bo Lind, Justerare"});
}

TEST_CASE("a role in a line of its own is that of the nearer name") {
    CHECK(signed_by("Vid protokollet\nDisa Hall\n\nOrdförande\nAnna Ek\n\nJusteras\nBo Lind\n") ==
          Names{"Disa Hall, Sekreterare", "Anna Ek, Ordförande", "Bo Lind, Justerare"});
    CHECK(signed_by("Vid protokollet\n\nDisa Hall\nSekreterare\n\nAnna Ek\nOrdförande\n") ==
          Names{"Disa Hall, Sekreterare", "Anna Ek, Ordförande"});
}

TEST_CASE("who signs is read past the dates of signing") {
    CHECK(signed_by("Justeras\nAnna Ek\n2024-03-19\nBo Lind\n2024-03-20\n") ==
          Names{"Anna Ek, Justerare", "Bo Lind, Justerare"});
}

TEST_CASE("people below each other with the roles they sign in are signatures after the items, and a list in "
          "the head") {
    const auto minutes =
        minutes_of("Kulturrådet\nMinnesanteckningar\nDatum: 2024-03-14\nNärvarande:\n- Anna Ek, ordförande\n"
                   "- Bo Lind, sekreterare\n- Eva Ahl, polis\n\n1. Läget\nLugnt.\n\nBo Lind, sekreterare\n"
                   "Anna Ek, ordförande\n");
    CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind", "Eva Ahl"});
    CHECK(signers(minutes) == Names{"Bo Lind, sekreterare", "Anna Ek, ordförande"});
}

TEST_CASE("a table of those who sign is read below the names of its columns") {
    const auto signing = [](const std::vector<std::vector<std::string>>& rows) {
        auto minutes = council("Protokoll");
        minutes.line("Underskrifter")
            .table(rows)
            .heading("Läget", 1, "§ 1")
            .line("Rådet beslutar att vänta.");
        return signers(recognise(minutes.document));
    };
    const Names both{"Anna Ek, Ordförande", "Bo Lind, Justerare"};
    CHECK(signing({{"Funktion", "Namn", "Underskrift"},
                   {"Ordförande", "Anna Ek", "Digitalt undertecknat 2024-03-20"},
                   {"Justerare", "Bo Lind", "Signerat den 20 mars 2024"}}) == both);
    CHECK(signing({{"Roll", "Namn", "Datum"},
                   {"Ordförande", "Anna Ek", "2024-03-20"},
                   {"Justerare", "Bo Lind", ""}}) == both);
    CHECK(signing({{"Ärende", "Namn", "Datum"},
                   {"Ordförande", "Anna Ek", "2024-03-20"},
                   {"Justerare", "Bo Lind", "2024-03-20"}})
              .empty());
    CHECK(signing({{"Funktion", "Namn", "Svar"}, {"Ordförande", "Anna Ek", "Ringer 2024-03-20"}}).empty());
}
