// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

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

} // namespace klubba
