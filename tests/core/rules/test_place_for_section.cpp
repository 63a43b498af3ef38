// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/fixes.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"

using namespace klubba;

namespace {

/// Paragraphs 0–5 are the head, 6–9 two items, 11–12 the signature.
const auto minutes_text = "Björkviks kommun\n"
                          "Brottsförebyggande rådet\n"
                          "Protokoll 2024-03-14\n"
                          "Närvarande\n"
                          "Anna Ek (S), ordförande\n"
                          "Bo Lind, sekreterare\n"
                          "§ 1 Föregående protokoll\n"
                          "Protokollet läggs till handlingarna.\n"
                          "§ 2 Trygghetsmätning\n"
                          "Informationen läggs till handlingarna.\n"
                          "\n"
                          "Vid protokollet\n"
                          "Bo Lind\n";

std::size_t place_for(const char* section) {
    const auto document = tests::document_of(minutes_text);
    return place_for_section(document, recognise(document), section);
}

} // namespace

TEST_CASE("a section goes after those that come before it in ordinary minutes") {
    CHECK(place_for("opening") == 6);
    CHECK(place_for("approve_agenda") == 6);
    CHECK(place_for("next_meeting") == 10);
    CHECK(place_for("closing") == 10);
    CHECK(place_for("attachments") == 13);
}

TEST_CASE("a section of the head stays in the head") {
    CHECK(place_for("attendance") <= 6);
    CHECK(place_for("paragraph_range") <= 6);
}

TEST_CASE("a committee signs on the cover page, unless the document has it otherwise") {
    const std::string cover = "Björkviks kommun\n"
                              "Socialnämnden\n"
                              "Sammanträdesprotokoll 2024-03-14\n"
                              "Beslutande\n"
                              "Anna Ek (S), ordförande\n"
                              "Utses att justera: Bo Lind\n";
    const std::string items = "§ 1 Föregående protokoll\n"
                              "Protokollet läggs till handlingarna.\n"
                              "§ 2 Trygghetsmätning\n"
                              "Informationen läggs till handlingarna.\n";
    const std::string signing = "Underskrifter\nSekreterare: ______\nBo Lind\n";
    const auto place_in = [](const std::string& text, const char* section) {
        const auto document = tests::document_of(text);
        return place_for_section(document, recognise(document), section);
    };
    CHECK(place_in(cover + items, "signatures") == 6);
    CHECK(place_in(cover + items, "notice_proof") == 6);
    CHECK(place_in(cover + signing + items, "notice_proof") == 9);
    CHECK(place_in(cover + signing + items, "agenda_list") == 9);
    CHECK(place_in(cover + items + signing, "notice_proof") == 13);
    CHECK(place_in(cover + items + signing, "closing") == 10);
}

TEST_CASE("in an empty document a section goes where there is room") {
    CHECK(place_for_section(Document{}, Minutes{}, "opening") == 0);
}
