// SPDX-License-Identifier: MPL-2.0
#include "core/table_rows.hpp"

#include <algorithm>
#include <vector>

namespace klubba {
namespace {

bool empties_a_cell(const std::vector<Paragraph>& all, std::size_t first, std::size_t last) {
    if (!all[first].cell || all[first].cell != all[last - 1].cell)
        return true;
    return !(first > 0 && all[first - 1].cell == all[first].cell) &&
           !(last < all.size() && all[last].cell == all[first].cell);
}

} // namespace

std::optional<TableRows> rows_at(const Document& document, std::size_t first, std::size_t last) {
    if (first >= last || last > document.paragraphs.size() || !document.paragraphs[first].cell)
        return std::nullopt;
    const std::size_t table = document.paragraphs[first].cell->table;
    const auto begin = row_beginning_at(document, table, first),
               end = row_beginning_at(document, table, last);
    if (!begin || !end || (*begin == 0 && *end == document.tables[table].rows))
        return std::nullopt;
    return TableRows{table, *begin, *end};
}

std::optional<std::size_t> row_beginning_at(const Document& document, std::size_t table,
                                            std::size_t paragraph) {
    const auto& shape = document.tables[table];
    if (paragraph == shape.last)
        return shape.rows;
    if (paragraph < shape.first || paragraph > shape.last)
        return std::nullopt;
    const auto row_of = [&](std::size_t index) { return document.paragraphs[index].cell->row; };
    if (paragraph > shape.first && row_of(paragraph - 1) >= row_of(paragraph))
        return std::nullopt;
    return row_of(paragraph);
}

bool tears_a_table(const Document& document, std::size_t first, std::size_t last) {
    if (rows_at(document, first, last))
        return false;
    return std::ranges::any_of(document.tables, [&](const Table& table) {
        const bool apart = last <= table.first || first >= table.last;
        const bool whole = first <= table.first && last >= table.last;
        return !apart && !whole && empties_a_cell(document.paragraphs, first, last);
    });
}

bool tears_a_table(const Document& document, const MoveParagraphs& move) {
    const auto rows = rows_at(document, move.first, move.last);
    return rows ? !row_beginning_at(document, rows->table, move.before)
                : tears_a_table(document, move.first, move.last) || stands_in_a_table(document, move.before);
}

bool stands_in_a_table(const Document& document, std::size_t index) {
    return std::ranges::any_of(
        document.tables, [index](const Table& table) { return index > table.first && index < table.last; });
}

} // namespace klubba
