// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// A piece of text in a column: a table's cell, or what stands between tabs.
struct Cell {
    std::string_view text;
    std::size_t column = 0;
    std::size_t line = 0;
    std::optional<LabelMatch> label;
};

/// What a reader sees side by side: the cells of a table's row, line by line, or the parts of a line with
/// tabs.
struct Row {
    /// First line of the row.
    std::size_t line = 0;
    std::vector<Cell> cells;
    /// Index in Document::tables, plus one; 0 outside tables.
    std::size_t table = 0;
    /// First printed line of a table's row.
    bool first_of_cells = true;

    [[nodiscard]] bool blank() const { return cells.empty(); }
};

/// The rows of lines [begin, end), blank ones too; leaked page headers are left out. Of more than 4,000 lines only the
/// first 4,000: no head or tail of minutes is as long, and a document that never comes to an item looks like one head.
std::vector<Row> read_rows(const Lines& lines, std::size_t begin, std::size_t end);

} // namespace klubba::recognition
