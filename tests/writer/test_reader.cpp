// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "files/read.hpp"
#include "office/office.hpp"
#include "writer/reader.hpp"

#include <algorithm>

using namespace klubba;
using klubba::test::OpenDocument;

TEST_CASE("A document in Writer reads like its file", "[reader]") {
    const auto file = test::write_fodt(test::scratch_folder("reader") + "/same.fodt", R"(
<text:p text:style-name="Title">Rubrik <text:placeholder text:placeholder-type="text">&lt;datum&gt;</text:placeholder> slut</text:p>
<text:list text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Ett</text:h></text:list-item></text:list>
<text:p text:style-name="Text_20_body">Rad<text:line-break/>två<text:tab/>tab<text:bookmark text:name="märke"/></text:p>
<text:p text:style-name="Text_20_body">Not<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Fotnot</text:p></text:note-body></text:note> och ram<draw:frame draw:name="f" text:anchor-type="char" svg:width="5cm"><draw:text-box><text:p text:style-name="Standard">I ramen</text:p></draw:text-box></draw:frame>.</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p text:style-name="Table_20_Contents">A</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p text:style-name="Table_20_Contents">B</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Contents">C</text:p><text:p text:style-name="Table_20_Contents">C2</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell><text:p text:style-name="Table_20_Contents">D</text:p></table:table-cell></table:table-row></table:table>
<text:list text:continue-numbering="true" text:style-name="Paragrafnumrering"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Två</text:h></text:list-item></text:list>
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
