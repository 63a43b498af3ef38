// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "files/flat_document.hpp"

#include <pugixml.hpp>

using namespace klubba;

namespace {

/// Minutes whose headings are of the second level, which the chapters' numbering counts as told.
std::string minutes_with(const std::string& numbering) {
    return R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
           R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
           R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:styles>)"
           R"(<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph")"
           R"( style:default-outline-level="2"/><style:style style:name="Punktrubrik" style:family="paragraph")"
           R"( style:list-style-name="Punktnumrering"/><text:outline-style style:name="Outline">)"
           R"(<text:outline-level-style text:level="1" style:num-format="I"/>)" +
           numbering +
           R"(</text:outline-style></office:styles><office:body><office:text>)"
           R"(<text:h text:style-name="Heading_20_2" text:outline-level="2">Läget</text:h>)"
           R"(</office:text></office:body></office:document>)";
}

/// How the template counts its items: what stands before and after the number, and its form; empty for no list.
std::string numbering_of_items(const std::string& minutes) {
    files::FlatDocument document(minutes);
    document.take_over_heading("Punktrubrik", "Heading 2", 0);
    pugi::xml_document made;
    REQUIRE(made.load_string(document.base_document().c_str()));
    const auto styles = made.document_element().child("office:styles");
    const std::string name = styles.find_child_by_attribute("style:name", "Punktrubrik")
                                 .attribute("style:list-style-name")
                                 .value();
    const auto level = styles.find_child_by_attribute("text:list-style", "style:name", name.c_str())
                           .find_child_by_attribute("text:level", "1");
    return std::string(level.attribute("style:num-prefix").value())
        .append(level.attribute("style:num-format").value())
        .append(level.attribute("style:num-suffix").value());
}

} // namespace

TEST_CASE("items of an own template are counted as the chapters of the minutes were") {
    struct Row {
        std::string numbering, counted;
    };
    const std::vector<Row> rows{
        {R"(<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>)", "1."},
        {R"(<text:outline-level-style text:level="2" style:num-prefix="§ " style:num-format="1"/>)", "§ 1"},
        {R"(<text:outline-level-style text:level="2" style:num-format=""/>)", ""},
        {R"(<text:outline-level-style text:level="3" style:num-format="1"/>)", ""},
        {"", ""},
    };
    for (const auto& [numbering, counted] : rows) {
        CAPTURE(numbering);
        CHECK(numbering_of_items(minutes_with(numbering)) == counted);
    }
}
