// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/grids.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <optional>

namespace klubba::recognition {

namespace {

/// The text of a cell: leading and trailing space of the whole gone, that of the lines inside kept.
void append(GridCell& cell, const Lines& lines, const Line& line, std::string_view text) {
    const Place place = lines.place(line, text::trim(text));
    if (cell.text.empty() && text::trim(cell.text).empty())
        cell.place = place;
    else
        cell.text += '\n';
    cell.text += text;
    cell.place.end =
        cell.place.paragraph == place.paragraph ? std::max(cell.place.end, place.end) : cell.place.end;
}

void tidy(Grid& grid) {
    for (auto& row : grid.rows) {
        grid.columns = std::max(grid.columns, row.size());
        for (GridCell& cell : row)
            cell.text = std::string(text::trim(cell.text));
    }
    for (auto& row : grid.rows)
        row.resize(grid.columns);
}

Grid read_table(const Lines& lines, std::size_t begin) {
    Grid grid;
    grid.first_line = begin;
    const std::size_t table = lines.paragraph(lines[begin]).cell->table;
    std::size_t index = begin;
    for (; index < lines.size(); ++index) {
        const auto& cell = lines.paragraph(lines[index]).cell;
        if (!cell || cell->table != table)
            break;
        if (grid.rows.size() <= cell->row)
            grid.rows.resize(cell->row + 1);
        auto& row = grid.rows[cell->row];
        if (row.size() <= cell->column)
            row.resize(cell->column + 1);
        if (!lines[index].blank() || !row[cell->column].text.empty())
            append(row[cell->column], lines, lines[index], lines[index].full);
        else if (row[cell->column].place == Place{})
            row[cell->column].place = {lines[index].paragraph, 0, 0};
    }
    grid.last_line = index;
    std::erase_if(grid.rows, [](const auto& row) { return row.empty(); });
    tidy(grid);
    return grid;
}

/// Lines that each begin with one tab are cells below each other; a blank line ends the first row and so
/// tells how many cells a row has. A line without tab goes on with the cell above.
std::optional<Grid> read_stacked(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<GridCell> cells;
    std::size_t columns = 0;
    std::size_t index = begin;
    std::size_t last = begin;
    std::size_t blanks = 0;
    for (; index < end; ++index) {
        const Line& line = lines[index];
        if (line.leaked)
            continue;
        const bool tabbed = line.full.starts_with('\t');
        if (tabbed && line.full.find('\t', 1) != std::string_view::npos)
            break;
        if (tabbed) {
            cells.emplace_back();
            if (line.blank())
                cells.back().place = {line.paragraph, 1, 1};
            else
                append(cells.back(), lines, line, line.full.substr(1));
            last = index + 1;
            blanks = 0;
        } else if (line.blank()) {
            if (columns == 0)
                columns = cells.size();
            if (++blanks > 2)
                break;
        } else if (blanks == 0 && !cells.empty()) {
            append(cells.back(), lines, line, line.full);
            last = index + 1;
        } else {
            break;
        }
    }
    if (columns == 0)
        columns = cells.size();
    if (columns < 2 || cells.size() < 2 * columns)
        return std::nullopt;
    Grid grid;
    grid.first_line = begin;
    grid.last_line = last;
    grid.made_of_tabs = true;
    for (std::size_t i = 0; i < cells.size(); i += columns)
        grid.rows.emplace_back(cells.begin() + static_cast<std::ptrdiff_t>(i),
                               cells.begin() +
                                   static_cast<std::ptrdiff_t>(std::min(i + columns, cells.size())));
    tidy(grid);
    return grid;
}

/// Two or more lines in a row with the same number of columns, three at least; blank lines between rows do
/// not matter.
std::optional<Grid> read_tabbed(const Lines& lines, std::size_t begin, std::size_t end) {
    Grid grid;
    grid.first_line = begin;
    grid.made_of_tabs = true;
    for (std::size_t index = begin; index < end; ++index) {
        const Line& line = lines[index];
        if (line.blank() || line.leaked)
            continue;
        const auto cut = static_cast<std::size_t>(std::count(line.full.begin(), line.full.end(), '\t')) + 1;
        if (cut < 3)
            break;
        std::vector<GridCell> row;
        std::string_view rest = line.full;
        for (;;) {
            const std::size_t tab = rest.find('\t');
            const std::string_view part = text::trim(rest.substr(0, tab));
            row.push_back({std::string(part), lines.place(line, part)});
            if (tab == std::string_view::npos)
                break;
            rest.remove_prefix(tab + 1);
        }
        grid.rows.push_back(std::move(row));
        grid.last_line = index + 1;
    }
    if (grid.rows.size() < 2)
        return std::nullopt;
    tidy(grid);
    return grid;
}

} // namespace

std::vector<Grid> find_grids(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<Grid> grids;
    end = std::min(end, lines.size());
    for (std::size_t index = begin; index < end;) {
        const Line& line = lines[index];
        std::optional<Grid> grid;
        if (lines.paragraph(line).cell)
            grid = read_table(lines, index);
        else if (line.full.find('\t') != std::string_view::npos && !line.blank()) {
            grid = read_tabbed(lines, index, end);
            if (!grid && line.full.starts_with('\t'))
                grid = read_stacked(lines, index, end);
        }
        if (grid) {
            index = std::max(grid->last_line, index + 1);
            grids.push_back(std::move(*grid));
        } else {
            ++index;
        }
    }
    return grids;
}

} // namespace klubba::recognition
