// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "files/read.hpp"
#include "office/office.hpp"
#include "writer/navigation.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

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
        CHECK(one.label == other.label);
        CHECK(one.style == other.style);
        CHECK(one.outline_level == other.outline_level);
        CHECK(one.list_level == other.list_level);
        CHECK(one.cell == other.cell);
        CHECK(one.bookmarks == other.bookmarks);
    }
    CHECK(in_writer.tables == in_file.tables);
    CHECK(in_writer.images == in_file.images);
    CHECK(in_writer.language == in_file.language);
    CHECK(in_writer.title == in_file.title);
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
        const auto read = reader.read_insertion(before);
        writer::Reader everything(opened.model());
        CHECK(read == everything.read());
        CHECK(read.paragraphs.size() == paragraphs + 1);
        CHECK(reader.placeholders() == everything.placeholders());
    }
}

TEST_CASE("What is typed is read by itself, in a table too", "[reader]") {
    const auto file = test::write_fodt(test::scratch_folder("reader") + "/typing.fodt", R"(
<text:p text:style-name="Text_20_body">Före</text:p>
<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">Cell</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="Text_20_body">Efter</text:p>)");
    const OpenDocument opened(file);
    writer::Reader reader(opened.model());
    const auto everything = [&] { return writer::Reader(opened.model()).read(); };
    const std::size_t at = GENERATE(0, 1, 2);
    CAPTURE(at);
    reader.read();
    const auto cell = reader.paragraph(1);
    REQUIRE(writer::go_to(reader, {at, 0, 0}));
    reader.let_go_of_tables();
    CHECK_FALSE(reader.follow_typing());

    SECTION("at the cursor") {
        opened.type_at_cursor("Ny ");
        CHECK(reader.follow_typing());
        CHECK(reader.document() == everything());
        CHECK_FALSE(reader.follow_typing());
    }
    SECTION("elsewhere, longer") {
        opened.replace("Efter", "Efteråt");
        CHECK(reader.follow_typing() == (at == 2));
    }
    SECTION("elsewhere, as long") {
        opened.replace("Före", "Fört");
        CHECK(reader.follow_typing() == (at == 0));
    }
    SECTION("in another style") {
        writer::Reader other(opened.model());
        other.read();
        writer::set_property(other.paragraph(at), "ParaStyleName", writer::to_uno("Title"));
        CHECK_FALSE(reader.follow_typing());
    }
    SECTION("nowhere") {
        CHECK(reader.take_up_tables() == everything());
        CHECK(reader.paragraph(1) == cell);
    }
}
