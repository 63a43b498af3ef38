// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/fragment.hpp"

#include <sstream>

using namespace klubba;

namespace {

std::string filled(const std::string& text, const FieldValues& values) {
    pugi::xml_document fragment;
    const auto whole = "<office:document><office:body><office:text>" + text +
                       "</office:text></office:body></office:document>";
    REQUIRE(fragment.load_string(whole.c_str()));
    fill_fragment(fragment, {{"area", "område"}, {"comment", "kommentar"}}, values);
    std::ostringstream out;
    for (const auto& child :
         fragment.child("office:document").child("office:body").child("office:text").children())
        child.print(out, "", pugi::format_raw);
    return out.str();
}

const std::string area = "<text:placeholder>&lt;område&gt;</text:placeholder>";
const std::string comment = "<text:placeholder>&lt;kommentar&gt;</text:placeholder>";
const std::string heading = "<text:h>" + area + "</text:h>";
const std::string paragraph = "<text:p>" + comment + "</text:p>";

} // namespace

TEST_CASE("lines repeat the paragraph, the list item or the row around their placeholder") {
    CHECK(filled(paragraph, {{"comment", "ett\ntvå"}}) == "<text:p>ett</text:p><text:p>två</text:p>");
    CHECK(filled("<text:list><text:list-item>" + paragraph + "</text:list-item></text:list>",
                 {{"comment", "ett\ntvå"}}) ==
          "<text:list><text:list-item><text:p>ett</text:p></text:list-item>"
          "<text:list-item><text:p>två</text:p></text:list-item></text:list>");
    CHECK(filled("<table:table-row>" + heading + paragraph + "</table:table-row>",
                 {{"area", "a\nb"}, {"comment", "ett"}}) ==
          "<table:table-row><text:h>a</text:h><text:p>ett</text:p></table:table-row>"
          "<table:table-row><text:h>b</text:h><text:p/></table:table-row>");
}

TEST_CASE("a section is repeated as a whole, and only its content is left") {
    CHECK(filled("<text:section>" + heading + paragraph + "</text:section><text:p/>",
                 {{"area", "a\nb"}, {"comment", "ett\ntvå"}}) ==
          "<text:h>a</text:h><text:p>ett</text:p><text:h>b</text:h><text:p>två</text:p><text:p/>");
}

TEST_CASE("a section whose placeholders have no value leaves them to be filled in") {
    CHECK(filled("<text:section><text:section/><text:section>" + heading + "</text:section>" + paragraph +
                     "</text:section>",
                 {}) == heading + paragraph);
}

TEST_CASE("a field says what is usual where nobody gives it another value") {
    const auto filled_with = [](const FieldValues& values) {
        pugi::xml_document fragment;
        REQUIRE(fragment.load_string(("<office:document><office:body><office:text>" + heading +
                                      "</office:text></office:body></office:document>")
                                         .c_str()));
        fill_fragment(fragment, {{"area", "område", "Upprop"}}, values);
        return std::string(fragment.select_node("//text:h").node().child_value());
    };
    CHECK(filled_with({}) == "Upprop");
    CHECK(filled_with({{"area", ""}}) == "Upprop");
    CHECK(filled_with({{"area", "Närvaro"}}) == "Närvaro");
}
