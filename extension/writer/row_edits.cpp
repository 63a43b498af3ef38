// SPDX-License-Identifier: MPL-2.0
#include "writer/row_edits.hpp"

#include "core/error.hpp"
#include "writer/placeholders.hpp"

#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>

namespace klubba::writer {
namespace {

/// A table whose rows and columns are all whole.
Reference<css::text::XTextTable> plain_table(const Reader& reader, std::size_t index) {
    const auto& table = reader.table(index);
    const auto columns = static_cast<sal_Int32>(reader.document().tables[index].columns);
    if (table->getCellNames().getLength() != table->getRows()->getCount() * columns)
        throw Error("Tabellen har delade eller sammanslagna celler. Ändra raden i Writer.",
                    "The table has split or merged cells. Change the row in Writer.");
    return table;
}

Reference<css::text::XText> cell_at(const Reference<css::text::XTextTable>& table, std::size_t column,
                                    std::size_t row) {
    const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
    return {cells->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row)),
            UNO_QUERY_THROW};
}

} // namespace

void insert_row(const Reader& reader, const InsertRow& edit) {
    const auto table = plain_table(reader, edit.table);
    const auto& shape = reader.document().tables[edit.table];
    const auto row = edit.after + 1;
    {
        // A row that is recorded as new, and has no words in its first cell, gets an invisible sign there to be recorded by.
        const bool recorded = property<bool>(reader.model(), "RecordChanges");
        const bool has_words = !edit.cells.empty() && !edit.cells.front().empty();
        if (recorded && !has_words)
            set_property(reader.model(), "RecordChanges", false);
        table->getRows()->insertByIndex(static_cast<sal_Int32>(row), 1);
        if (recorded && !has_words)
            set_property(reader.model(), "RecordChanges", true);
    }
    // Writer forms a new row like the one before it, which is no model where that is a heading.
    const bool below_heading = edit.after < shape.header_rows && row < shape.rows;
    const auto like = below_heading ? row + 1 : edit.after;
    for (std::size_t column = 0; column < shape.columns; ++column) {
        const auto cell = cell_at(table, column, row);
        const auto style = property<OUString>(cell_at(table, column, like)->getStart(), "ParaStyleName");
        if (property<OUString>(cell->getStart(), "ParaStyleName") != style)
            set_property(cell->getStart(), "ParaStyleName", style);
        if (column >= edit.cells.size() || edit.cells[column].empty())
            continue;
        const auto whole = cell->createTextCursor();
        whole->gotoEnd(true);
        write_with_placeholders(reader.model(), whole, edit.cells[column]);
    }
}

void delete_row(const Reader& reader, const DeleteRow& edit) {
    plain_table(reader, edit.table)->getRows()->removeByIndex(static_cast<sal_Int32>(edit.row), 1);
}

} // namespace klubba::writer
