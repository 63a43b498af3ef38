// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"
#include "catch.hpp"
#include "core/body.hpp"
#include "core/minutes_xml.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace klubba;

namespace {

const auto protocol = "Björkviks kommun\n"
                      "Socialnämnden\n"
                      "Sammanträdesprotokoll\n"
                      "Sammanträdesdatum: Torsdag den 14 mars 2024\n"
                      "Tid: kl. 9.00–15.30\n"
                      "Plats: <plats>\n"
                      "Omfattning: §§ 4–5\n"
                      "Beslutande\n"
                      "Anna Ek (S), ordförande\n"
                      "Bo Lind (M)\n"
                      "Övriga närvarande\n"
                      "Disa Hall, sekreterare\n"
                      "§ 4 Budget\n"
                      "Nämnden beslutar att godkänna budgeten.\n"
                      "Bo Lind (M) reserverar sig mot beslutet.\n"
                      "§ 5 Övriga frågor\n"
                      "Inga övriga frågor.\n";

pugi::xml_document xml_of(std::string_view text) {
    const auto document = tests::document_of(text);
    return minutes_xml(document, recognise(document));
}

std::string value(const pugi::xml_document& xml, const char* path) {
    return pugi::xpath_query(path).evaluate_string(xml);
}

} // namespace

TEST_CASE("the minutes XML has values ready made") {
    const auto xml = xml_of(protocol);
    CHECK(value(xml, "/protokoll/@profil") == "N");
    CHECK(value(xml, "//mote/datum/@iso") == "2024-03-14");
    CHECK(value(xml, "//mote/datum/@dag") == "19796");
    CHECK(value(xml, "//mote/veckodag/@ratt") == "torsdag");
    CHECK(value(xml, "//mote/start") == "09:00");
    CHECK(value(xml, "//mote/slut/@minuter") == "930");
    CHECK(value(xml, "//omfattning/@forsta") == "4");
    CHECK(value(xml, "//numrering/@sista") == "5");
    CHECK(value(xml, "//justering/senast") == "2024-03-28");
    CHECK(value(xml, "//ord/@mote") == "sammanträde");
    CHECK(value(xml, "//ord/@organet") == "nämnden");
}

TEST_CASE("a field that waits to be filled in is stated, and says so") {
    const auto xml = xml_of(protocol);
    CHECK(value(xml, "//mote/lokal/@ifylls") == "ja");
    CHECK(value(xml, "string(//mote/lokal)") == "");
    CHECK(value(xml, "count(//slut/@ifylls)") == "0");
}

TEST_CASE("every mention of a person has the same vem") {
    const auto xml = xml_of(protocol);
    CHECK(value(xml, "//narvarande/person[.='Anna Ek']/@vem") == value(xml, "//ordforande/@vem"));
    CHECK(value(xml, "//narvarande/person[.='Bo Lind']/@vem") ==
          value(xml, "//marke[@slag='reservation']/person/@vem"));
}

TEST_CASE("the body's own prefix before § makes no other form of number, and another body's does") {
    std::string text = protocol;
    text.replace(text.find("§ 4 Budget"), 3, "KS § 4");
    const auto document = tests::document_of(text);
    const auto minutes = recognise(document);
    const auto mixed_with = [&](const std::string& prefix) {
        auto xml = minutes_xml(document, minutes);
        Body body;
        body.number_prefix = prefix;
        add_register(xml.document_element(), body, minutes);
        return value(xml, "//paragraf[1]/@form") != value(xml, "//paragraf[2]/@form");
    };
    CHECK_FALSE(mixed_with("KS"));
    CHECK(mixed_with("KF"));
    CHECK(mixed_with("K"));
    CHECK(mixed_with(""));
}

TEST_CASE("a finding's place is its node's, or that of the nearest element around it that has one") {
    const auto document = tests::document_of(protocol);
    const auto xml = minutes_xml(document, recognise(document));
    const auto range = xml.select_node("//omfattning").node();
    const auto place = place_of(range);
    CHECK(place.paragraph == 6);
    CHECK(document.paragraphs[6].text.substr(place.begin, place.end - place.begin) == "§§ 4–5");
    CHECK(place_of(xml.select_node("//mote").node()) == Place{0, 0, 0});
    CHECK(place_of(pugi::xml_node()) == Place{});
}

TEST_CASE("a document that is no minutes is an empty root") {
    const auto letter = tests::document_of("Hej!\nTack för brevet.\n");
    const auto xml = minutes_xml(letter, recognise(letter));
    CHECK(std::string(xml.document_element().name()) == "protokoll");
    CHECK_FALSE(xml.document_element().first_child());
    CHECK_FALSE(xml.document_element().first_attribute());
}

TEST_CASE("the minutes XML is what its RELAX NG schema says") {
    if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
        WARN("skipped: xmllint is not installed");
        return;
    }
    const auto folder = std::filesystem::path(KLUBBA_BINARY) / "minutes-xml";
    std::filesystem::create_directories(folder);
    std::string files;
    for (const auto& example : std::filesystem::directory_iterator(KLUBBA_SOURCE "/tests/rules")) {
        const auto document =
            tests::example_of(tests::bytes_of((example.path() / "failing.txt").string())).document;
        const auto file = folder / (example.path().filename().string() + ".xml");
        REQUIRE(minutes_xml(document, recognise(document)).save_file(file.c_str()));
        files += " '" + file.string() + "'";
    }
    const auto command = "xmllint --noout --relaxng '" KLUBBA_SOURCE "/templates/protokoll.rng'" + files +
                         " >'" + (folder / "report.txt").string() + "' 2>&1";
    const int outcome = std::system(command.c_str());
    INFO(tests::bytes_of((folder / "report.txt").string()));
    CHECK(outcome == 0);
}
