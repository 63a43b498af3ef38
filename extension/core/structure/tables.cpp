// SPDX-License-Identifier: MPL-2.0
#include "core/structure/steps.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klubba::structuring {

namespace {

/// Number, matter, action, responsible, deadline, status.
constexpr std::size_t most_log_columns = 6;

/// Cells of a line whose columns are parted by tabs, however many; an empty first cell when it begins with
/// one.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    if (line.starts_with('\t'))
        cells.emplace_back();
    for (std::size_t begin = 0; begin < line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        if (const auto cell = text::trim(line.substr(begin, end - begin)); !cell.empty())
            cells.emplace_back(cell);
        begin = end + 1;
    }
    return cells;
}

/// The paragraphs of a log entry as cells, beginning with `first`; leaves `first` behind the last of them.
std::vector<std::string> take_log_row(const Conversion& conversion, std::size_t& first) {
    std::vector<std::string> row;
    for (; conversion.is_free(first) && !is_blank(conversion.paragraph(first).text); ++first) {
        const std::string_view text = conversion.paragraph(first).text;
        // A line without a tab of its own goes on with the cell before.
        if (row.empty() || text.starts_with('\t'))
            row.emplace_back(text::trim(text));
        else
            row.back() += '\n' + std::string(text::trim(text));
    }
    return row;
}

/// Paragraphs that hold a label and its value.
std::vector<bool> labelled_paragraphs(const Conversion& conversion) {
    std::vector<bool> labelled(conversion.size());
    for (const auto& label : conversion.minutes().labels)
        if (label.has_value && label.value.paragraph == label.place.paragraph)
            labelled[label.place.paragraph] = true;
    return labelled;
}

bool lists_somebody(const Minutes& minutes, std::size_t first, std::size_t last) {
    return std::ranges::any_of(minutes.attendance, [&](const Attendee& person) {
        return person.place.paragraph >= first && person.place.paragraph < last;
    });
}

/// Two columns, both filled in most of the rows.
bool is_table(const std::vector<std::vector<std::string>>& rows) {
    const auto full = static_cast<std::size_t>(
        std::ranges::count_if(rows, [](const auto& row) { return row.size() == 2 && !row.front().empty(); }));
    return rows.size() >= 2 && full * 2 > rows.size() &&
           std::ranges::all_of(rows, [](const auto& row) { return row.size() <= 2; });
}

} // namespace

void make_log_table(Conversion& conversion) {
    MakeTable table;
    std::size_t columns = 0;
    for (const auto& entry : conversion.minutes().log) {
        const auto begin = entry.matter.place.paragraph;
        if (table.cells.empty())
            table.first = table.last = begin;
        if (begin < table.last || !conversion.is_gap(table.last, begin))
            return;
        table.last = begin;
        table.cells.push_back(take_log_row(conversion, table.last));
        columns = std::max(columns, table.cells.back().size());
    }
    if (table.cells.size() < 2 || columns < 2 || columns > most_log_columns)
        return;
    table.name = "Logg";
    conversion.add(std::move(table));
}

void make_tables(Conversion& conversion) {
    const auto labelled = labelled_paragraphs(conversion);
    const auto is_row = [&](std::size_t index) {
        const std::string_view text = conversion.paragraph(index).text;
        return text.find('\t') != std::string_view::npos && !is_blank(text) && !labelled[index];
    };
    for (std::size_t first = 0; first < conversion.size();) {
        MakeTable table;
        table.first = table.last = first;
        for (; conversion.is_free(table.last) && is_row(table.last); ++table.last)
            table.cells.push_back(cells_of(conversion.paragraph(table.last).text));
        const auto next = std::max(table.last, first + 1);
        if (is_table(table.cells)) {
            table.name = lists_somebody(conversion.minutes(), first, table.last) ? "Narvarande" : "Tabell";
            conversion.add(std::move(table));
        }
        first = next;
    }
}

} // namespace klubba::structuring
