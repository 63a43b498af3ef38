// SPDX-License-Identifier: MPL-2.0
#include "core/table_rows.hpp"

namespace klubba {

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

} // namespace klubba
