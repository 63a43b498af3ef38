// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/finding.hpp"

#include <cstddef>
#include <optional>

namespace klubba {

/// Rows [first, last) of a table of the document, all counted from 0.
struct TableRows {
    std::size_t table = 0;
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const TableRows&) const = default;
};

/// The rows that paragraphs [first, last) are, whole and nothing else, of a table that has others beside them.
std::optional<TableRows> rows_at(const Document& document, std::size_t first, std::size_t last);

/// The row of a table that begins at this paragraph, the number of its rows where it ends; nothing in the middle of a
/// row and outside the table.
std::optional<std::size_t> row_beginning_at(const Document& document, std::size_t table,
                                            std::size_t paragraph);

/// Whether taking paragraphs [first, last) away leaves a table torn: a cell keeps at least one paragraph;
/// otherwise tables and their rows go whole or stay whole.
bool tears_a_table(const Document& document, std::size_t first, std::size_t last);
/// Whether a move does: rows move within their table.
bool tears_a_table(const Document& document, const MoveParagraphs& move);

/// Whether what is put before this paragraph is put into a table.
bool stands_in_a_table(const Document& document, std::size_t index);

} // namespace klubba
