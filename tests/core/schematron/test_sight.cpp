// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/schematron/sight.hpp"
#include "helpers.hpp"

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

/// Books of different sorts on shelves in a library, some of them new, with pages.
const SortedElements books{"book", "sort", "new", {"shelf"}, {"library", "shelf"}, {"page"}};

std::string rule(const std::string& context, const std::string& test) {
    return "<pattern><rule context=\"" + context + "\"><report test=\"" + test +
           "\">x</report></rule></pattern>";
}

std::optional<Sight> sight_in(const std::string& patterns) {
    const auto schema = schema_of(patterns);
    return sight_of(schema.root().child("sch:pattern"), books);
}

std::string joined(const Names& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

} // namespace

TEST_CASE("a pattern sees the sorts that it asks for wherever it looks") {
    struct Row {
        std::string context, test, sorts;
        std::string flagged = {};
    };
    const std::vector<Row> rows{
        {"/library/*/book[@sort='map']", "contains(., 'x')", "map"},
        {"/library[@open]/*/book[@sort='map'][. = 'x']", "true()", "map"},
        {"shelf[not(book[@sort='map'])]", "count(book[@sort='novel' and @year > 1900]) > 2", "map novel"},
        {"//book[@sort='map' or @sort='novel' and page]", "preceding-sibling::book[@sort='poem']",
         "map novel poem"},
        {"book[@sort='map']", "../book[@sort='poem'] or //book[@sort='novel'][1]/page", "map novel poem"},
        {"book[@sort='map']/page", "preceding-sibling::page = 'x'", "map"},
        {"shelf", "@label = 'x'", ""},
        {"/library/shelf[@label][1]", "boolean(shelf) or not(/library/shelf[book[@sort='map']])", "map"},
        {"/library/door/*[. = 'x']", "/library/*/door", ""},
        {"book[@sort='map'][@new]", "/library/shelf/book[@sort='poem'][@price > 1][@new]", "", "map poem"},
        {"book[@sort='map'][@new]", "../book[@sort='map']", "map", "map"},
    };
    for (const auto& [context, test, sorts, flagged] : rows) {
        CAPTURE(context, test);
        const auto sight = sight_in(rule(context, test));
        REQUIRE(sight);
        CHECK(joined(sight->sorts) == sorts);
        CHECK(joined(sight->flagged) == flagged);
    }
}

TEST_CASE("what a pattern sees isn't told where it may look at any of the elements") {
    struct Row {
        std::string context, test;
    };
    const std::vector<Row> rows{
        {"book", "true()"},
        {"book[1][@sort='map']", "true()"},
        {"book[not(@sort='map')]", "true()"},
        {"book[@sort='map' or page]", "true()"},
        {"book[@sort != 'map']", "true()"},
        {"book[@sort='map' = 'x']", "true()"},
        {"shelf", "book"},
        {"shelf", "*"},
        {"shelf", "contains(., 'x')"},
        {"shelf", "string-length() > 2"},
        {"shelf", "current() = 'x'"},
        {"/", ". = 'x'"},
        {"/", "/ = 'x'"},
        {"door", "contains(.., 'x')"},
        {"door", "/library = 'x'"},
        {"door", "contains(/library/shelf[1], 'x')"},
        {"door", "/library/shelf[. = 'x']"},
        {"door", "/library/* = 'x'"},
        {"door", "/library/shelf/* = 'x'"},
        {"door", "//*"},
        {"door", "//@sort"},
        {"door", "@*"},
        {"door", "//text()"},
        {"door", "//page"},
        {"door", "/descendant::page"},
        {"door", "following::page"},
        {"door", "following-sibling::*"},
        {"door", "../node()"},
    };
    for (const auto& [context, test] : rows) {
        CAPTURE(context, test);
        CHECK_FALSE(sight_in(rule(context, test)));
    }
}

TEST_CASE("variables, messages, diagnostics and subjects see, too") {
    const std::string sees_all =
        "<pattern><let name='all' value='//book'/><rule context='door'><report test='$all'>x"
        "</report></rule></pattern>";
    CHECK_FALSE(sight_in(sees_all));
    const auto names = [](const std::string& patterns) {
        const auto sight = sight_in(patterns);
        return sight ? joined(sight->sorts) : "all";
    };
    CHECK(names("<let name='maps' value=\"//book[@sort='map']\"/>" + rule("door", "$maps")) == "map");
    CHECK(names("<let name='shelves' value='/library/shelf'/>" +
                rule("door", "count($shelves[@label]) > 1")) == "");
    CHECK(names("<let name='shelves' value='/library/shelf'/>" + rule("door", "$shelves = 'x'")) == "all");
    const auto saying = [](const std::string& words) {
        return "<pattern><rule context='shelf'><report test='true()' diagnostics='d' "
               "subject=\"book[@sort='poem']\">" +
               words + "</report></rule></pattern><diagnostics><diagnostic id='d'>" +
               "<value-of select=\"book[@sort='novel']\"/></diagnostic></diagnostics>";
    };
    CHECK(names(saying("<value-of select=\"book[@sort='map']\"/>")) == "map novel poem");
    CHECK(names(saying("<value-of select='.'/>")) == "all");
}

TEST_CASE("a pattern names what it looks at") {
    const auto sight = sight_in(rule("/library/shelf[@label='x']", "not(door/@open)"));
    REQUIRE(sight);
    CHECK(joined(sight->elements) == "door library shelf");
    CHECK(joined(sight->attributes) == "label open");
}
