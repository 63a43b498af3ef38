// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "docx.hpp"
#include "files/read.hpp"

using namespace klubba;

namespace {

Document read(std::string_view body, const test::WordParts& parts = {}) {
    return files::read(test::docx(body, parts), files::Format::Docx, "protokoll.docx");
}

std::vector<std::string> texts(const std::vector<Paragraph>& paragraphs) {
    std::vector<std::string> found;
    for (const auto& paragraph : paragraphs)
        found.push_back((paragraph.label.empty() ? "" : *paragraph.label + " ") + paragraph.text);
    return found;
}

using Texts = std::vector<std::string>;

constexpr std::string_view styles = R"(
  <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Rubrik1"/>
    <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="Paragrafrubrik"/><w:basedOn w:val="Rubrik1"/>
    <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Brdtext"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Liststycke"><w:name w:val="List Paragraph"/></w:style>
  <w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>)";

constexpr std::string_view numbering = R"xml(
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/>
    <w:pStyle w:val="Paragraf"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>
    <w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>)xml";

test::WordParts common() {
    return {.styles = std::string(styles), .numbering = std::string(numbering)};
}

std::string paragraph(std::string_view text, std::string_view properties = {}) {
    return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr><w:r><w:t>" + std::string(text) +
           "</w:t></w:r></w:p>";
}

std::string in_list(std::string_view text, int list, int level = 0) {
    return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                               std::to_string(list) + "\"/></w:numPr>");
}

} // namespace

TEST_CASE("runs that Word split at every edit are one text") {
    const auto document = read(
        R"(<w:p w:rsidR="00A1"><w:r w:rsidRPr="00B2"><w:t>Pro</w:t></w:r><w:proofErr w:type="spellStart"/>
        <w:r><w:t xml:space="preserve">tokoll </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>fört</w:t><w:tab/><w:t>här</w:t><w:br/>
        <w:t>och</w:t></w:r><w:smartTag><w:r><w:t>nu</w:t></w:r></w:smartTag><w:hyperlink><w:r><w:noBreakHyphen/></w:r></w:hyperlink></w:p>)");
    CHECK(texts(document.paragraphs) == Texts{"Protokoll fört\thär\nochnu\u2011"});
}

TEST_CASE("Word's styles have the names that LibreOffice gives them") {
    const auto document = read(
        paragraph("a", R"(<w:pStyle w:val="Rubrik1"/>)") + paragraph("b", R"(<w:pStyle w:val="Rubrik2"/>)") +
            paragraph("c") + paragraph("d", R"(<w:pStyle w:val="Brdtext"/>)") +
            paragraph("e", R"(<w:pStyle w:val="Liststycke"/><w:outlineLvl w:val="2"/>)"),
        common());
    REQUIRE(document.paragraphs.size() == 5);
    const std::pair<std::string, int> expected[] = {
        {"Heading 1", 1}, {"Heading 2", 2}, {"Standard", 0}, {"Text body", 0}, {"List Paragraph", 3}};
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(document.paragraphs[i].style == expected[i].first);
        CHECK(document.paragraphs[i].outline_level == expected[i].second);
    }
    CHECK(document.language == "sv-SE");
}

TEST_CASE("numbering by style counts headings on across the text between them") {
    const auto document =
        read(paragraph("Öppnande", R"(<w:pStyle w:val="Paragraf"/>)") + paragraph("Text.") +
                 paragraph("Justerare", R"(<w:pStyle w:val="Paragraf"/>)") +
                 paragraph("Utan", R"(<w:pStyle w:val="Paragraf"/><w:numPr><w:numId w:val="0"/></w:numPr>)"),
             common());
    CHECK(texts(document.paragraphs) == Texts{"§ 4 Öppnande", "Text.", "§ 5 Justerare", "Utan"});
}

TEST_CASE("lists of one definition count on, sublists begin anew, a start of one's own restarts") {
    const auto document = read(in_list("a", 2) + in_list("b", 2, 1) + in_list("c", 2, 1) + in_list("d", 5) +
                                   in_list("e", 2, 1) + in_list("f", 3) + in_list("g", 3) + in_list("h", 4),
                               common());
    CHECK(texts(document.paragraphs) ==
          Texts{"1. a", "1.a) b", "1.b) c", "2. d", "2.a) e", "7. f", "8. g", "• h"});
}

TEST_CASE("tracked changes of all kinds are accepted and counted") {
    const auto document = read(
        R"(<w:p><w:r><w:t>Vi </w:t></w:r><w:del w:author="V" w:date="1"><w:r><w:delText>ej</w:delText></w:r></w:del>
        <w:ins w:author="V" w:date="1"><w:r><w:t>beslutar</w:t></w:r></w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:del w:author="V" w:date="2"/></w:rPr></w:pPr><w:r><w:t>Första</w:t></w:r></w:p>
        <w:p><w:r><w:t>andra</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del w:author="V" w:date="3"/></w:rPr></w:pPr><w:del w:author="V" w:date="3"><w:r><w:delText>borta</w:delText></w:r></w:del></w:p>
        <w:p><w:moveFrom w:author="V" w:date="4"><w:r><w:t>flyttad</w:t></w:r></w:moveFrom><w:r><w:t>kvar</w:t></w:r></w:p>
        <w:p><w:moveTo w:author="V" w:date="4"><w:r><w:t>flyttad</w:t></w:r></w:moveTo></w:p>)");
    CHECK(texts(document.paragraphs) == Texts{"Vibeslutar", "Förstaandra", "kvar", "flyttad"});
    CHECK(document.tracked_changes == 6);
}

TEST_CASE("a numbered paragraph that is deleted does not count") {
    const auto document = read(
        in_list("a", 2) +
            R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:rPr><w:del w:author="V"/></w:rPr></w:pPr>
            <w:del w:author="V"><w:r><w:delText>b</w:delText></w:r></w:del></w:p>)" +
            in_list("c", 2),
        common());
    CHECK(texts(document.paragraphs) == Texts{"1. a", "2. c"});
}

TEST_CASE("of alternative content one form is read, and its text box follows the paragraph") {
    constexpr std::string_view box =
        R"(<w:p><w:r><w:t>Före</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>
        <w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
        </mc:AlternateContent></w:r><w:r><w:t>Efter</w:t></w:r></w:p>)";
    CHECK(texts(read(box).paragraphs) == Texts{"FöreEfter", "I rutan"});
    constexpr std::string_view unknown =
        R"(<w:p><mc:AlternateContent><mc:Choice Requires="cx"><w:r><w:t>nytt</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>gammalt</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>)";
    CHECK(texts(read(unknown).paragraphs) == Texts{"gammalt"});
}

TEST_CASE("content controls are read through, and one that shows its prompt waits to be filled in") {
    CHECK(
        texts(
            read(
                R"(<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Datum: </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>
        <w:sdtContent><w:r><w:t>Datum</w:t></w:r></w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>)")
                .paragraphs) == Texts{"Datum:<Datum>"});
}

TEST_CASE("fields show their result and never their code") {
    CHECK(
        texts(
            read(
                R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro [Skriv namn] </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>)")
                .paragraphs) == Texts{"39[Skriv namn] "});
}

TEST_CASE("tables of contents are left out, as a content control and as a field") {
    CHECK(
        texts(
            read(
                R"(<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
        <w:sdtContent><w:p><w:r><w:t>Innehåll</w:t></w:r></w:p></w:sdtContent></w:sdt>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>§ 1 … 2</w:t></w:r></w:p>
        <w:p><w:r><w:t>§ 2 … 3</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:p><w:r><w:t>Text</w:t></w:r></w:p>)")
                .paragraphs) == Texts{"Text"});
}

TEST_CASE("hidden text is left out, whether the run or its style hides it") {
    CHECK(
        texts(
            read(
                R"(<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>synligt</w:t></w:r>
        <w:r><w:rPr><w:rStyle w:val="Dold"/></w:rPr><w:t>dolt</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r></w:p>)",
                common())
                .paragraphs) == Texts{"synligt"});
}

TEST_CASE("cells keep their columns beside merged ones, and nested tables belong to the outer cell") {
    const auto document = read(
        R"(<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>
        <w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inre</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>
        <w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>täckt</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>)");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0] == Table{"", 2, 3, 1, 0, 5});
    REQUIRE(document.paragraphs.size() == 6);
    CHECK(document.paragraphs[0].cell == CellAddress{0, 0, 0});
    CHECK(document.paragraphs[1].cell == CellAddress{0, 0, 2});
    CHECK(document.paragraphs[2].cell == CellAddress{0, 1, 0});
    CHECK(document.paragraphs[3].text == "inre");
    CHECK(document.paragraphs[3].cell == CellAddress{0, 1, 1});
    CHECK_FALSE(document.paragraphs[5].cell);
}

TEST_CASE("headers and footers of the sections are read once, first pages' only when they are switched on") {
    auto parts = common();
    parts.page_areas = {
        {"h1", paragraph("Ekdala kommun")}, {"h2", paragraph("Förstasidan")}, {"f1", paragraph("Sida 1")}};
    constexpr std::string_view references =
        R"(<w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>)";
    const auto section = [&](std::string_view more) {
        return "<w:sectPr>" + std::string(references) + std::string(more) + "</w:sectPr>";
    };
    const auto body = "<w:p><w:pPr>" + section("") + "</w:pPr></w:p>";
    CHECK(texts(read(body + section(""), parts).page_headers) == Texts{"Ekdala kommun"});
    CHECK(texts(read(body + section("<w:titlePg/>"), parts).page_headers) ==
          Texts{"Ekdala kommun", "Förstasidan"});
    CHECK(texts(read(body + section(""), parts).page_footers) == Texts{"Sida 1"});
}

TEST_CASE("bookmarks belong to the paragraph they begin in, those between paragraphs to the next") {
    const auto document = read(
        R"(<w:p><w:bookmarkStart w:name="ett"/><w:r><w:t>a</w:t></w:r></w:p><w:bookmarkStart w:name="mellan"/><w:p><w:r><w:t>b</w:t></w:r></w:p>)");
    CHECK(document.paragraphs.at(0).bookmarks == Texts{"ett"});
    CHECK(document.paragraphs.at(1).bookmarks == Texts{"mellan"});
}

TEST_CASE("a picture has alternative text when somebody wrote one or called it decoration") {
    const auto picture = [](std::string_view about) {
        return read(
                   "<w:p><w:r><w:drawing><wp:inline>" + std::string(about) +
                   R"(<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>
                    <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphicData></a:graphic>
                    </wp:inline></w:drawing></w:r></w:p>)")
            .images;
    };
    CHECK(picture(R"(<wp:docPr name="Bild 1"/>)") == std::vector<Image>{{0, false}});
    CHECK(picture(R"(<wp:docPr name="Bild 1" descr=" "/>)") == std::vector<Image>{{0, false}});
    CHECK(picture(R"(<wp:docPr name="Bild 1" descr="Ekdala kommuns vapen"/>)") ==
          std::vector<Image>{{0, true}});
    CHECK(
        picture(
            R"(<wp:docPr name="Bild 1"><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
        <a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>)") ==
        std::vector<Image>{{0, true}});
}

TEST_CASE("a page break between words makes two paragraphs, at the beginning or end none") {
    CHECK(texts(read(R"(<w:p><w:r><w:t>a</w:t></w:r><w:r><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>
        <w:p><w:r><w:br w:type="page"/><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t><w:br w:type="page"/></w:r></w:p>)")
                    .paragraphs) == Texts{"a", "b", "c", "d"});
}
