// SPDX-License-Identifier: MPL-2.0
#include "core/carry_over.hpp"

#include "core/calendar.hpp"
#include "core/log_status.hpp"
#include "core/recognise.hpp"
#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
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

Date end_of_month(int year, unsigned month) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::last;
}

/// Last months of parts of a year.
constexpr auto parts_of_year = std::to_array<std::pair<std::string_view, unsigned>>(
    {{"kvartal 1", 3}, {"kvartal 2", 6}, {"kvartal 3", 9}, {"kvartal 4", 12}, {"q1", 3},   {"q2", 6},
     {"q3", 9},        {"q4", 12},       {"våren", 6},     {"hösten", 12},    {"vt", 6},   {"ht", 12},
     {"vår", 6},       {"höst", 12},     {"sommaren", 8},  {"vintern", 12}});

std::optional<unsigned> last_month_in(std::string_view schedule) {
    std::optional<unsigned> month;
    for (auto word = text::next_word(schedule, 0); word.begin < word.end;
         word = text::next_word(schedule, word.end))
        if (const auto named = recognition::month_named(text::slice(schedule, word)))
            month = named;
    for (const auto& [words, last] : parts_of_year)
        if (!month && text::find_folded(schedule, words) != std::string_view::npos)
            month = last;
    return month;
}

/// The last year written, and the month of "2026-06".
std::optional<Date> last_year_in(std::string_view schedule) {
    std::optional<Date> last;
    const auto month = last_month_in(schedule).value_or(12);
    for (auto word = text::next_word(schedule, 0); word.begin < word.end;
         word = text::next_word(schedule, word.end)) {
        const auto part = text::slice(schedule, word);
        const auto year = text::number(part.substr(0, std::min<std::size_t>(4, part.size())));
        const bool with_month = part.size() == 7 && part[4] == '-';
        if (year < 1900 || year > 2200 || (part.size() != 4 && !with_month))
            continue;
        const auto own = with_month ? text::number(part.substr(5)) : -1;
        if (with_month && (own < 1 || own > 12))
            continue;
        last = end_of_month(year, with_month ? static_cast<unsigned>(own) : month);
    }
    return last;
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

std::optional<Date> last_day_of(std::string_view schedule) {
    if (const auto match = recognition::find_date(schedule))
        if (const auto day = recognition::to_date(match->until.value_or(match->day)))
            return day;
    return last_year_in(schedule);
}

} // namespace klubba
