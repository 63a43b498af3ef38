// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/cues.hpp"

#include <string>
#include <vector>

using namespace klubba::recognition;

namespace {

std::vector<CueHit> cues_in(std::string_view text) {
    std::vector<CueHit> hits;
    find_cues(text, hits);
    return hits;
}

} // namespace

TEST_CASE("a cue is found wherever in a line it stands, at its beginning and end too") {
    const std::string word = "ÅTERREMITTERADES";
    for (std::size_t before = 0; before < 140; ++before) {
        const auto text = std::string(before, '.') + word;
        CAPTURE(before);
        for (const auto& line : {text, text + ".", text + " och så vidare"}) {
            const auto hits = cues_in(line);
            REQUIRE(hits.size() == 1);
            CHECK(hits[0].cue == Cue::Settles);
            CHECK(hits[0].begin == before);
            CHECK(hits[0].end == before + word.size());
        }
    }
}

TEST_CASE("part of a word is no cue") {
    for (const auto* line : {"", "xbeslutar", "beslutarx", "o-beslutar", "beslutar-o", "åbeslutar", "§§ 4–5"})
        CHECK(cues_in(line).empty());
    CHECK(cues_in("\"beslutar\", (Beslutar) beslutar\u00A0–").size() == 3);
}

TEST_CASE(
    "a cue stands after a no-break space, a dash or a quotation mark too, and not inside a word after one") {
    for (const std::string before : {"\u00A0", "”", "“", "–", "Nämnden\u00A0", "\u00A0\u00A0", "…"}) {
        CAPTURE(before);
        const auto hits = cues_in(before + "beslutar om");
        REQUIRE(hits.size() == 1);
        CHECK(hits[0].cue == Cue::Decides);
        CHECK(hits[0].begin == before.size());
        CHECK(cues_in(before + "x-beslutar").empty());
        CHECK(cues_in(before).empty());
    }
}
