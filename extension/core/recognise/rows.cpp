// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/rows.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

constexpr std::size_t most_lines = 4000;

std::optional<LabelMatch> label_of(const Line& line) {
    return line.label != nullptr ? std::optional(*line.label) : std::nullopt;
}

/// The lines of one table row, put side by side: first line of every cell, second line of every cell, …
void add_table_row(const Lines& lines, std::size_t begin, std::size_t end, std::vector<Row>& rows) {
    const std::size_t first_row = rows.size();
    const auto table = lines.paragraph(lines[begin]).cell->table;
    std::size_t column = 0;
    std::size_t depth = 0;
    for (std::size_t index = begin; index < end; ++index) {
        const Line& line = lines[index];
        const std::size_t here = lines.paragraph(line).cell->column;
        if (here != column || index == begin) {
            column = here;
            depth = 0;
        }
        if (line.blank() || line.leaked || line.quoted)
            continue;
        if (rows.size() <= first_row + depth) {
            Row row;
            row.line = index;
            row.table = table + 1;
            row.first_of_cells = depth == 0;
            rows.push_back(std::move(row));
        }
        rows[first_row + depth].cells.push_back({line.text, column, index, label_of(line)});
        ++depth;
    }
}

} // namespace

std::vector<Row> read_rows(const Lines& lines, std::size_t begin, std::size_t end) {
    std::vector<Row> rows;
    end = std::min({end, lines.size(), begin + most_lines});
    rows.reserve(end - std::min(begin, end));
    for (std::size_t index = begin; index < end;) {
        const Line& line = lines[index];
        if (const auto& cell = lines.paragraph(line).cell) {
            std::size_t row_end = index + 1;
            while (row_end < end && lines.paragraph(lines[row_end]).cell &&
                   lines.paragraph(lines[row_end]).cell->table == cell->table &&
                   lines.paragraph(lines[row_end]).cell->row == cell->row)
                ++row_end;
            add_table_row(lines, index, row_end, rows);
            index = row_end;
            continue;
        }
        if (!line.leaked && !line.quoted) {
            Row row;
            row.line = index;
            // A typed bullet is no part of a name or a label.
            for (const Segment& segment : segments(line.bullet ? line.text : line.full)) {
                const bool whole = segment.text.size() == line.text.size();
                row.cells.push_back({segment.text, segment.column, index,
                                     whole ? label_of(line) : match_label(segment.text)});
            }
            rows.push_back(std::move(row));
        }
        ++index;
    }
    return rows;
}

} // namespace klubba::recognition
