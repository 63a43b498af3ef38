// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "../rules/documents.hpp"
#include "core/adjusters.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"

#include <algorithm>

using namespace klubba;

namespace {

const std::string typed =
    "Granhults kommun\nSocialnämnden\nProtokoll 2026-02-18\n"
    "Närvarande: Anna Ek (S), ordförande, Bo Alm (M), Cia Roos (C), Dag Lund, sekreterare\n"
    "Frånvarande: Eva Bergh (V)\n"
    "Utses att justera: Bo Alm (M)\n"
    "Justeringens plats och tid: Kommunhuset, 2026-02-25 kl. 16.00\n"
    "§ 1 Mötets öppnande\nMötet öppnas.\n"
    "§ 2 Val av justerare\nBo Alm (M) utses att jämte ordföranden justera protokollet.\n"
    "§ 3 Avslutning\nMötet avslutas.\n\n"
    "Underskrifter\nDag Lund\nSekreterare\nAnna Ek\nOrdförande\nBo Alm\nJusterare\n";

const std::string new_minutes =
    "Socialnämnden\nProtokoll 2026-02-18\n"
    "Närvarande: Anna Ek (S), ordförande, Bo Alm (M), Cia Roos (C), Dag Lund, sekreterare\n"
    "Utses att justera:\t<justerare>\n"
    "Justeringens plats och tid:\t<plats för justering>, <datum för justering> kl. <tid för justering>\n"
    "§ 1 Val av justerare\n<justerare> utses att justera dagens protokoll.\n"
    "§ 2 Avslutning\nMötet avslutas.\n"
    "Underskrifter\n<sekreterare>\nSekreterare\n<ordförande>\nOrdförande\n<justerare>\nJusterare\n";

std::string adjusted(const std::string& text, const Adjusting& adjusting) {
    const auto document = tests::document_of(text);
    const auto minutes = recognise(document);
    const auto result = apply(document, adjusters_fix(document, minutes, adjusting, nullptr));
    REQUIRE(result);
    std::string lines;
    for (const auto& paragraph : result->paragraphs)
        lines += paragraph.text + '\n';
    return lines;
}

bool says(const std::string& text, const std::string& line) {
    return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

} // namespace

TEST_CASE("cover, election and signature name the adjuster alike") {
    const auto text = adjusted(typed, {{"Cia Roos"}, "", "", ""});
    CAPTURE(text);
    CHECK(says(text, "Utses att justera: Cia Roos (C)"));
    CHECK(says(text, "Cia Roos utses att jämte ordföranden justera protokollet."));
    CHECK(says(text, "Cia Roos\nJusterare"));
    CHECK(says(text, "Justeringens plats och tid: Kommunhuset, 2026-02-25 kl. 16.00"));
    CHECK(text.find("Bo Alm") == text.rfind("Bo Alm"));
    CHECK(adjusted(text, {{"Cia Roos"}, "", "", ""}) == text);
}

TEST_CASE("what is left to fill in is filled in at all three places, with place and time") {
    const auto text = adjusted(new_minutes, {{"Bo Alm", "Cia Roos"}, "Rådhuset", "2026-02-25", "09.00"});
    CAPTURE(text);
    CHECK(says(text, "Utses att justera:\tBo Alm och Cia Roos"));
    CHECK(says(text, "Bo Alm och Cia Roos utses att justera dagens protokoll."));
    CHECK(says(text, "Justeringens plats och tid:\tRådhuset, 2026-02-25 kl. 09.00"));
    CHECK(text.find("<justerare>") == text.npos);
    CHECK(says(text, "<ordförande>\nOrdförande\nBo Alm\nJusterare\nCia Roos\nJusterare"));
}

TEST_CASE("a signature comes and goes with its line and its role") {
    const std::string one = "____________\nBo Alm\nJusterare\n",
                      other = "____________\nCia Roos\nJusterare\n";
    auto with_lines = typed;
    with_lines.replace(with_lines.find("Bo Alm\nJusterare\n"), std::string("Bo Alm\nJusterare\n").size(),
                       one);
    const auto two = adjusted(with_lines, {{"Bo Alm", "Cia Roos"}, "", "", ""});
    CHECK(two.ends_with("Anna Ek\nOrdförande\n" + one + other));
    CHECK(recognise(tests::document_of(two)).signatures.size() == 4);
    CHECK(adjusted(two, {{"Cia Roos"}, "", "", ""}).ends_with("Anna Ek\nOrdförande\n" + other));
}

TEST_CASE("what is said of the adjusting below the last signature is no part of it") {
    const std::string names = typed.substr(typed.find("Dag Lund\nSekreterare"));
    for (const auto* said : {"Justerat 2026-02-25", "Justeringens plats och tid: Kommunhuset, 2026-02-25",
                             "Justeringen har tillkännagivits på anslagstavlan."}) {
        CAPTURE(said);
        auto text = typed;
        text.replace(text.find(names), names.size(),
                     "Dag Lund\nSekreterare\nAnna Ek\nOrdförande\nJusterare\nBo Alm\n" + std::string(said) +
                         '\n');
        const auto two = adjusted(text, {{"Bo Alm", "Cia Roos"}, "", "", ""});
        CHECK(two.ends_with("Bo Alm\nCia Roos\n" + std::string(said) + '\n'));
        CHECK(adjusted(two, {{"Bo Alm"}, "", "", ""})
                  .ends_with("Ordförande\nJusterare\nBo Alm\n" + std::string(said) + '\n'));
    }
}

TEST_CASE("place and time of adjusting are changed where they stand") {
    CHECK(says(adjusted(typed, {{}, "Rådhuset", "2026-02-27", "09.30"}),
               "Justeringens plats och tid: Rådhuset, 2026-02-27 kl. 09.30"));
    CHECK(says(adjusted(typed, {{}, "", "2026-02-27", ""}),
               "Justeringens plats och tid: Kommunhuset, 2026-02-27 kl. 16.00"));
}

TEST_CASE("chair, secretary and whoever was not there can't adjust") {
    const auto minutes = recognise(tests::document_of(typed));
    CHECK(unfit_to_adjust(minutes, "Bo Alm") == Unfit::No);
    CHECK(unfit_to_adjust(minutes, "Anna Ek") == Unfit::Chair);
    CHECK(unfit_to_adjust(minutes, "Dag Lund") == Unfit::Secretary);
    CHECK(unfit_to_adjust(minutes, "Eva Bergh") == Unfit::NotPresent);
    CHECK(unfit_to_adjust(minutes, "Nils Okänd") == Unfit::NotPresent);
}
