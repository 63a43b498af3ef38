// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace klubba::recognition {

/// The text of one cell and where it stands; the lines of a cell are joined by line breaks, their own spaces
/// kept.
struct GridCell {
    std::string text;
    Place place;
};

/// A table in the document, or what looks like one on the page: lines with tabs between columns, or cells
/// below each other each beginning with a tab.
struct Grid {
    std::vector<std::vector<GridCell>> rows;
    std::size_t columns = 0;
    /// Lines [first_line, last_line) that the grid takes.
    std::size_t first_line = 0;
    std::size_t last_line = 0;
    bool made_of_tabs = false;
};

/// Every grid that begins in lines [begin, end).
std::vector<Grid> find_grids(const Lines& lines, std::size_t begin, std::size_t end);

} // namespace klubba::recognition
