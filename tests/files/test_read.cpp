// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "files/read.hpp"
#include "refusal.hpp"
#include "zip.hpp"

using namespace klubba;
using files::Format;

namespace {

std::string refusal_of(std::string_view bytes, Format format) {
    return tests::refusal_by([&] { return files::read(bytes, format, "a.txt"); });
}

} // namespace

TEST_CASE("a file of a kind that is no text document is refused by name") {
    CHECK_THROWS_AS(files::read(std::filesystem::path("bild.png")), Error);
}

TEST_CASE("the lines of a plain text file are its paragraphs, whatever ends them") {
    const auto document = files::read("Protokoll\r\n\nDatum:\t5 mars\rSlut", Format::PlainText, "a.txt");
    REQUIRE(document.paragraphs.size() == 4);
    CHECK(document.paragraphs[0].text == "Protokoll");
    CHECK(document.paragraphs[1].text.empty());
    CHECK(document.paragraphs[2].text == "Datum:\t5 mars");
    CHECK(document.paragraphs[3].text == "Slut");
}

TEST_CASE("plain text in UTF-8 is read with or without a byte order mark") {
    CHECK(files::read("\xEF\xBB\xBF§ 1 Öppnande", Format::PlainText, "a.txt").paragraphs.at(0).text ==
          "§ 1 Öppnande");
}

TEST_CASE("plain text in Windows-1252 is taken when its letters are Swedish") {
    CHECK(files::read("R\xE5"
                      "det f\xF6r \x96 \xE4"
                      "ldre",
                      Format::PlainText, "a.txt")
              .paragraphs.at(0)
              .text == "Rådet för – äldre");
}

TEST_CASE("plain text in any other encoding is refused with the advice to save as UTF-8") {
    for (const std::string_view bytes :
         {"\xC8\xED\xF4\xEE\xF0\xEC\xE0\xF6\xE8\xFF", "\xFF\xFEP\0r\0", "a\x81\xE5"})
        CHECK(refusal_of(bytes, Format::PlainText).find("UTF-8") != std::string::npos);
}

TEST_CASE("decomposed letters become the letters of Swedish keyboards") {
    CHECK(files::read("ra\u030Adet fo\u0308r \u212Bngstro\u0308m", Format::PlainText, "a.txt")
              .paragraphs.at(0)
              .text == "rådet för Ångström");
}

TEST_CASE("packed and flat OpenDocument give the same document") {
    const std::string_view text = "<text:p>Hej  <text:span>på</text:span>\n dig<text:tab/>!</text:p>";
    const auto packed = files::read(test::odt(text), Format::Odt, "a.odt");
    CHECK(packed == files::read(test::fodt(text), Format::FlatOdt, "a.fodt"));
    REQUIRE(packed.paragraphs.size() == 1);
    CHECK(packed.paragraphs[0].text == "Hej på dig\t!");
    CHECK(packed.paragraphs[0].style == "Standard");
}

TEST_CASE("a style has one name, whatever version or language of the office named it") {
    for (const std::string_view name : {"Text_20_body", "Text_20_Body", "Body_20_Text"}) {
        const auto text = "<text:p text:style-name=\"" + std::string(name) + "\">x</text:p>";
        CHECK(files::read(test::odt(text), Format::Odt, "a.odt").paragraphs.at(0).style == "Text body");
    }
    const auto own =
        files::read(test::odt("<text:p text:style-name=\"_c4_rende_5f_1\">x</text:p>"), Format::Odt, "a.odt");
    CHECK(own.paragraphs.at(0).style == "Ärende_1");
}
