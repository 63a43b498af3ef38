// SPDX-License-Identifier: MPL-2.0
#include "core/row_edits.hpp"

#include <algorithm>

namespace klubba {
namespace {

std::vector<Paragraph>::iterator at(Document& document, std::size_t index) {
    return document.paragraphs.begin() + static_cast<std::ptrdiff_t>(index);
}

void renumber_rows(Document& document, std::size_t table, std::size_t from, int by) {
    auto& grown = document.tables[table];
    grown.rows = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(grown.rows) + by);
    for (auto i = grown.first; i < grown.last; ++i)
        if (auto& cell = document.paragraphs[i].cell; cell && cell->row >= from)
            cell->row = static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(cell->row) + by);
}

/// The style of the cells that a row put in after another takes over.
Shared<std::string> style_of_cell(const Document& document, std::size_t table, std::size_t row,
                                  std::size_t column) {
    if (row < document.tables[table].header_rows && row + 1 < document.tables[table].rows)
        ++row;
    const auto [first, last] = extent_of_row(document, table, row);
    for (auto i = first; i < last; ++i)
        if (document.paragraphs[i].cell->column == column)
            return document.paragraphs[i].style;
    return {};
}

} // namespace

void erase_paragraphs(Document& document, std::size_t first, std::size_t last) {
    const auto count = last - first;
    document.paragraphs.erase(at(document, first), at(document, last));
    std::erase_if(document.images,
                  [=](const Image& image) { return image.paragraph >= first && image.paragraph < last; });
    for (auto& image : document.images)
        if (image.paragraph >= last)
            image.paragraph -= count;
    for (auto& table : document.tables) {
        if (table.first >= last)
            table.first -= count;
        if (table.last >= last)
            table.last -= count;
    }
}

void make_room_beside(Document& document, std::size_t beside, bool after, std::size_t count) {
    const auto index = beside + (after ? 1 : 0);
    for (auto& image : document.images)
        if (image.paragraph >= index)
            image.paragraph += count;
    for (auto& table : document.tables) {
        const bool holds = table.first <= beside && beside < table.last;
        if (!holds && table.first >= index)
            table.first += count;
        if (holds || table.last > index)
            table.last += count;
    }
}

bool insert_row(Document& document, const InsertRow& edit) {
    if (edit.table >= document.tables.size() || edit.after >= document.tables[edit.table].rows)
        return false;
    const auto columns = document.tables[edit.table].columns;
    const auto [first, last] = extent_of_row(document, edit.table, edit.after);
    if (first == last || edit.cells.size() > columns)
        return false;
    const auto row = edit.after + 1;
    std::vector<Paragraph> cells;
    for (std::size_t column = 0; column < columns; ++column) {
        Paragraph cell;
        cell.text = column < edit.cells.size() ? edit.cells[column] : std::string();
        cell.style = style_of_cell(document, edit.table, edit.after, column);
        cell.cell = cell_address(edit.table, row, column);
        cells.push_back(std::move(cell));
    }
    renumber_rows(document, edit.table, row, +1);
    make_room_beside(document, last - 1, true, cells.size());
    document.paragraphs.insert(at(document, last), cells.begin(), cells.end());
    return true;
}

bool delete_row(Document& document, const DeleteRow& edit) {
    if (edit.table >= document.tables.size() || document.tables[edit.table].rows < 2)
        return false;
    const auto [first, last] = extent_of_row(document, edit.table, edit.row);
    if (first == last)
        return false;
    erase_paragraphs(document, first, last);
    renumber_rows(document, edit.table, edit.row + 1, -1);
    return true;
}

} // namespace klubba
