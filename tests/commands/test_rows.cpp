// SPDX-License-Identifier: MPL-2.0
// Items that are rows of a table.
#include "catch.hpp"

#include "support.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

using namespace klubba;
using namespace klubba::test;

namespace {

std::string paragraph(const std::string& text, const std::string& style = "Table_20_Contents") {
    return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

std::string cell(const std::string& content, const std::string& attributes = "") {
    return "<table:table-cell" + attributes + ">" + content + "</table:table-cell>";
}

std::string row(const std::string& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

const auto second =
    cell(paragraph("§ 2")) +
    cell(paragraph("Trygga <text:span text:style-name=\"Strong_20_Emphasis\">stigar</text:span>") +
         paragraph("Lyktorna tänds <text:placeholder text:placeholder-type=\"text\">&lt;när&gt;"
                   "</text:placeholder>.",
                   "Beslut"));

std::string rows() {
    return row(cell(paragraph("§ 1")) + cell(paragraph("Mötets öppnande"))) + row(second) +
           row(cell(paragraph("§ 3")) + cell(paragraph("Övriga frågor"))) +
           row(cell(paragraph("§ 4")) + cell(paragraph("Mötets avslutande")));
}

std::string minutes(const std::string& table_rows) {
    return write_fodt(scratch_folder("rows") + "/protokoll.fodt",
                      paragraph("Tallbyrådet", "Title") + paragraph("Protokoll", "Title") +
                          paragraph("Datum: 2024-02-08", "Standard") +
                          paragraph("Omfattning: §§ 1–4", "Standard") +
                          paragraph("Närvarande: Anna Ek, ordförande, Bo Alm", "Standard") +
                          "<table:table table:name=\"T\"><table:table-column "
                          "table:number-columns-repeated=\"2\"/>" +
                          table_rows + "</table:table>" + paragraph("Slut.", "Standard"));
}

/// Style and text of what stands in the table, a line for each row.
std::string shown(const OpenDocument& document) {
    std::string lines;
    std::uint32_t row = 0;
    for (const auto& each : reading_of(document).paragraphs) {
        if (!each.cell)
            continue;
        lines += each.cell->row == row ? "" : "\n";
        row = each.cell->row;
        lines += "[" + *each.style + ": " + each.text + "]";
    }
    return lines;
}

std::string in_order(std::initializer_list<std::string_view> titles) {
    std::string lines;
    int number = 0;
    for (const auto title : titles) {
        lines += (number > 0 ? "\n[Table Contents: § " : "[Table Contents: § ") + std::to_string(number + 1) +
                 "][Table Contents: " + std::string(title) + "]";
        if (title == "Trygga stigar")
            lines += "[Beslut: Lyktorna tänds <när>.]";
        ++number;
    }
    return lines;
}

Reference<css::uno::XInterface> cell_at(const OpenDocument& document, sal_Int32 column, sal_Int32 row) {
    const Reference<css::text::XTextTablesSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const Reference<css::table::XCellRange> table(supplier->getTextTables()->getByName(to_uno("T")),
                                                  UNO_QUERY_THROW);
    return table->getCellByPosition(column, row);
}

} // namespace

TEST_CASE("An item that is a row of a table moves and goes as one, and typed numbers and the range follow",
          "[commands]") {
    struct Case {
        const char* command;
        std::string rows;
        const char* range;
    };
    const auto [command, expected, range] = GENERATE(values<Case>(
        {{"move?item=2&to=4",
          in_order({"Mötets öppnande", "Övriga frågor", "Mötets avslutande", "Trygga stigar"}), "§§ 1–4"},
         {"move?item=2&to=1",
          in_order({"Trygga stigar", "Mötets öppnande", "Övriga frågor", "Mötets avslutande"}), "§§ 1–4"},
         {"move?item=1&to=3",
          in_order({"Trygga stigar", "Övriga frågor", "Mötets öppnande", "Mötets avslutande"}), "§§ 1–4"},
         {"move?item=4&to=2",
          in_order({"Mötets öppnande", "Mötets avslutande", "Trygga stigar", "Övriga frågor"}), "§§ 1–4"},
         {"delete?item=1", in_order({"Trygga stigar", "Övriga frågor", "Mötets avslutande"}), "§§ 1–3"},
         {"delete?item=2", in_order({"Mötets öppnande", "Övriga frågor", "Mötets avslutande"}), "§§ 1–3"},
         {"delete?item=4", in_order({"Mötets öppnande", "Trygga stigar", "Övriga frågor"}), "§§ 1–3"}}));
    CAPTURE(command);
    const OpenDocument document(minutes(rows()));
    const auto text = document.text(), before = shown(document);
    run(document.model(), std::string("vnd.klubba:") + command);
    CHECK(shown(document) == expected);
    CHECK(says(document, range));
    CHECK(says(document, "Slut."));
    CHECK(document.undo_steps().size() == 1);
    check_undo(document, text);
    CHECK(shown(document) == expected);
    document.undo();
    CHECK(shown(document) == before);
}

TEST_CASE("A row that moves keeps its placeholders, its bold words and its colour", "[commands]") {
    const OpenDocument document(minutes(rows()));
    writer::set_property(cell_at(document, 1, 1), "BackColor", sal_Int32{0xFFEEAA});
    document.forget_steps();
    run(document.model(), "vnd.klubba:move?item=2&to=4");
    CHECK(writer::property<sal_Int32>(cell_at(document, 1, 3), "BackColor") == 0xFFEEAA);
    CHECK(writer::property<sal_Int32>(cell_at(document, 1, 1), "BackColor") != 0xFFEEAA);
    CHECK(run(document.model(), "vnd.klubba:check").json->getValue<int>("placeholders") == 1);
    writer::Reader reader(document.model());
    const auto heading = index_of(reader.read(), "Trygga stigar");
    const auto bold = reader.cursor({heading, 8, 13});
    CHECK(writer::property<rtl::OUString>(bold, "CharStyleName") == to_uno("Strong Emphasis"));
}

TEST_CASE("The only item of a table takes the table with it", "[commands]") {
    const OpenDocument document(minutes(rows()));
    const auto text = document.text();
    for (int count = 0; count < 4; ++count)
        run(document.model(), "vnd.klubba:delete?item=1");
    CHECK(shown(document).empty());
    CHECK(says(document, "Slut."));
    check_undo(document, text, 4);
}

TEST_CASE("Rows that Writer can't move are left alone, with a reason", "[commands]") {
    struct Case {
        const char* name;
        std::string rows;
        bool record;
        const char* reason;
    };
    const auto merged = row(cell(paragraph("§ 1")) + cell(paragraph("Mötets öppnande"))) +
                        row(cell(paragraph("§ 2 Trygga stigar"), " table:number-columns-spanned=\"2\"") +
                            "<table:covered-table-cell/>") +
                        row(cell(paragraph("§ 3")) + cell(paragraph("Övriga frågor")));
    const auto shared = row(cell(paragraph("§ 1 Mötets öppnande")) + cell(paragraph("§ 2 Trygga stigar"))) +
                        row(cell(paragraph("§ 3 Övriga frågor")) + cell(paragraph("§ 4 Mötets avslutande")));
    const auto [name, table_rows, record, reason] =
        GENERATE_COPY(values<Case>({{"while changes are recorded", rows(), true, "registrerar ändringar"},
                                    {"merged cells", merged, false, "sammanfogade"},
                                    {"two in a row", shared, false, "tabell"}}));
    CAPTURE(name);
    const OpenDocument document(minutes(table_rows));
    document.record_changes(record);
    for (const auto* command : {"delete?item=2", "move?item=1&to=3", "move?item=3&to=2"})
        CHECK_THAT(refused(document, command), contains(reason));
}

TEST_CASE("A row with recorded changes stays until they are settled, but may go with them", "[commands]") {
    const OpenDocument document(minutes(rows()));
    document.record_changes(true);
    document.replace("Lyktorna", "Lamporna");
    document.record_changes(false);
    const auto text = document.text();
    CHECK_THAT(refused(document, "move?item=2&to=4"), contains("registrerade ändringar"));
    run(document.model(), "move?item=1&to=4");
    document.undo();
    CHECK(document.text() == text);
    run(document.model(), "delete?item=2");
    check_undo(document, text);
}
