// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/pasted.hpp"

#include <sstream>

using namespace klubba;

namespace {

using Kind = PastedBlock::Kind;

Paragraph paragraph(std::string text, std::uint8_t outline = 0, std::uint8_t list = 0,
                    std::string label = {}) {
    Paragraph made;
    made.text = std::move(text);
    made.outline_level = outline;
    made.list_level = list;
    made.label = std::move(label);
    return made;
}

/// "2 Rubrik", "* punkt", "1. ett", "text": one line a block, indented by its level in a list.
std::string told(const std::vector<PastedBlock>& blocks) {
    std::string lines;
    for (const auto& block : blocks) {
        if (block.kind == Kind::Heading)
            lines += std::string(block.level, '#') + ' ';
        if (block.kind == Kind::ListItem)
            lines += std::string(block.level - 1, ' ') +
                     (block.number ? label_of(block.form, *block.number) : "*") + ' ';
        if (block.kind == Kind::Grid)
            for (const auto& row : block.rows) {
                for (const auto& cell : row)
                    lines += '|' + told(cell);
                lines += "|\n";
            }
        else
            lines += block.text + '\n';
    }
    return lines;
}

std::vector<PastedBlock> blocks_of(const std::vector<Paragraph>& paragraphs) {
    Document document;
    document.paragraphs = paragraphs;
    return pasted_blocks(document);
}

std::string told(const std::vector<Paragraph>& paragraphs) {
    return told(blocks_of(paragraphs));
}

std::string of_lines(const std::vector<std::string>& lines) {
    std::vector<Paragraph> paragraphs;
    for (const auto& line : lines)
        paragraphs.push_back(paragraph(line));
    return told(paragraphs);
}

/// What a flat file's text becomes, without spaces between elements.
std::string written(const std::vector<PastedBlock>& blocks, PastedInto place = PastedInto::ItemText) {
    pugi::xml_document flat;
    flat.load_string(R"(<office:document><office:styles>
        <style:style style:name="Heading_20_3"/>
        <style:style style:name="List_20_Bullet" style:list-style-name="Punktlista"/>
        <style:style style:name="List_20_Number" style:list-style-name="Nummerlista"/>
        </office:styles><office:body><office:text><text:p>Gammalt</text:p></office:text></office:body></office:document>)");
    write_blocks(blocks, place, flat);
    std::ostringstream text;
    for (const auto node : flat.document_element().child("office:body").child("office:text").children())
        node.print(text, "", pugi::format_raw);
    return std::move(text).str();
}

const std::string last = R"(<text:p text:style-name="Text_20_body"/>)";

} // namespace

TEST_CASE(
    "what is copied loses blank lines, doubled spaces and signs that nobody sees, and keeps its words") {
    CHECK(of_lines({"", " \u00A0 ", "\t", "Stigen  röjs.", "Enligt §\u00A05 \u00A0i\u00A0 planen\u00AD.",
                    "a\tb", "\uFEFFOrd\x01\n"}) == "Stigen röjs.\nEnligt §\u00A05 i planen.\na\tb\nOrd\n");
}

TEST_CASE("headings keep their order of depth and nothing else of it") {
    CHECK(told({paragraph("Bakgrund", 3), paragraph("Text"), paragraph("Läget", 5),
                paragraph("Förslag", 3)}) == "# Bakgrund\nText\n## Läget\n# Förslag\n");
    CHECK(told({paragraph("Bakgrund", 1, 1, "2.1")}) == "# Bakgrund\n");
    CHECK(told({paragraph(" ", 1)}).empty());
    auto named = paragraph("Bakgrund");
    named.style = std::string("heading 2");
    CHECK(told({named}) == "# Bakgrund\n");
    named.style = std::string("Paragrafrubrik");
    CHECK(told({named}) == "# Bakgrund\n");
    named.style = std::string("Rubrik på bild");
    CHECK(told({named}) == "Bakgrund\n");
}

TEST_CASE("lists stay lists, with their levels and numbers") {
    CHECK(told({paragraph("ett", 0, 1, "1."), paragraph("under", 0, 2, "a)"), paragraph("sju", 0, 1, "7."),
                paragraph("punkt", 0, 1, "•"), paragraph("fortsättning", 0, 1)}) ==
          "1. ett\n a) under\n7. sju\n* punkt\nfortsättning\n");
    CHECK(told({paragraph("ett", 0, 1, "1."), paragraph("under", 0, 2, "1.1"),
                paragraph("djupt", 0, 3, "1.1.2.")}) == "1. ett\n 1. under\n  2. djupt\n");
    CHECK(told({paragraph("Budget", 0, 1, "§ 4"), paragraph("två", 0, 1, "ii.")}) == "Budget\nii. två\n");
}

TEST_CASE("bullets and numbers that were typed become lists") {
    CHECK(of_lines({"·\u00A0\u00A0 ett", "o\u00A0\u00A0 två", "§\u00A0\u00A0tre", "•\tfyra", "- fem"}) ==
          "* ett\n* två\n* tre\n* fyra\n* fem\n");
    CHECK(of_lines({"1.\tett", "2.\ttvå", "Text"}) == "1. ett\n2. två\nText\n");
    CHECK(of_lines({"a) ett", "b) två"}) == "a) ett\nb) två\n");
}

TEST_CASE("what only looks like a bullet or a number stays as it was typed") {
    for (const auto* line :
         {"§ 5 Budget", "o du sköna", "1. Ensam punkt", "2024-02-08 kl. 13.00", "-5 grader"}) {
        CAPTURE(line);
        CHECK(of_lines({line}) == std::string(line) + '\n');
    }
    CHECK(of_lines({"3. tre", "4. fyra"}) == "3. tre\n4. fyra\n");
    CHECK(blocks_of({paragraph("3. tre"), paragraph("4. fyra")}).front().kind == Kind::Words);
    CHECK(of_lines({"1. ett", "3. tre"}) == "1. ett\n3. tre\n");
}

TEST_CASE("tables stay tables, with what stands in their cells") {
    Document document;
    document.paragraphs = {paragraph("Före"),
                           paragraph("Namn"),
                           paragraph("Uppgift", 1),
                           paragraph("Anna Ek"),
                           paragraph("röjer", 0, 1, "•"),
                           paragraph("mäter"),
                           paragraph("Efter")};
    for (const auto& [index, row, column] : {std::tuple{1, 0, 0}, {2, 0, 1}, {3, 1, 0}, {4, 1, 1}, {5, 1, 1}})
        document.paragraphs[static_cast<std::size_t>(index)].cell =
            cell_address(0, static_cast<std::size_t>(row), static_cast<std::size_t>(column));
    document.tables = {{"Tabell", 2, 2, 1, 1, 6}};
    const auto blocks = pasted_blocks(document);
    CHECK(told(blocks) == "Före\n|Namn\n|Uppgift\n|\n|Anna Ek\n|* röjer\nmäter\n|\nEfter\n");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1].header_rows == 1);
    document.tables.front().header_rows = 0;
    CHECK(pasted_blocks(document)[1].header_rows == 0);
    document.paragraphs[1].style = document.paragraphs[2].style = std::string("Table Heading");
    CHECK(pasted_blocks(document)[1].header_rows == 1);
    for (auto index = 1U; index < 6; ++index)
        document.paragraphs[index].text = " ";
    CHECK(pasted_blocks(document).size() == 2);
}

TEST_CASE("words alone can go in amid others, all else can't") {
    const auto running = [](const std::vector<Paragraph>& paragraphs) {
        return is_running_text(blocks_of(paragraphs));
    };
    CHECK(running({paragraph(""), paragraph("Stigen röjs."), paragraph("")}));
    CHECK_FALSE(running({paragraph("Ett."), paragraph("Två.")}));
    CHECK_FALSE(running({paragraph("Rubrik", 1)}));
    CHECK_FALSE(running({paragraph("punkt", 0, 1, "•")}));
    CHECK_FALSE(running({}));
}

TEST_CASE("blocks are written in the template's styles, in the place of what the file said") {
    CHECK(written({}) == last);
    CHECK(
        written({{.text = "a\tb\n<c> & d"}}) ==
        R"(<text:p text:style-name="Text_20_body">a<text:tab/>b<text:line-break/>&lt;c&gt; &amp; d</text:p>)" +
            last);
    CHECK(written({{.kind = Kind::Heading, .text = "A", .level = 1}}, PastedInto::TableCell)
              .starts_with(R"(<text:p text:style-name="Table_20_Contents">A</text:p>)"));
    CHECK(written({{.kind = Kind::Heading, .text = "A", .level = 1},
                   {.kind = Kind::Heading, .text = "B", .level = 2},
                   {.kind = Kind::Heading, .text = "C", .level = 3}}) ==
          R"(<text:h text:style-name="Heading_20_2" text:outline-level="2">A</text:h>)"
          R"(<text:h text:style-name="Heading_20_3" text:outline-level="3">B</text:h>)"
          R"(<text:h text:style-name="Heading_20_3" text:outline-level="3">C</text:h>)" +
              last);
}

TEST_CASE("lists are written with the template's own list where it looks like them, and count as they did") {
    const ListForm bullet{ListForm::Counter::None, "•", {}, 1}, number{ListForm::Counter::Number, {}, ".", 1};
    CHECK(
        written({{.kind = Kind::ListItem, .text = "A", .form = bullet}}) ==
        R"(<text:list text:style-name="Punktlista"><text:list-item><text:p text:style-name="List_20_Bullet">A</text:p>)"
        R"(</text:list-item></text:list>)" +
            last);
    CHECK(
        written({{.kind = Kind::ListItem, .text = "A", .form = number, .number = 3},
                 {.kind = Kind::ListItem, .text = "B", .form = number, .number = 4}}) ==
        R"(<text:list text:style-name="Nummerlista"><text:list-item text:start-value="3">)"
        R"(<text:p text:style-name="List_20_Number">A</text:p></text:list-item>)"
        R"(<text:list-item><text:p text:style-name="List_20_Number">B</text:p></text:list-item></text:list>)" +
            last);
    const auto nested = written({{.kind = Kind::ListItem, .text = "A", .form = number, .number = 1},
                                 {.kind = Kind::ListItem, .text = "B", .level = 2, .form = bullet},
                                 {.kind = Kind::ListItem, .text = "C", .form = number, .number = 2}});
    CHECK(
        nested ==
        R"(<text:list text:style-name="Inklistrad_lista_1"><text:list-item><text:p text:style-name="List_20_Number">A</text:p>)"
        R"(<text:list><text:list-item><text:p text:style-name="List_20_Bullet">B</text:p></text:list-item></text:list>)"
        R"(</text:list-item><text:list-item><text:p text:style-name="List_20_Number">C</text:p></text:list-item></text:list>)" +
            last);
}
