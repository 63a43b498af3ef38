// SPDX-License-Identifier: MPL-2.0
#include "core/follow_up.hpp"

#include "core/log_status.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/resolve.hpp"
#include "core/schedule.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <ranges>

namespace klubba {
namespace {

struct ColumnName {
    std::string_view log, plan;
    std::string_view log_field, plan_field;
};

/// In the order of follow_up_columns.
constexpr std::array column_names{
    ColumnName{"number", "number", "log_no", "plan_no"},
    ColumnName{"matter", "goal", "log_matter", "plan_goal"},
    ColumnName{"action", "activity", "log_action", "plan_activity"},
    ColumnName{"responsible", "responsible", "log_responsible", "plan_responsible"},
    ColumnName{"deadline", "schedule", "log_deadline", "plan_schedule"},
    ColumnName{"status", "follow_up", "log_status", "plan_follow_up"},
};

constexpr std::array<std::string_view, 2> kinds{"log", "plan"};

const ColumnName& names_of(FollowUpColumn column) {
    return column_names[static_cast<std::size_t>(column)];
}

bool says_nothing(std::string_view text) {
    text = text::trim(text);
    return text.empty() || recognition::is_placeholder(text);
}

const FollowUpTable* table_of(const Minutes& minutes, const FollowUpRow& row) {
    const auto found = std::ranges::find_if(minutes.follow_up, [&](const FollowUpTable& table) {
        return row.cell && table.table == row.cell->table;
    });
    return found == minutes.follow_up.end() ? nullptr : &*found;
}

std::vector<FollowUpColumn> columns_of(const FollowUpTable& table) {
    std::vector<FollowUpColumn> columns;
    for (const auto& column : table.columns)
        if (column)
            columns.push_back(*column);
    return columns;
}

/// Completes a row whose facts are known.
FollowUpRow finished(FollowUpRow row, const Document& document, const Minutes& minutes, Date today) {
    const auto stands = std::ranges::find_if(row.facts, [](const Text& fact) { return !fact.raw.empty(); });
    if (stands != row.facts.end())
        row.place = stands->place;
    if (const auto& cell = document.paragraphs[row.place.paragraph].cell)
        row.cell = cell_address(cell->table, cell->row, 0);
    if (const auto* table = table_of(minutes, row))
        row.columns = columns_of(*table);
    for (const auto& [written, attendee] :
         recognition::resolve_all(row[FollowUpColumn::Responsible].value, minutes.attendance))
        row.owners.push_back(attendee != nullptr ? attendee->name : std::string(written));
    row.due = last_day_of(row[FollowUpColumn::Deadline].value);
    row.closed = is_closed(row[FollowUpColumn::Status].value);
    row.late = !row.closed && row.due && *row.due < today;
    return row;
}

/// Paragraphs [first, last) of a cell; none for a cell that is not there.
std::pair<std::size_t, std::size_t> paragraphs_of(const Document& document, const CellAddress& cell) {
    const auto& table = document.tables[cell.table];
    auto first = table.first;
    while (first < table.last && document.paragraphs[first].cell != cell)
        ++first;
    auto last = first;
    while (last < table.last && document.paragraphs[last].cell == cell)
        ++last;
    return {first, last};
}

/// False for a cell that is not there.
bool write_cell(const Document& document, const CellAddress& cell, const std::string& text,
                std::vector<Edit>& edits) {
    const auto [first, last] = paragraphs_of(document, cell);
    if (first == last)
        return false;
    const auto& old = document.paragraphs[first].text;
    if (old != text)
        edits.emplace_back(ReplaceText{{first, 0, old.size()}, old, text});
    if (last - first > 1)
        edits.emplace_back(DeleteParagraphs{first + 1, last});
    return true;
}

/// The first of the rows at a table's end that only wait to be filled in; the number of rows when there is none.
std::size_t first_unfilled_row(const Document& document, std::size_t table) {
    const auto& shape = document.tables[table];
    std::size_t after_filled = 0;
    for (auto index = shape.first; index < shape.last; ++index)
        if (const auto& paragraph = document.paragraphs[index];
            paragraph.cell && !says_nothing(paragraph.text))
            after_filled = std::max<std::size_t>(after_filled, paragraph.cell->row + 1);
    return after_filled;
}

/// "8" after "7", "8." after "7."; empty where no number stands to follow on.
std::string number_after(std::string_view number) {
    const auto digits = number.substr(0, std::min(number.find_first_not_of("0123456789"), number.size()));
    const auto rest = number.substr(digits.size());
    constexpr std::size_t most_digits = 6;
    if (digits.empty() || digits.size() > most_digits || (!rest.empty() && rest != "." && rest != ":"))
        return {};
    return std::to_string(std::stoi(std::string(digits)) + 1) + std::string(rest);
}

std::string text_of(const Document& document, const CellAddress& cell) {
    const auto [first, last] = paragraphs_of(document, cell);
    return first < last ? document.paragraphs[first].text : std::string();
}

std::string placeholder(const std::string& label) {
    return std::string(1, '<').append(label).append(1, '>');
}

/// What the cells of a new row in the place of `row` say; one that waits there goes on asking for the rest.
std::vector<std::string> cells_of(const Document& document, const FollowUpTable& table, std::size_t row,
                                  const RowValues& values, const RowValues& labels) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto& cell = cells.emplace_back();
        const auto column = table.columns[i];
        if (!column)
            continue;
        if (const auto value = values.find(*column); value != values.end()) {
            cell = value->second;
        } else if (column == FollowUpColumn::Number) {
            const auto before = row > 0 ? text_of(document, cell_address(*table.table, row - 1, i)) : "0";
            // Below the header, whose words are no number, rows are counted from 1.
            cell = row == 1 && number_after(before).empty() ? "1" : number_after(before);
        } else if (row < document.tables[*table.table].rows) {
            cell = text_of(document, cell_address(*table.table, row, i));
        } else if (const auto label = labels.find(*column); label != labels.end()) {
            cell = placeholder(label->second);
        }
    }
    return cells;
}

std::string on_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

} // namespace

std::string_view name_of(FollowUp kind, FollowUpColumn column) {
    return kind == FollowUp::Log ? names_of(column).log : names_of(column).plan;
}

std::string_view field_of(FollowUp kind, FollowUpColumn column) {
    return kind == FollowUp::Log ? names_of(column).log_field : names_of(column).plan_field;
}

std::string_view name_of(FollowUp kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<FollowUp> follow_up_named(std::string_view name) {
    const auto found = std::ranges::find(kinds, name);
    return found == kinds.end() ? std::nullopt : std::optional(static_cast<FollowUp>(found - kinds.begin()));
}

std::string_view section_of(FollowUp kind) {
    return kind == FollowUp::Log ? "action_log" : "action_plan";
}

bool FollowUpRow::is_filled() const {
    return std::ranges::any_of(facts, [](const Text& fact) { return !says_nothing(fact.raw); });
}

std::vector<FollowUpRow> follow_up_rows(const Document& document, const Minutes& minutes, Date today) {
    std::vector<FollowUpRow> rows;
    rows.reserve(minutes.log.size() + minutes.action_plan.size());
    std::size_t position = 0;
    for (const auto& entry : minutes.log)
        rows.push_back(finished({.kind = FollowUp::Log,
                                 .position = ++position,
                                 .facts = {entry.number, entry.matter, entry.action, entry.responsible_text,
                                           entry.deadline_text, entry.status}},
                                document, minutes, today));
    position = 0;
    for (const auto& plan : minutes.action_plan)
        rows.push_back(finished({.kind = FollowUp::ActionPlan,
                                 .position = ++position,
                                 .facts = {plan.number, plan.goal, plan.activity, plan.responsible,
                                           plan.schedule, plan.follow_up}},
                                document, minutes, today));
    return rows;
}

const FollowUpTable* table_for(const Minutes& minutes, FollowUp kind) {
    const FollowUpTable* last = nullptr;
    for (const auto& table : minutes.follow_up)
        if (table.kind == kind && table.table)
            last = &table;
    return last;
}

std::vector<FollowUpColumn> columns_of_new_row(const Minutes& minutes, const Template* of, FollowUp kind) {
    if (const auto* table = table_for(minutes, kind))
        return columns_of(*table);
    std::vector<FollowUpColumn> columns;
    if (const auto* section = of ? find_section(*of, section_of(kind)) : nullptr)
        for (const auto column : follow_up_columns)
            if (std::ranges::find(section->fields, field_of(kind, column), &Field::id) !=
                section->fields.end())
                columns.push_back(column);
    return columns;
}

const FollowUpTable* typed_rows(const Minutes& minutes, FollowUp kind) {
    const auto found = std::ranges::find_if(minutes.follow_up, [&](const FollowUpTable& table) {
        return table.kind == kind && !table.table && table.first < table.last;
    });
    return found == minutes.follow_up.end() ? nullptr : &*found;
}

Fix add_row(const Document& document, const FollowUpTable& table, const RowValues& values,
            const RowValues& labels) {
    const auto index = *table.table;
    const auto row = first_unfilled_row(document, index);
    auto cells = cells_of(document, table, row, values, labels);
    Fix fix;
    if (row == document.tables[index].rows) {
        fix.edits.emplace_back(InsertRow{index, row - 1, std::move(cells)});
        return fix;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        write_cell(document, cell_address(index, row, i), cells[i], fix.edits);
    return fix;
}

std::optional<Fix> set_row(const Document& document, const Minutes& minutes, const FollowUpRow& row,
                           const RowValues& values) {
    const auto* table = table_of(minutes, row);
    if (table == nullptr)
        return std::nullopt;
    Fix fix;
    for (const auto& [column, value] : values) {
        const auto found = std::ranges::find(table->columns, std::optional(column));
        const auto index = static_cast<std::size_t>(found - table->columns.begin());
        if (found == table->columns.end() ||
            !write_cell(document, cell_address(row.cell->table, row.cell->row, index), value, fix.edits))
            return std::nullopt;
    }
    return fix;
}

std::optional<Fix> remove_row(const Document& document, const Minutes& minutes, const FollowUpRow& row,
                              const RowValues& labels) {
    const auto* table = table_of(minutes, row);
    if (table == nullptr)
        return std::nullopt;
    const auto rows_of_table =
        std::ranges::count_if(follow_up_rows(document, minutes, {}), [&](const FollowUpRow& other) {
            return other.cell && other.cell->table == row.cell->table;
        });
    Fix fix;
    if (rows_of_table > 1) {
        fix.edits.emplace_back(DeleteRow{row.cell->table, row.cell->row});
        return fix;
    }
    for (std::size_t i = 0; i < table->columns.size(); ++i) {
        const auto& column = table->columns[i];
        const auto label = column ? labels.find(*column) : labels.end();
        write_cell(document, cell_address(row.cell->table, row.cell->row, i),
                   label == labels.end() ? std::string() : placeholder(label->second), fix.edits);
    }
    return fix;
}

std::map<std::string, std::string> values_of_typed(const Minutes& minutes, const FollowUpTable& typed) {
    std::map<std::string, std::string> values;
    std::size_t count = 0;
    const auto add = [&](const std::array<const Text*, follow_up_columns.size()>& facts) {
        const bool inside = std::ranges::any_of(facts, [&](const Text* fact) {
            return !fact->raw.empty() && fact->place.paragraph >= typed.first &&
                   fact->place.paragraph < typed.last;
        });
        if (!inside)
            return;
        ++count;
        for (const auto column : follow_up_columns) {
            const auto& raw = facts[static_cast<std::size_t>(column)]->raw;
            const bool counted = column == FollowUpColumn::Number && raw.empty();
            auto& lines = values[std::string(field_of(typed.kind, column))];
            lines += count > 1 ? "\n" : "";
            lines += counted ? std::to_string(count) : on_one_line(raw);
        }
    };
    if (typed.kind == FollowUp::Log)
        for (const auto& row : minutes.log)
            add({&row.number, &row.matter, &row.action, &row.responsible_text, &row.deadline_text,
                 &row.status});
    else
        for (const auto& row : minutes.action_plan)
            add({&row.number, &row.goal, &row.activity, &row.responsible, &row.schedule, &row.follow_up});
    // A column in which nothing is typed waits to be filled in.
    std::erase_if(
        values, [](const auto& value) { return value.second.find_first_not_of('\n') == std::string::npos; });
    return values;
}

std::string with_full_names(std::string_view responsible, const std::vector<Attendee>& people) {
    std::string names;
    std::size_t done = 0;
    for (const auto& one : recognition::resolve_all(responsible, people)) {
        const auto begin = static_cast<std::size_t>(one.written.data() - responsible.data());
        names += responsible.substr(done, begin - done);
        names += one.attendee != nullptr ? std::string_view(one.attendee->name) : one.written;
        done = begin + one.written.size();
    }
    names += responsible.substr(done);
    return names;
}

} // namespace klubba
