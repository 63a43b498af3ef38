// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/apply.hpp"
#include "documents.hpp"

using namespace klubba;
using tests::document_of;

namespace {

std::string text_of(const Document& document) {
    std::string text;
    for (const auto& paragraph : document.paragraphs)
        text += paragraph.text + "\n";
    return text;
}

Fix fix_of(std::vector<Edit> edits) {
    Fix fix;
    fix.edits = std::move(edits);
    return fix;
}

std::string applied(const Document& document, std::vector<Edit> edits) {
    const auto result = apply(document, fix_of(std::move(edits)));
    return result ? text_of(*result) : "inaktuell";
}

const auto with_table = "före\n%tabell 1\n| a | b\n| c | d\n%slut\nefter\nsist\n";

} // namespace

TEST_CASE("several replacements in one paragraph each hit the words they spoke of") {
    const auto document = document_of("kl. 13:00-16:30\n");
    CHECK(applied(document,
                  {ReplaceText{{0, 4, 9}, "13:00", "13.00"}, ReplaceText{{0, 10, 15}, "16:30", "16.30"},
                   ReplaceText{{0, 9, 10}, "-", "–"}}) == "kl. 13.00–16.30\n");
}

TEST_CASE("edits speak of the document as it was, whatever order they come in") {
    const auto document = document_of("a\nb\nc\nd\n");
    CHECK(applied(document, {DeleteParagraphs{0, 1}, ReplaceText{{2, 0, 1}, "c", "C"},
                             DeleteParagraphs{3, 4}}) == "b\nC\n");
}

TEST_CASE("paragraphs move up and down as a whole") {
    const auto document = document_of("a\nb\nc\nd\n");
    CHECK(applied(document, {MoveParagraphs{0, 2, 4}}) == "c\nd\na\nb\n");
    CHECK(applied(document, {MoveParagraphs{2, 4, 0}}) == "c\nd\na\nb\n");
    CHECK(applied(document, {MoveParagraphs{1, 2, 2}}) == "a\nb\nc\nd\n");
}

TEST_CASE("a table goes whole with the paragraphs around it, and what follows it moves up") {
    const auto document = document_of(with_table);
    const auto result = apply(document, fix_of({DeleteParagraphs{0, 5}}));
    REQUIRE(result);
    CHECK(text_of(*result) == "efter\nsist\n");
    CHECK(result->tables.empty());

    const auto shorter = apply(document, fix_of({DeleteParagraphs{0, 1}}));
    REQUIRE(shorter);
    CHECK(shorter->tables.front().first == 0);
    CHECK(shorter->tables.front().last == 4);
}

TEST_CASE("a table moves with its paragraphs and tables are counted in their new order") {
    auto document = document_of("%tabell 0\n| a | b\n%slut\nmellan\n%tabell 1\n| c | d\n%slut\n");
    const auto result = apply(document, fix_of({MoveParagraphs{3, 5, 0}}));
    REQUIRE(result);
    CHECK(text_of(*result) == "c\nd\na\nb\nmellan\n");
    REQUIRE(result->tables.size() == 2);
    CHECK(result->tables[0].header_rows == 1);
    CHECK(result->paragraphs[0].cell->table == 0);
    CHECK(result->paragraphs[2].cell->table == 1);
    CHECK(result->tables[1].first == 2);
}

TEST_CASE("lines with tabs become a table in their place") {
    const auto document = document_of("Närvarande\nAnna Ek\tPolisen\nBo Lind\tSkolan\nslut\n");
    MakeTable table;
    table.first = 1;
    table.last = 3;
    table.cells = {{"Anna Ek", "Polisen"}, {"Bo Lind", "Skolan"}};
    table.header_rows = 0;
    table.name = "Närvaro";
    const auto result = apply(document, fix_of({table}));
    REQUIRE(result);
    CHECK(text_of(*result) == "Närvarande\nAnna Ek\nPolisen\nBo Lind\nSkolan\nslut\n");
    REQUIRE(result->tables.size() == 1);
    CHECK(result->tables[0] == Table{"Närvaro", 2, 2, 0, 1, 5});
    CHECK(result->paragraphs[4].cell == CellAddress{0, 1, 1});
}

TEST_CASE("a style takes the typed label's place and brings its outline level") {
    const auto document = document_of("§ 1 Inledning\n");
    const auto result = apply(document, fix_of({SetStyle{0, "Paragrafrubrik", 5, {}}}));
    REQUIRE(result);
    CHECK(result->paragraphs[0].text == "Inledning");
    CHECK(result->paragraphs[0].outline_level == 1);
}

TEST_CASE("rows of a table go and move whole, and the rows are counted anew") {
    const auto document = document_of("före\n%tabell 1\n| a | b\n| c | d\n| e | f\n%slut\nefter\n");
    const auto rows_of = [](const Document& changed) {
        std::vector<std::size_t> rows;
        for (const auto& paragraph : changed.paragraphs)
            if (paragraph.cell)
                rows.push_back(paragraph.cell->row);
        return rows;
    };
    const auto shorter = apply(document, fix_of({DeleteParagraphs{3, 5}}));
    REQUIRE(shorter);
    CHECK(text_of(*shorter) == "före\na\nb\ne\nf\nefter\n");
    CHECK(rows_of(*shorter) == std::vector<std::size_t>{0, 0, 1, 1});
    CHECK(shorter->tables.front().rows == 2);
    CHECK(shorter->tables.front().header_rows == 1);
    CHECK(shorter->tables.front().last == 5);

    const auto headless = apply(document, fix_of({DeleteParagraphs{1, 3}}));
    REQUIRE(headless);
    CHECK(headless->tables.front().header_rows == 0);
    CHECK(rows_of(*headless) == std::vector<std::size_t>{0, 0, 1, 1});

    for (const auto& move : {MoveParagraphs{5, 7, 3}, MoveParagraphs{3, 5, 7}}) {
        const auto moved = apply(document, fix_of({move}));
        REQUIRE(moved);
        CHECK(text_of(*moved) == "före\na\nb\ne\nf\nc\nd\nefter\n");
        CHECK(rows_of(*moved) == std::vector<std::size_t>{0, 0, 1, 1, 2, 2});
        CHECK(moved->tables == document.tables);
    }
    CHECK(applied(document, {MoveParagraphs{3, 7, 1}}) == "före\nc\nd\ne\nf\na\nb\nefter\n");
    CHECK(applied(document, {MoveParagraphs{3, 5, 0}}) == "inaktuell");
    CHECK(applied(document, {MoveParagraphs{3, 5, 6}}) == "inaktuell");
    CHECK(applied(document, {MoveParagraphs{3, 5, 8}}) == "inaktuell");
    CHECK(applied(document, {MoveParagraphs{2, 5, 7}}) == "inaktuell");
    CHECK(applied(document, {DeleteParagraphs{2, 5}}) == "inaktuell");
}

TEST_CASE("a section goes in where it is told, and tables and pictures after it move down") {
    const auto document = document_of(with_table);
    const auto source = [](const InsertSection& section) {
        Paragraph paragraph;
        paragraph.text = "<" + section.section + ">";
        return std::vector{paragraph};
    };
    const auto result = apply(document, fix_of({InsertSection{"opening", 1, {}}}), source);
    REQUIRE(result);
    CHECK(text_of(*result) == "före\n<opening>\na\nb\nc\nd\nefter\nsist\n");
    CHECK(result->tables.front().first == 2);
    CHECK(result->tables.front().last == 6);
}

TEST_CASE("title, language, header rows and properties are set") {
    const auto result = apply(document_of(with_table),
                              fix_of({SetProperty{"title", "Protokoll"}, SetProperty{"language", "sv-SE"},
                                      SetProperty{"Klubba.mall", "rad"}, SetHeaderRows{0, 2}}));
    REQUIRE(result);
    CHECK(result->title == "Protokoll");
    CHECK(result->language == "sv-SE");
    CHECK(result->properties.at("Klubba.mall") == "rad");
    CHECK(result->tables[0].header_rows == 2);
    const auto without = apply(*result, fix_of({SetProperty{"Klubba.mall", {}}}));
    REQUIRE(without);
    CHECK_FALSE(without->properties.contains("Klubba.mall"));
}

TEST_CASE("a fix that speaks of what is not there is stale, and nothing of it is done") {
    const auto document = document_of(with_table);
    const std::vector<Edit> stale{ReplaceText{{0, 0, 5}, "efter", "x"},
                                  ReplaceText{{0, 0, 99}, "före", "x"},
                                  ReplaceText{{99, 0, 0}, "", "x"},
                                  DeleteParagraphs{5, 99},
                                  DeleteParagraphs{2, 2},
                                  DeleteParagraphs{0, 3},
                                  DeleteParagraphs{1, 2},
                                  MoveParagraphs{0, 1, 3},
                                  MoveParagraphs{0, 3, 7},
                                  InsertSection{"opening", 0, {}},
                                  SetStyle{99, "Title", 0, {}},
                                  SetStyle{0, "Title", 99, {}},
                                  MakeTable{0, 2, {{"a", "b"}}, 0, {}},
                                  MakeTable{5, 6, {{"a", "b"}, {"c"}}, 0, {}},
                                  SetHeaderRows{1, 1},
                                  SetHeaderRows{0, 3}};
    for (std::size_t i = 0; i < stale.size(); ++i) {
        CAPTURE(i);
        CHECK_FALSE(apply(document, fix_of({SetProperty{"title", "x"}, stale[i]})));
    }
}

TEST_CASE("a row goes in after another, in its style, and a row goes out") {
    auto document = document_of(with_table);
    document.paragraphs[1].style = "Table Heading";
    document.paragraphs[3].style = "Table Contents";
    const auto grown = apply(document, fix_of({InsertRow{0, 0, {"x"}}}));
    REQUIRE(grown);
    CHECK(text_of(*grown) == "före\na\nb\nx\n\nc\nd\nefter\nsist\n");
    CHECK(grown->paragraphs[3].style == "Table Contents");
    CHECK(grown->tables[0].rows == 3);
    CHECK(grown->tables[0].last == 7);
    CHECK(grown->paragraphs[6].cell == cell_address(0, 2, 1));
    const auto shrunk = apply(*grown, fix_of({DeleteRow{0, 1}}));
    REQUIRE(shrunk);
    CHECK(*shrunk == document);
    CHECK(applied(document, {DeleteRow{0, 1}, InsertRow{0, 0, {"x", "y"}}, InsertRow{0, 1, {"sist"}}}) ==
          "före\na\nb\nx\ny\nsist\n\nefter\nsist\n");
}

TEST_CASE("rows that are not there, too many cells, and the only row are stale") {
    const auto document = document_of(with_table);
    CHECK(applied(document, {InsertRow{1, 0, {}}}) == "inaktuell");
    CHECK(applied(document, {InsertRow{0, 2, {}}}) == "inaktuell");
    CHECK(applied(document, {InsertRow{0, 0, {"a", "b", "c"}}}) == "inaktuell");
    CHECK(applied(document, {DeleteRow{0, 2}}) == "inaktuell");
    CHECK(applied(document_of("%tabell 0\n| a | b\n%slut\nslut\n"), {DeleteRow{0, 0}}) == "inaktuell");
}

TEST_CASE("a paragraph of its own goes in beside another, also in a cell") {
    using Side = AddParagraph::Side;
    const auto document = document_of(with_table);
    CHECK(applied(document,
                  {AddParagraph{0, Side::Before, "allra först"}, AddParagraph{0, Side::After, "mellan"}}) ==
          "allra först\nföre\nmellan\na\nb\nc\nd\nefter\nsist\n");
    const auto result = apply(document, fix_of({AddParagraph{4, Side::After, "e"}}));
    REQUIRE(result);
    CHECK(result->paragraphs[5].cell == cell_address(0, 1, 1));
    CHECK(result->tables[0].last == 6);
    CHECK(applied(document, {AddParagraph{7, Side::After, "bortom"}}) == "inaktuell");
}
