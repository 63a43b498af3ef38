// SPDX-License-Identifier: MPL-2.0
#include "core/carry_over.hpp"

#include "core/calendar.hpp"
#include "core/log_status.hpp"
#include "core/recognise.hpp"
#include "core/schedule.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <utility>

namespace klubba {
namespace {

using Cells = std::initializer_list<std::pair<const char*, const Text*>>;

/// The lines of a cell in one: a value's lines are rows.
std::string in_one_line(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto line = text::trim(text.substr(0, text.find('\n')));
        if (!line.empty())
            (result += result.empty() ? "" : "; ") += line;
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    }
    return result;
}

void add_row(FieldValues& values, std::size_t& rows, Cells cells) {
    for (const auto& [field, cell] : cells)
        (values[field] += rows == 0 ? "" : "\n") += in_one_line(cell->value);
    ++rows;
}

Text joined(const std::vector<Text>& names) {
    Text all;
    for (const auto& name : names)
        (all.value += all.value.empty() ? "" : ", ") += name.value;
    return all;
}

bool is_empty(const LogEntry& entry) {
    return entry.matter.value.empty() && entry.action.value.empty();
}

bool is_late(const ActionPlanRow& row, Date day) {
    const auto end = last_day_of(row.schedule.value);
    return end && *end < day && !is_closed(row.follow_up.value);
}

} // namespace

CarriedOver carry_over(const Minutes& minutes, Date day) {
    CarriedOver carried;
    for (const auto& entry : minutes.log)
        if (!is_empty(entry) && !is_closed(entry.status.value)) {
            const auto responsible = joined(entry.responsible);
            add_row(carried.log, carried.log_rows,
                    {{"log_no", &entry.number},
                     {"log_matter", &entry.matter},
                     {"log_action", &entry.action},
                     {"log_responsible", &responsible},
                     {"log_deadline", &entry.deadline_text},
                     {"log_status", &entry.status}});
        }
    for (const auto& row : minutes.action_plan)
        if (is_late(row, day)) {
            Text number;
            number.value = std::to_string(carried.plan_rows + 1);
            add_row(carried.plan, carried.plan_rows,
                    {{"plan_no", &number},
                     {"plan_goal", &row.goal},
                     {"plan_activity", &row.activity},
                     {"plan_responsible", &row.responsible},
                     {"plan_schedule", &row.schedule},
                     {"plan_follow_up", &row.follow_up}});
        }
    return carried;
}

Announced announced_meeting(const Minutes& minutes) {
    Announced announced;
    const auto date = std::ranges::find(minutes.marks, marks::next_meeting, &Mark::kind);
    if (date == minutes.marks.end())
        return announced;
    announced.date = date_of_iso(date->value);
    for (const auto& mark : minutes.marks)
        if (mark.kind == marks::time && mark.place.paragraph == date->place.paragraph &&
            mark.place.begin > date->place.begin && announced.start.empty()) {
            announced.start = mark.value;
            std::ranges::replace(announced.start, ':', '.');
        }
    return announced;
}

} // namespace klubba
