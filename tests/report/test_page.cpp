// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "report/layout.hpp"
#include "report/page.hpp"

#include <pugixml.hpp>

using namespace klubba;
using namespace klubba::report;

namespace {

Page page_with(const std::string& words) {
    return {Language::Swedish,
            "sida",
            words,
            {Passage{{words}}, List{{{words, Tone::Attention}}}},
            {{words,
              {Grid{words,
                    {{words}, {words, Column::Kind::Number}},
                    {{{words}, {words, Tone::Plain, "b.html"}}}}}}}};
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("whatever stands in the documents is text in the page, and nothing is fetched or run") {
    const std::string evil = "</title><script>alert(1)</script>\"' onload='x' & <img src=http://x.example/y>";
    const auto html = page_html(page_with(evil));
    CHECK_FALSE(has(html, "<script"));
    CHECK_FALSE(has(html, "<img"));
    CHECK_FALSE(has(html, "' onload"));
    CHECK(has(html, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=&#39;x&#39; &amp; &lt;img"));
    CHECK_FALSE(has(html, "url("));
    CHECK_FALSE(has(html, "@import"));
}

TEST_CASE("the page is sound mark-up with a language, one main heading, captions and header cells") {
    auto html = page_html(page_with("Ärenden"));
    CHECK(has(html, "<html lang=\"sv\">"));
    // Void elements are closed for the sake of an XML reader, which then finds every other tag in its place.
    for (auto at = html.find("<meta"); at != std::string::npos; at = html.find("<meta", at + 1))
        html.insert(html.find('>', at), 1, '/');
    html.erase(0, html.find("<html"));
    pugi::xml_document tree;
    const auto outcome = tree.load_string(html.c_str());
    CAPTURE(outcome.description());
    REQUIRE(outcome);
    CHECK(tree.select_nodes("//h1").size() == 1);
    CHECK(tree.select_nodes("//table[caption][thead/tr/th[@scope='col']]").size() == 1);
    CHECK(tree.select_nodes("//tbody/tr/th[@scope='row']").size() == 1);
    CHECK(std::string(tree.select_node("//td[@class='number']/a").node().attribute("href").value()) ==
          "b.html");
}

TEST_CASE("bytes that are no text show as such, and letters of all sizes pass") {
    CHECK(printable("å€😀 \n\t") == "å€😀 \n\t");
    CHECK(printable("a\xE5z") == "a\uFFFDz");
    CHECK(printable(std::string("a\0\x1b\x7f", 4)) == "a\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\xC2\x85") == "\uFFFD");
    CHECK(printable("\xC0\xAF\xED\xA0\x80\xF5\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\xE2\x82") == "\uFFFD\uFFFD");
}

TEST_CASE("lines are broken at spaces by characters, not bytes, and at their own breaks") {
    CHECK(wrapped("åäö åäö åäö", 7) == std::vector<std::string>{"åäö åäö", "åäö"});
    CHECK(wrapped("ett\ntvå tre", 20) == std::vector<std::string>{"ett", "två tre"});
    CHECK(wrapped("sammanträdesprotokoll a", 5) == std::vector<std::string>{"sammanträdesprotokoll", "a"});
    CHECK(wrapped("", 5) == std::vector<std::string>{""});
}

TEST_CASE("a table in text stands in columns, numbers to the right, and marks what calls for somebody") {
    Page page{Language::Swedish, "sida", "Året", {}, {}};
    page.lead.emplace_back(
        Grid{"Möten",
             {{"Dag"}, {"Antal", Column::Kind::Number}, {"Fil"}},
             {{{"måndag"}, {"7"}, {"å.txt"}}, {{"i\ngår"}, {"12", Tone::Attention}, {"b.txt"}}}});
    CHECK(page_text(page) == "Året\n====\n\nMöten\n\n"
                             "Dag     Antal  Fil\n"
                             "------  -----  -----\n"
                             "måndag      7  å.txt\n"
                             "i        ! 12  b.txt\n"
                             "går\n\n");
}
