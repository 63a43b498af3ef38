// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "files/read.hpp"
#include "zip.hpp"

using namespace klubba;

namespace {

using Texts = std::vector<std::string>;

Document read(std::string_view text, std::string_view automatic_styles = {}, std::string_view styles = {},
              std::string_view master_styles = {}, std::string_view meta = {}) {
    return files::read(test::fodt(text, automatic_styles, styles, master_styles, meta),
                       files::Format::FlatOdt, "protokoll.fodt");
}

Texts texts(const std::vector<Paragraph>& paragraphs) {
    Texts found;
    for (const auto& paragraph : paragraphs)
        found.push_back((paragraph.label.empty() ? "" : *paragraph.label + " ") + paragraph.text);
    return found;
}

std::string list_style(std::string_view name, std::string_view level) {
    return "<text:list-style style:name=\"" + std::string(name) +
           "\"><text:list-level-style-number text:level=\"1\" " + std::string(level) + "/></text:list-style>";
}

std::string item(std::string_view inside, std::string_view attributes = {}) {
    return "<text:list-item " + std::string(attributes) + "><text:p>" + std::string(inside) +
           "</text:p></text:list-item>";
}

std::string list(std::string_view attributes, std::string_view items) {
    return "<text:list " + std::string(attributes) + ">" + std::string(items) + "</text:list>";
}

} // namespace

TEST_CASE("white space counts as OpenDocument says: runs are one space, none at the beginning") {
    CHECK(texts(read("<text:p>  a \n\t b<text:span> </text:span> c<text:s "
                     "text:c=\"2\"/><text:s/>d<text:tab/> e<text:line-break/> f </text:p>")
                    .paragraphs) == Texts{"a b c   d\t e\n f "});
}

TEST_CASE("labels are counted in every format a list may have") {
    const std::pair<std::string_view, std::string_view> formats[] = {
        {"style:num-format=\"1\" loext:num-list-format=\"§ %1%\"", "§ 4"},
        {"style:num-format=\"1\" style:num-list-format=\"(%1%)\"", "(4)"},
        {"style:num-format=\"1\" style:num-prefix=\"Ks § \" style:num-suffix=\":\"", "Ks § 4:"},
        {"style:num-format=\"i\" style:num-suffix=\".\"", "iv."},
        {"style:num-format=\"I\"", "IV"},
        {"style:num-format=\"a\" style:num-suffix=\")\"", "d)"},
        {"style:num-format=\"A\"", "D"},
        {"style:num-format=\"01, 02, 03, ...\"", "04"},
        {"style:num-format=\"\" style:num-prefix=\"att\"", "att"},
        {"style:num-format=\"\"", ""},
    };
    for (const auto& [level, label] : formats) {
        const auto document = read(list("text:style-name=\"L\"", item("x", "text:start-value=\"4\"")), {},
                                   list_style("L", level));
        CHECK(document.paragraphs.at(0).label == label);
    }
}

TEST_CASE("letters go on after z") {
    const auto label = [](std::string_view format, int start) {
        return read(list("text:style-name=\"L\"",
                         item("x", "text:start-value=\"" + std::to_string(start) + "\"")),
                    {}, list_style("L", format))
            .paragraphs.at(0)
            .label;
    };
    CHECK(label("style:num-format=\"a\"", 26) == "z");
    CHECK(label("style:num-format=\"a\"", 28) == "ab");
    CHECK(label("style:num-format=\"a\" style:num-letter-sync=\"true\"", 28) == "bb");
    CHECK(label("style:num-format=\"I\"", 1944) == "MCMXLIV");
}

TEST_CASE("lists count on where they say so and begin anew where they don't") {
    const auto style = list_style("L", "style:num-format=\"1\" style:num-suffix=\".\"");
    const std::string one = "xml:id=\"a\" text:style-name=\"L\"";
    const auto second = [&](std::string_view attributes) {
        return read(list(one, item("x") + item("y")) + "<text:p>z</text:p>" + list(attributes, item("w")), {},
                    style)
            .paragraphs.at(3)
            .label;
    };
    CHECK(second("xml:id=\"b\" text:style-name=\"L\" text:continue-list=\"a\"") == "3.");
    CHECK(second("xml:id=\"b\" text:style-name=\"L\" text:continue-numbering=\"true\"") == "3.");
    CHECK(second("xml:id=\"a\" text:style-name=\"L\"") == "3.");
    CHECK(second("xml:id=\"b\" text:style-name=\"L\"") == "1.");
    CHECK(second("xml:id=\"b\" text:style-name=\"L\" text:continue-list=\"unknown\"") == "1.");
    CHECK(second("text:style-name=\"L\"") == "1.");
}

TEST_CASE("a further paragraph of an item and a list header have a level and no label") {
    const auto document =
        read(list("text:style-name=\"L\"",
                  "<text:list-header><text:p>rubrik</text:p></text:list-header>"
                  "<text:list-item><text:p>a</text:p><text:p>mer</text:p></text:list-item>"),
             {}, list_style("L", "style:num-format=\"1\""));
    CHECK(texts(document.paragraphs) == Texts{"rubrik", "1 a", "mer"});
    for (const auto& paragraph : document.paragraphs)
        CHECK(paragraph.list_level == 1);
}

TEST_CASE("pictures and private characters as bullets are plain bullets") {
    const auto bullet = [](std::string_view character, std::string_view font) {
        return read(list("text:style-name=\"L\"", item("x")), {},
                    "<text:list-style style:name=\"L\"><text:list-level-style-bullet text:level=\"1\" "
                    "text:bullet-char=\"" +
                        std::string(character) + "\"><style:text-properties fo:font-family=\"" +
                        std::string(font) + "\"/></text:list-level-style-bullet></text:list-style>")
            .paragraphs.at(0)
            .label;
    };
    CHECK(bullet("•", "OpenSymbol") == "•");
    CHECK(bullet("–", "Arial") == "–");
    CHECK(bullet("\uF0B7", "Symbol") == "•");
    CHECK(bullet("\uE00A", "OpenSymbol") == "•");
    CHECK(bullet("§", "Wingdings") == "•");
    CHECK(bullet("§", "Arial") == "§");
}

TEST_CASE("automatic styles are resolved to the style they come from, in a circle too") {
    const auto document = read(
        "<text:p text:style-name=\"P1\">a</text:p><text:p text:style-name=\"P2\">b</text:p><text:p "
        "text:style-name=\"Ring\">c</text:p>",
        "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Beslut\"/>"
        "<style:style style:name=\"P2\" style:family=\"paragraph\"/>",
        "<style:style style:name=\"Beslut\" style:family=\"paragraph\" style:default-outline-level=\"3\"/>"
        "<style:style style:name=\"Ring\" style:family=\"paragraph\" style:parent-style-name=\"Ring\"/>");
    CHECK(document.paragraphs.at(0).style == "Beslut");
    CHECK(document.paragraphs.at(0).outline_level == 3);
    CHECK(document.paragraphs.at(1).style == "Standard");
    CHECK(document.paragraphs.at(2).style == "Ring");
}

TEST_CASE("what the page does not show is left out") {
    constexpr std::string_view hidden =
        "<style:style style:name=\"D\" style:family=\"text\"><style:text-properties "
        "text:display=\"none\"/></style:style>"
        "<style:style style:name=\"DP\" style:family=\"paragraph\"><style:text-properties "
        "text:display=\"none\"/></style:style>";
    const auto document =
        read("<text:sequence-decls><text:sequence-decl text:name=\"x\"/></text:sequence-decls>"
             "<text:table-of-content><text:index-body><text:p>Innehåll</text:p></text:index-body></"
             "text:table-of-content>"
             "<text:section text:display=\"none\"><text:p>dolt avsnitt</text:p></text:section>"
             "<text:p text:style-name=\"DP\">dolt stycke</text:p>"
             "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>dolt fält</text:p>"
             "<text:p>synligt<text:span text:style-name=\"D\"> dolt</text:span><text:hidden-text "
             "text:is-hidden=\"true\">dolt</text:hidden-text>"
             "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>not</text:p></"
             "text:note-body></text:note>"
             "<office:annotation><text:p>kommentar</text:p></office:annotation>"
             "<draw:frame><draw:object><office:document><office:body><office:text><text:p>inbäddat</text:p></"
             "office:text></office:body>"
             "</office:document></draw:object></draw:frame><text:ruby><text:ruby-base>!</"
             "text:ruby-base><text:ruby-text>?</text:ruby-text></text:ruby></text:p>",
             hidden);
    CHECK(texts(document.paragraphs) == Texts{"synligt!"});
    CHECK(document.comments == 1);
    CHECK(document.images == std::vector<Image>{{0, false}});
}

TEST_CASE("fields are read by the text they show, placeholders in angle brackets") {
    CHECK(
        texts(read("<text:p>den <text:date>5 mars</text:date>, sida <text:page-number>2</text:page-number>, "
                   "<text:placeholder text:placeholder-type=\"text\">&lt;Ordförande&gt;</text:placeholder>, "
                   "<text:placeholder text:placeholder-type=\"text\">Sekreterare</text:placeholder>, "
                   "<text:a>länk</text:a>, "
                   "<text:conditional-text>ja</text:conditional-text><loext:content-control> "
                   "nej</loext:content-control></text:p>")
                  .paragraphs) == Texts{"den 5 mars, sida 2, <Ordförande>, <Sekreterare>, länk, ja nej"});
}

TEST_CASE("text boxes follow their paragraph, and lists in them stand by themselves") {
    const auto document = read(list("text:style-name=\"L\"",
                                    "<text:list-item><text:p>a<draw:frame>\n<draw:text-box>\n<text:p>ruta</"
                                    "text:p>\n</draw:text-box>\n</draw:frame> b</text:p></text:list-item>"),
                               {}, list_style("L", "style:num-format=\"1\""));
    CHECK(texts(document.paragraphs) == Texts{"1 a b", "ruta"});
    CHECK(document.paragraphs.at(1).list_level == 0);
}

TEST_CASE("repeated rows and columns are counted without text, however many a file claims") {
    const auto document = read("<table:table table:name=\"T\"><table:table-row><table:table-cell "
                               "table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell>"
                               "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>"
                               "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell "
                               "table:number-columns-repeated=\"4294967295\"/></table:table-row>"
                               "<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></"
                               "table:table-row></table:table>");
    REQUIRE(document.paragraphs.size() == 3);
    CHECK(document.paragraphs[1].cell == CellAddress{0, 0, 2});
    CHECK(document.tables.at(0).rows == 1'000'000);
    CHECK(document.tables.at(0).columns == 16'384);
}

TEST_CASE("page headers and footers are read once each, unless a page style switches them off") {
    const auto document =
        read("<text:p/>", {}, {},
             "<style:master-page style:name=\"A\"><style:header><text:p>Ekdala "
             "kommun</text:p><text:p/></style:header>"
             "<style:header-left style:display=\"false\"><text:p>vänster</text:p></style:header-left>"
             "<style:footer><table:table><table:table-row><table:table-cell><text:p>Justerare</text:p></"
             "table:table-cell></table:table-row></table:table></style:footer></style:master-page>"
             "<style:master-page style:name=\"B\"><style:header><text:p>Ekdala "
             "kommun</text:p></style:header></style:master-page>");
    CHECK(texts(document.page_headers) == Texts{"Ekdala kommun"});
    CHECK(texts(document.page_footers) == Texts{"Justerare"});
    CHECK_FALSE(document.page_footers.at(0).cell);
    CHECK(document.tables.empty());
}

TEST_CASE("title, keywords, language and properties of one's own are read") {
    const auto document = read("<text:p/>", {},
                               "<style:default-style style:family=\"paragraph\"><style:text-properties "
                               "fo:language=\"sv\" fo:country=\"FI\"/></style:default-style>",
                               {},
                               "<dc:title>Protokoll</dc:title><dc:subject>Rådet</dc:subject>"
                               "<dc:description/><meta:keyword>KS 2026/7, anslag</meta:keyword>"
                               "<meta:keyword>2026-03-12</meta:keyword><meta:user-defined "
                               "meta:name=\"Klubba.stage\">utkast</meta:user-defined>");
    CHECK(document.title == "Protokoll");
    CHECK(document.keywords == "Rådet KS 2026/7 anslag 2026-03-12");
    CHECK(document.language == "sv-FI");
    CHECK(document.properties == std::map<std::string, std::string>{{"Klubba.stage", "utkast"}});
}

TEST_CASE("decomposed letters in a document are composed, also those written as references") {
    CHECK(
        texts(read("<text:p>ra\u030Ad A&#x30A;ngest <text:span>o</text:span>\u0308l</text:p>").paragraphs) ==
        Texts{"råd Ångest öl"});
}
