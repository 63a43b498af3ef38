// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "files/library.hpp"
#include "files/read.hpp"
#include "office/office.hpp"
#include "writer/navigation.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <fstream>

using namespace klubba;
namespace css = com::sun::star;
using klubba::test::OpenDocument;

TEST_CASE("A document in Writer reads like its file", "[reader]") {
    const auto file = test::write_fodt(test::scratch_folder("reader") + "/same.fodt", R"(
<text:p text:style-name="Title">Rubrik <text:placeholder text:placeholder-type="text">&lt;datum&gt;</text:placeholder> slut</text:p>
<text:list text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Ett</text:h></text:list-item></text:list>
<text:p text:style-name="Text_20_body">Rad<text:line-break/>två<text:tab/>tab<text:bookmark text:name="märke"/></text:p>
<text:p text:style-name="Text_20_body">Not<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Fotnot</text:p></text:note-body></text:note> och ram<draw:frame draw:name="f" text:anchor-type="char" svg:width="5cm"><draw:text-box><text:p text:style-name="Standard">I ramen</text:p></draw:text-box></draw:frame>.</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p text:style-name="Table_20_Contents">A</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p text:style-name="Table_20_Contents">B</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Contents">C</text:p><text:p text:style-name="Table_20_Contents">C2</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p text:style-name="Table_20_Contents">D</text:p></table:table-cell></table:table-row></table:table>
<text:list text:continue-numbering="true" text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Två</text:h></text:list-item></text:list>
<text:table-of-content text:name="Innehåll"><text:table-of-content-source text:outline-level="1"/><text:index-body><text:index-title text:name="Rubrik"><text:p text:style-name="Contents_20_1">Innehåll</text:p></text:index-title><text:p text:style-name="Contents_20_1">§ 1 Ett<text:tab/>1</text:p></text:index-body></text:table-of-content>
<text:list text:style-name="Punktlista"><text:list-item><text:p text:style-name="List_20_Bullet">Punkt</text:p><text:p text:style-name="Text_20_body">Mer</text:p></text:list-item></text:list>
<text:p text:style-name="Text_20_body">slut</text:p>)");
    const OpenDocument opened(file);
    writer::Reader reader(opened.model());
    const auto in_writer = reader.read();
    const auto in_file = files::read(file);
    REQUIRE(in_writer.paragraphs.size() == in_file.paragraphs.size());
    for (std::size_t index = 0; index < in_file.paragraphs.size(); ++index) {
        const auto &one = in_writer.paragraphs[index], &other = in_file.paragraphs[index];
        INFO(index << ": " << other.text);
        CHECK(one.text == other.text);
        CHECK(*one.label == *other.label);
        CHECK(*one.style == *other.style);
        CHECK(one.outline_level == other.outline_level);
        CHECK(one.list_level == other.list_level);
        CHECK(one.cell == other.cell);
        CHECK(*one.bookmarks == *other.bookmarks);
    }
    CHECK(in_writer.tables == in_file.tables);
    CHECK(in_writer.images == in_file.images);
    CHECK(in_writer.language == in_file.language);
    CHECK(in_writer.title == in_file.title);
    CHECK(in_writer.keywords == in_file.keywords);
    CHECK(in_writer.properties == in_file.properties);
    const auto texts = [](const std::vector<Paragraph>& paragraphs) {
        std::vector<std::string> result;
        std::ranges::transform(paragraphs, std::back_inserter(result), &Paragraph::text);
        return result;
    };
    // Page numbers are the office's own to count.
    CHECK(in_writer.page_headers.size() == in_file.page_headers.size());
    CHECK(texts(in_writer.page_footers) == texts(in_file.page_footers));
    CHECK(in_writer.tracked_changes == in_file.tracked_changes);
    CHECK(in_writer.comments == in_file.comments);
}

TEST_CASE("A content control that shows its prompt is a field to fill in", "[reader]") {
    const OpenDocument document;
    document.type("Den datum i Tallby");
    writer::Reader reader(document.model());
    reader.read();
    const auto prompt = reader.cursor({0, 4, 9});
    const css::uno::Reference<css::text::XTextContent> control(
        css::uno::Reference<css::lang::XMultiServiceFactory>(document.model(), css::uno::UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.ContentControl"),
        css::uno::UNO_QUERY_THROW);
    prompt->getText()->insertTextContent(prompt.get(), control, true);
    CHECK(reader.read().paragraphs[0].text == "Den datum i Tallby");
    CHECK(reader.placeholders() == 0);
    writer::set_property(control, "ShowingPlaceHolder", true);
    CHECK(reader.read().paragraphs[0].text == "Den <datum> i Tallby");
    CHECK(reader.placeholders() == 1);
    CHECK(reader.cursor({0, 4, 11})->getString() == "datum");
}

TEST_CASE("Reading an insertion gives what reading everything gives", "[reader]") {
    const auto file = test::write_fodt(test::scratch_folder("reader") + "/insertion.fodt", R"(
<text:list text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Ett</text:h></text:list-item></text:list>
<text:p text:style-name="Text_20_body">Brödtext <text:placeholder text:placeholder-type="text">&lt;datum&gt;</text:placeholder></text:p>
<text:p text:style-name="Text_20_body"/>
<text:p text:style-name="Text_20_body">Märkt<text:bookmark text:name="märke"/></text:p>
<text:list text:continue-numbering="true" text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Två</text:h></text:list-item></text:list>
<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">Cell</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="Text_20_body">Mellan</text:p>
<text:p text:style-name="Text_20_body">Slut</text:p>)");
    const bool recorded = GENERATE(false, true);
    const bool takes_style_along = GENERATE(false, true);
    constexpr std::size_t paragraphs = 8;
    for (std::size_t before = 0; before < paragraphs; ++before) {
        CAPTURE(recorded, takes_style_along, before);
        const OpenDocument opened(file);
        opened.record_changes(recorded);
        writer::Reader reader(opened.model());
        REQUIRE(reader.read().paragraphs.size() == paragraphs);
        if (reader.document().paragraphs[before].cell)
            continue;
        const auto& text = reader.text(before);
        const auto cursor = text->createTextCursorByRange(reader.paragraph(before)->getStart());
        text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        cursor->goLeft(1, false);
        if (!takes_style_along)
            writer::set_property(cursor, "ParaStyleName", writer::to_uno("Text body"));
        text->insertString(cursor.get(), writer::to_uno("Nytt\nstycke"), false);
        const auto read = reader.read_changed(before, before);
        writer::Reader everything(opened.model());
        CHECK(read == everything.read());
        CHECK(read.paragraphs.size() == paragraphs + 1);
        CHECK(reader.placeholders() == everything.placeholders());
    }
}

TEST_CASE("What is typed at the cursor is read by itself when it is all that has changed", "[reader]") {
    const auto file = test::write_fodt(test::scratch_folder("reader") + "/typing.fodt", R"(
<text:p text:style-name="Text_20_body">Före</text:p>
<text:p text:style-name="Text_20_body">Efter</text:p>)");
    const OpenDocument opened(file);
    writer::Reader reader(opened.model());
    const std::size_t at = GENERATE(0, 1);
    CAPTURE(at);
    reader.read();
    REQUIRE(writer::go_to(reader, {at, 0, 0}));
    auto before = writer::to_uno(opened.text());
    const auto reads = [&] {
        const writer::TextChange change(before, writer::to_uno(opened.text()));
        return reader.read_typing(change);
    };
    CHECK_FALSE(reads());

    SECTION("at the cursor") {
        opened.type_at_cursor("Ny ");
        CHECK(reads());
        CHECK(reader.document() == writer::Reader(opened.model()).read());
        before = writer::to_uno(opened.text());
        CHECK_FALSE(reads());
    }
    SECTION("elsewhere") {
        opened.replace("Efter", "Enter");
        CHECK(reads() == (at == 1));
    }
    SECTION("there and elsewhere") {
        opened.type_at_cursor("Ny ");
        opened.replace(at == 1 ? "Före" : "Efter", "Nytt");
        CHECK_FALSE(reads());
    }
    SECTION("in another style") {
        writer::Reader other(opened.model());
        other.read();
        writer::set_property(other.paragraph(at), "ParaStyleName", writer::to_uno("Title"));
        CHECK_FALSE(reads());
    }
}

TEST_CASE("Hidden text is left out, whatever hides it", "[reader]") {
    const std::string dir = test::scratch_folder("reader");
    const auto read = [&](std::string_view body) {
        auto fodt = files::bytes_of(test::write_fodt(dir + "/hidden.fodt", body));
        fodt.insert(fodt.find("</office:styles>"), R"(
<style:style style:name="DoldText" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Dold" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="DoldUnder" style:family="paragraph" style:parent-style-name="Dold"/>)");
        fodt.insert(fodt.find("</office:automatic-styles>"), R"(
<style:style style:name="T7" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P7" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Fet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)");
        std::ofstream(dir + "/hidden.fodt") << fodt;
        const OpenDocument opened(dir + "/hidden.fodt");
        writer::Reader reader(opened.model());
        std::string text;
        for (const auto& paragraph : reader.read().paragraphs)
            text += paragraph.text + '|';
        return text;
    };
    const std::string shown = "<text:p>Synligt</text:p>";
    const std::string
        cell_begin = "<table:table table:name=\"T\"><table:table-column/><table:table-row><table:table-cell>",
        cell_end = "</table:table-cell></table:table-row></table:table>";
    const std::string form = GENERATE(
        "<text:p><text:span text:style-name=\"T7\">dolt</text:span></text:p>",
        "<text:p><text:span text:style-name=\"DoldText\">dolt</text:span></text:p>",
        "<text:p text:style-name=\"P7\">dolt</text:p>", "<text:p text:style-name=\"Dold\">dolt</text:p>",
        "<text:p text:style-name=\"DoldUnder\">dolt</text:p>");
    CAPTURE(form);
    CHECK(read(form) == "|");
    CHECK(read(form + form) == "||");
    CHECK(read("<text:p/>" + form + "<text:p/>") == "|||");
    CHECK(read(shown + form) == "Synligt||");
    CHECK(read(form + shown) == "|Synligt|");
    CHECK(read(cell_begin + form + cell_end + shown) == "|Synligt|");
    CHECK(read(shown + cell_begin + form + cell_end) == "Synligt|||");
    CHECK(read(shown + "<text:p>Halvt<text:span text:style-name=\"T7\"> dolt</text:span></text:p>") ==
          "Synligt|Halvt|");
    CHECK(read("<text:p>Helt<text:span text:style-name=\"Fet\"> synligt</text:span></text:p>") ==
          "Helt synligt|");
}

TEST_CASE("Tables that were let go of are found again", "[reader]") {
    const std::string cell = "<table:table-cell><text:p>Cell</text:p></table:table-cell>";
    const std::string nested =
        "<table:table-cell><table:table table:name=\"Inre\"><table:table-column/><table:table-row>" + cell +
        "</table:table-row></table:table><text:p/></table:table-cell>";
    const auto file = test::write_fodt(
        test::scratch_folder("reader") + "/tables.fodt",
        "<text:p>Före</text:p><table:table table:name=\"T\"><table:table-column "
        "table:number-columns-repeated=\"2\"/><table:table-row>" +
            cell + GENERATE_COPY(cell, nested) +
            "</table:table-row></table:table><text:p>Mellan <text:placeholder "
            "text:placeholder-type=\"text\">&lt;namn&gt;</text:placeholder></text:p><table:table "
            "table:name=\"U\"><table:table-column/><table:table-row>" +
            cell + "</table:table-row></table:table>");
    const OpenDocument opened(file);
    writer::Reader everything(opened.model());
    const auto document = everything.read();
    writer::Reader reader(opened.model());
    reader.read();
    reader.let_go_of_tables();
    reader.take_up_tables();
    CHECK(reader.document() == document);
    CHECK(reader.placeholders() == 1);
    for (std::size_t index = 0; index < document.paragraphs.size(); ++index) {
        CAPTURE(index);
        CHECK(reader.paragraph(index) == everything.paragraph(index));
        CHECK(reader.text(index) == everything.text(index));
    }
    for (std::size_t index = 0; index < document.tables.size(); ++index)
        CHECK(reader.table(index) == everything.table(index));
}

TEST_CASE("The outline of a document reads as the document does", "[reader]") {
    const std::string heading = "<text:h text:style-name=\"Paragrafrubrik\" text:outline-level=\"1\">Ärende"
                                "<text:span text:style-name=\"Dold\"/></text:h>",
                      plain = "<text:p text:style-name=\"Text_20_body\">Löpande text</text:p>",
                      table = "<table:table table:name=\"T\"><table:table-column/><table:table-row>"
                              "<table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
                              "</table:table>";
    const std::string odd = GENERATE(
        "", "<text:p/>", "<text:p>En<text:line-break/>rad</text:p>",
        "<text:p>Ram<draw:frame draw:name=\"F\" "
        "text:anchor-type=\"as-char\"><draw:text-box><text:p>Inuti</text:p>"
        "</draw:text-box></draw:frame></text:p>",
        "<text:section text:name=\"S\" text:display=\"none\"><text:p>Dolt</text:p></text:section>",
        "<text:section text:name=\"S\" text:display=\"none\"><text:p>Dolt</text:p></text:section>"
        "<text:p>En<text:line-break/>rad</text:p>",
        "<text:p><text:placeholder text:placeholder-type=\"text\">&lt;namn&gt;</text:placeholder></text:p>");
    CAPTURE(odd);
    const OpenDocument opened(test::write_fodt(test::scratch_folder("reader") + "/outline.fodt",
                                               plain + odd + heading + table + plain + heading + plain));
    opened.record_changes(GENERATE(false, true));
    opened.replace("text", "ord");
    writer::Reader everything(opened.model()), reader(opened.model());
    CHECK(reader.read_outline() == everything.read());
}
