// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

#include <fstream>

using namespace klubba;
using namespace klubba::test;

namespace {

constexpr auto notice =
    "Kallelse\nTallbyrådet\nDatum: 2026-03-12\nTid: 13.00–15.00\nPlats: Ekan\n\nDagordning\n"
    "1. Mötets öppnande\n2. Val av justerare\n3. Föregående protokoll 2026-01-15\n4. Budget 2027\n"
    "5. Skolvägar\n6. Övriga frågor\n7. Mötets avslutande\n\nVälkomna!\n";

std::string text_file(const std::string& text) {
    const auto file = scratch_folder("kallelse") + "/kallelse.txt";
    std::ofstream(file) << text;
    return file;
}

} // namespace

TEST_CASE("The items of a notice become the items of the minutes, in one undo step", "[commands]") {
    auto file = text_file(notice);
    if (GENERATE(false, true)) {
        const OpenDocument letter;
        letter.type(notice);
        file = saved(letter, "kallelse", as_docx);
    }
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-protokoll&first=12").document);
    const auto before = document.text();
    const auto taken = run(document.model(), "vnd.klubba:agenda?from=" + file);
    CHECK(taken.json->getArray("items")->size() == 7);
    CHECK(taken.json->getValue<int>("inserted") == 2);
    CHECK(outline(document) ==
          std::vector<std::string>{"§\u00A012 Mötets öppnande", "§\u00A013 Val av justerare",
                                   "§\u00A014 Föregående protokoll", "§\u00A015 Fastställande av dagordning",
                                   "§\u00A016 Budget 2027", "§\u00A017 Skolvägar", "§\u00A018 Övriga frågor",
                                   "§\u00A019 Nästa möte", "§\u00A020 Mötets avslutande"});
    CHECK(has_paragraph(document, "Omfattning:\t§§\u00A012–20"));
    CHECK(has_paragraph(document, "Sammanträdesdatum:\t2026-03-12"));
    CHECK(says(document, "2026-01-15"));
    CHECK(document.undo_steps() == std::vector<std::string>{"Hämta ärenden från kallelse"});
    check_undo(document, before);
    const auto after = document.text();
    CHECK(run(document.model(), "vnd.klubba:agenda?from=" + file).json->getValue<int>("inserted") == 0);
    CHECK(document.text() == after);
}

TEST_CASE("A file without an agenda is refused with its name", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-protokoll").document);
    for (const auto& file : {text_file("Hej Anna!\n"), std::string("/finns/inte.odt")})
        CHECK_THAT(refused(document, "vnd.klubba:agenda?from=" + file), contains(file));
}
