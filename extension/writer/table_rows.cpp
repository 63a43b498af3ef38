// SPDX-License-Identifier: MPL-2.0
#include "writer/table_rows.hpp"

#include "core/error.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextCopy.hpp>

#include <algorithm>
#include <array>
#include <span>

namespace klubba::writer {
namespace {

/// Borders are the table's, not the row's: they stay where they are.
constexpr std::array<std::string_view, 5> of_rows{"BackColor", "BackTransparent", "Height", "IsAutoHeight",
                                                  "IsSplitAllowed"};
constexpr std::array<std::string_view, 5> of_cells{"BackColor", "BackTransparent", "IsProtected",
                                                   "VertOrient", "WritingMode"};

void copy_properties(const Reference<css::uno::XInterface>& from, const Reference<css::uno::XInterface>& to,
                     std::span<const std::string_view> names) {
    const Reference<css::beans::XPropertySet> source(from, UNO_QUERY_THROW), target(to, UNO_QUERY_THROW);
    for (const auto name : names) {
        const auto value = source->getPropertyValue(to_uno(name));
        if (value != target->getPropertyValue(to_uno(name)))
            target->setPropertyValue(to_uno(name), value);
    }
}

void copy_row(const Reference<css::text::XTextTable>& table, sal_Int32 from, sal_Int32 to) {
    const Reference<css::container::XIndexAccess> rows(table->getRows(), UNO_QUERY_THROW);
    const Reference<css::uno::XInterface> source(rows->getByIndex(from), UNO_QUERY_THROW),
        target(rows->getByIndex(to), UNO_QUERY_THROW);
    copy_properties(source, target, of_rows);
    const Reference<css::table::XCellRange> cells(table, UNO_QUERY_THROW);
    for (sal_Int32 column = 0; column < table->getColumns()->getCount(); ++column) {
        const Reference<css::text::XTextCopy> cell(cells->getCellByPosition(column, from), UNO_QUERY_THROW),
            copy(cells->getCellByPosition(column, to), UNO_QUERY_THROW);
        copy->copyText(cell);
        copy_properties(cell, copy, of_cells);
    }
}

/// One cell for each row and column.
bool is_plain(const Reference<css::text::XTextTable>& table) {
    const auto names = table->getCellNames();
    const auto rows = table->getRows()->getCount(), columns = table->getColumns()->getCount();
    return names.getLength() == rows * columns &&
           std::none_of(names.begin(), names.end(),
                        [](const OUString& name) { return name.indexOf('.') >= 0; });
}

bool has_recorded_changes(const Reference<css::uno::XInterface>& paragraph) {
    const auto portions =
        Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)->createEnumeration();
    while (portions->hasMoreElements()) {
        const Reference<css::uno::XInterface> portion(portions->nextElement(), UNO_QUERY_THROW);
        if (property<OUString>(portion, "TextPortionType").equalsAscii("Redline"))
            return true;
    }
    return false;
}

} // namespace

void refuse_rows_that_stay(const Reader& reader, const TableRows& rows) {
    if (property<bool>(reader.model(), "RecordChanges"))
        throw Error("Dokumentet registrerar ändringar, men Writer kan inte registrera att en tabellrad "
                    "flyttas eller tas "
                    "bort. Stäng av registreringen (Redigera ▸ Spåra ändringar) och försök igen.",
                    "The document records changes, but Writer can't record that a table row is moved or "
                    "deleted. Turn "
                    "recording off (Edit ▸ Track Changes) and retry.");
    if (!is_plain(reader.table(rows.table)))
        throw Error(
            "Tabellen har celler som är sammanfogade eller delade. Flytta eller ta bort raden i Writer.",
            "The table has cells that are merged or split. Move or delete the row in Writer.");
}

void refuse_rows_with_changes(const Reader& reader, const TableRows& rows) {
    const auto& document = reader.document();
    const auto& table = document.tables[rows.table];
    const auto has_changes = [&](std::size_t index) {
        const auto row = document.paragraphs[index].cell->row;
        return rows.first <= row && row < rows.last && has_recorded_changes(reader.paragraph(index));
    };
    for (auto index = table.first; document.tracked_changes > 0 && index < table.last; ++index)
        if (has_changes(index))
            throw Error("Raden har registrerade ändringar, som skulle gå förlorade om den flyttades. Godta "
                        "eller avvisa dem "
                        "först (Redigera ▸ Spåra ändringar).",
                        "The row has recorded changes, which moving it would lose. Accept or reject them "
                        "first (Edit ▸ Track "
                        "Changes).");
}

void delete_rows(const Reader& reader, const TableRows& rows) {
    reader.table(rows.table)
        ->getRows()
        ->removeByIndex(static_cast<sal_Int32>(rows.first), static_cast<sal_Int32>(rows.last - rows.first));
}

void move_rows(const Reader& reader, const TableRows& rows, std::size_t before) {
    if (before >= rows.first && before <= rows.last)
        return;
    const auto& table = reader.table(rows.table);
    const auto count = static_cast<sal_Int32>(rows.last - rows.first);
    const auto to = static_cast<sal_Int32>(before);
    const auto from = static_cast<sal_Int32>(rows.first) + (before < rows.first ? count : 0);
    table->getRows()->insertByIndex(to, count);
    for (sal_Int32 row = 0; row < count; ++row)
        copy_row(table, from + row, to + row);
    table->getRows()->removeByIndex(from, count);
}

} // namespace klubba::writer
