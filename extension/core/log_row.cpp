// SPDX-License-Identifier: MPL-2.0
#include "core/log_row.hpp"

#include "core/folding.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba {
namespace {

std::size_t cell_of(const Document& document, std::size_t table, std::size_t row, std::size_t column) {
    const auto [first, last] = extent_of_row(document, table, row);
    for (auto paragraph = first; paragraph < last; ++paragraph)
        if (document.paragraphs[paragraph].cell->column == column)
            return paragraph;
    return document.paragraphs.size();
}

std::string text_of(const Document& document, std::size_t table, std::size_t row, std::size_t column) {
    const auto paragraph = cell_of(document, table, row, column);
    return paragraph < document.paragraphs.size()
               ? std::string(text::trim(document.paragraphs[paragraph].text))
               : std::string();
}

bool is_unsaid(const std::string& text) {
    return text.empty() || recognition::is_placeholder(text);
}

std::optional<std::size_t> log_table(const Document& document, const Minutes& minutes) {
    for (const auto& section : minutes.sections)
        if (section.id == "action_log")
            for (std::size_t table = 0; table < document.tables.size(); ++table)
                if (document.tables[table].first >= section.first &&
                    document.tables[table].last <= section.last && document.tables[table].rows > 1)
                    return table;
    return {};
}

} // namespace

std::optional<Fix> log_row_fix(const Document& document, const Minutes& minutes, const LogNote& note) {
    const auto table = log_table(document, minutes);
    if (!table)
        return std::nullopt;
    const auto& shape = document.tables[*table];
    const auto last = shape.rows - 1;
    std::vector<std::string> cells(shape.columns);
    bool says_what = false;
    std::optional<std::size_t> matter;
    bool waits = true;
    for (std::size_t column = 0; column < shape.columns; ++column) {
        const auto heading = folded(text_of(document, *table, 0, column));
        const auto before = text_of(document, *table, last, column);
        waits = waits && is_unsaid(before);
        if (heading == "nr" || heading == "nummer") {
            cells[column] = std::to_string(std::max(text::number(before), 0) + 1);
        } else if (heading.find("åtgärd") != heading.npos || heading.find("aktivitet") != heading.npos) {
            cells[column] = note.text;
            says_what = true;
        } else if (heading.starts_with("ärende") || heading.starts_with("fråga")) {
            matter = column;
        } else if (heading == "status") {
            cells[column] = "Ny";
        }
    }
    if (!says_what && !matter)
        return std::nullopt;
    if (matter)
        cells[*matter] = says_what && !note.matter.empty() ? note.matter : note.text;
    Fix fix;
    if (!waits) {
        fix.edits.emplace_back(InsertRow{*table, last, std::move(cells)});
        return fix;
    }
    for (std::size_t column = 0; column < shape.columns; ++column)
        if (const auto paragraph = cell_of(document, *table, last, column);
            !cells[column].empty() && paragraph < document.paragraphs.size()) {
            const auto& old = document.paragraphs[paragraph].text;
            fix.edits.emplace_back(ReplaceText{{paragraph, 0, old.size()}, old, cells[column]});
        }
    return fix;
}

} // namespace klubba
