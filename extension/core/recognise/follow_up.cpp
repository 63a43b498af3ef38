// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/follow_up.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/follow_up_tables.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <utility>

namespace klubba::recognition {

namespace {

using Columns = std::vector<std::optional<FollowUpColumn>>;

Text to_text(const GridCell& cell) {
    Text fact;
    fact.raw = cell.text;
    fact.place = cell.place;
    fact.filled = !is_placeholder(cell.text);
    if (fact.filled)
        fact.value = cell.text;
    return fact;
}

/// The persons that a cell names, each with its own place.
void read_responsible(const GridCell& cell, const std::vector<Attendee>& people, LogEntry& entry) {
    entry.responsible_text = to_text(cell);
    for (const Responsible& one : resolve_all(cell.text, people)) {
        Text name;
        name.raw = std::string(one.written);
        name.value = one.attendee != nullptr ? one.attendee->name : name.raw;
        name.filled = !is_placeholder(name.raw);
        name.place = cell.place;
        const auto offset = static_cast<std::size_t>(one.written.data() - cell.text.data());
        if (cell.place.end - cell.place.begin == cell.text.size()) {
            name.place.begin += offset;
            name.place.end = name.place.begin + one.written.size();
        }
        entry.responsible.push_back(std::move(name));
        entry.resolved.push_back(one.attendee != nullptr);
    }
}

LogEntry log_entry(const std::vector<GridCell>& row, const Columns& columns,
                   const std::vector<Attendee>& people) {
    LogEntry entry;
    for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
        const GridCell& cell = row[i];
        if (!columns[i])
            continue;
        switch (*columns[i]) {
        case FollowUpColumn::Number:
            entry.number = to_text(cell);
            break;
        case FollowUpColumn::Matter:
            entry.matter = to_text(cell);
            break;
        case FollowUpColumn::Action:
            entry.action = to_text(cell);
            break;
        case FollowUpColumn::Status:
            entry.status = to_text(cell);
            break;
        case FollowUpColumn::Deadline: {
            entry.deadline_text = to_text(cell);
            const auto match = find_date(cell.text);
            entry.deadline = match ? to_date(match->day) : std::nullopt;
            break;
        }
        case FollowUpColumn::Responsible:
            read_responsible(cell, people, entry);
            break;
        }
    }
    return entry;
}

ActionPlanRow plan_row(const std::vector<GridCell>& row, const Columns& columns) {
    ActionPlanRow plan;
    const auto field = [&](FollowUpColumn column) -> Text& {
        switch (column) {
        case FollowUpColumn::Number:
            return plan.number;
        case FollowUpColumn::Matter:
            return plan.goal;
        case FollowUpColumn::Action:
            return plan.activity;
        case FollowUpColumn::Responsible:
            return plan.responsible;
        case FollowUpColumn::Deadline:
            return plan.schedule;
        case FollowUpColumn::Status:
            break;
        }
        return plan.follow_up;
    };
    for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i)
        if (columns[i])
            if (Text& fact = field(*columns[i]); fact.raw.empty())
                fact = to_text(row[i]);
    return plan;
}

bool is_empty(const std::vector<GridCell>& row) {
    return std::all_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.text.empty(); });
}

constexpr auto goal_words = text::make_words<bool>({
    {"mål", true},
    {"målen", true},
    {"delmål", true},
    {"delmålen", true},
    {"målsättning", true},
    {"målsättningar", true},
    {"målsättningarna", true},
});

/// "Rådet har tre mål:", "Målen för året är:", or a heading of few words ("Mål 2026").
bool announces_goals(std::string_view line) {
    line = text::trim(line);
    const auto first = text::next_word(line, 0);
    bool speaks_of_goals = false;
    for (auto word = first; word.begin < word.end && !speaks_of_goals; word = text::next_word(line, word.end))
        speaks_of_goals = goal_words.find(text::slice(line, word)) != nullptr;
    if (!speaks_of_goals || line.ends_with(':'))
        return speaks_of_goals;
    constexpr std::size_t most_words = 5;
    return goal_words.find(text::slice(line, first)) != nullptr && text::count_words(line) <= most_words &&
           line.find_first_of(".:!?") == std::string_view::npos;
}

/// What is listed below a line that announces goals.
void read_listed_goals(const Lines& lines, const Item& item, Minutes& minutes) {
    const std::size_t end = lines.line_of(item.last);
    bool announced = false, going_on = false;
    for (std::size_t index = lines.line_of(item.first); index < end; ++index) {
        const Line& line = lines[index];
        if (line.blank() || line.leaked)
            continue;
        const bool listed = line.bullet || lines.paragraph(line).list_level > 0;
        if (announced && listed) {
            const std::string_view goal = text::strip(line.text, ".,;");
            ActionPlanRow row;
            row.goal = {std::string(goal), std::string(goal), lines.place(line, goal), true};
            minutes.action_plan.push_back(std::move(row));
            if (!std::exchange(going_on, true))
                minutes.follow_up.push_back(
                    {FollowUp::ActionPlan, {}, line.paragraph, 0, {FollowUpColumn::Matter}});
            minutes.follow_up.back().last = line.paragraph + 1;
        } else {
            announced = announces_goals(line.text);
            going_on = false;
        }
    }
}

} // namespace

void read_follow_up(const Lines& lines, const Outline& outline, const std::vector<Grid>& grids,
                    Minutes& minutes) {
    for (FollowUpGrid& found : find_follow_up(lines, outline, grids)) {
        const auto& rows = found.grid->rows;
        for (std::size_t row = found.first_row; row < rows.size(); ++row) {
            if (is_empty(rows[row]))
                continue;
            if (found.table.kind == FollowUp::Log)
                minutes.log.push_back(log_entry(rows[row], found.table.columns, minutes.attendance));
            else
                minutes.action_plan.push_back(plan_row(rows[row], found.table.columns));
        }
        minutes.follow_up.push_back(std::move(found.table));
    }
    for (const Item& item : outline.items) {
        if (minutes.action_plan.empty() && item.section == "action_plan")
            read_listed_goals(lines, item, minutes);
    }
}

} // namespace klubba::recognition
