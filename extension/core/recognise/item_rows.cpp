// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/item_rows.hpp"

#include "core/recognise/numbering.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <string>

namespace klubba::recognition {

namespace {

constexpr std::size_t least_settled_headings = 2;

std::string_view first_line_of(const GridCell& cell) {
    return text::trim(std::string_view(cell.text).substr(0, cell.text.find('\n')));
}

/// Without the number that is typed before it.
std::string_view title_of(const GridCell& cell) {
    const std::string_view line = first_line_of(cell);
    const auto label = item_label(line);
    return label ? label->title : line;
}

std::size_t settled_headings(const Grid& grid, std::size_t column) {
    std::size_t count = 0;
    for (const auto& row : grid.rows)
        count += stands_without_number(section_of_title(title_of(row[column]))) ? 1U : 0U;
    return count;
}

std::optional<int> number_of(const GridCell& cell) {
    // A label alone has no title after it; the blank is one that could begin.
    const auto label = item_label(cell.text, "A");
    return label ? std::optional(label->number) : std::nullopt;
}

} // namespace

std::optional<std::size_t> heading_column(const Grid& grid) {
    for (std::size_t column = 0; column < grid.columns; ++column)
        if (settled_headings(grid, column) >= least_settled_headings)
            return column;
    return std::nullopt;
}

std::vector<ItemRow> item_rows(const Grid& grid) {
    std::vector<ItemRow> items;
    const auto column = heading_column(grid);
    if (!column)
        return items;
    for (const auto& row : grid.rows) {
        ItemRow item{&row[*column], nullptr, 0, row.front().place.paragraph};
        for (std::size_t before = 0; before < *column && !item.label; ++before)
            if (const auto number = number_of(row[before])) {
                item.label = &row[before];
                item.number = *number;
            }
        if (const auto typed = item_label(first_line_of(*item.heading)); typed && !item.label)
            item.number = typed->number;
        if (!first_line_of(*item.heading).empty())
            items.push_back(item);
    }
    // Where the others have numbers, a first row without one says what the columns are.
    if (items.size() > 1 && items.front().number == 0 && items[1].number > 0)
        items.erase(items.begin());
    return items;
}

} // namespace klubba::recognition
