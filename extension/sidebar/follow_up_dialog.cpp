// SPDX-License-Identifier: MPL-2.0
#include "sidebar/follow_up_dialog.hpp"

#include "core/calendar.hpp"
#include "sidebar/form.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>

namespace klubba::sidebar {

namespace {

using Column = FollowUpColumn;

std::vector<OUString> lines_of(const std::vector<std::string>& texts) {
    std::vector<OUString> result;
    for (const auto& text : texts)
        result.push_back(to_uno(text));
    return result;
}

/// What logs say; other words may be written. Like schedules in the language of the minutes, whatever the office's.
std::vector<OUString> usual_states() {
    return lines_of({"Ny", "Pågår", "Klar", "Utgår"});
}

/// The day of the next meeting, in two weeks, a month and three months.
std::vector<OUString> usual_deadlines(Date today, const std::optional<Date>& next_meeting) {
    using namespace std::chrono;
    std::set<Date> days{sys_days(today) + weeks(2)};
    if (next_meeting && *next_meeting > today)
        days.insert(*next_meeting);
    for (const auto later : {today + months(1), today + months(3)})
        days.insert(later.ok() ? later : later.year() / later.month() / last);
    std::vector<std::string> written;
    for (const auto day : days)
        written.push_back(iso(day));
    return lines_of(written);
}

/// A plan is made for terms and years rather than for days.
std::vector<OUString> usual_schedules(Date today) {
    const auto year = int(today.year());
    std::vector<std::string> schedules;
    for (const int of : {year, year + 1})
        for (const auto* part : {"våren ", "hösten ", ""})
            schedules.push_back(part + std::to_string(of));
    schedules.emplace_back("löpande");
    return lines_of(schedules);
}

/// The last part of the key of a column's label.
const char* label_of(Column column) {
    static constexpr std::array<const char*, follow_up_columns.size()> labels{
        "number", "matter", "action", "responsible", "deadline", "status"};
    return labels[static_cast<std::size_t>(column)];
}

} // namespace

std::optional<commands::Arguments> ask_for_row(const Desk& desk, FollowUp kind,
                                               const std::vector<FollowUpColumn>& columns,
                                               const FollowUpRow* row, const Usual& usual) {
    const auto& words = desk.words();
    const std::string prefix = "followUp." + std::string(name_of(kind)) + '.';
    const auto word = [&](const std::string& key) { return words((prefix + key).c_str()); };
    const auto said = [&](Column column) { return row ? (*row)[column].value : std::string(); };

    Form form(desk.context(), word(row ? "change" : "new"));
    std::map<Column, Form::Model> fields;
    const auto ask_for = [&](Column column) {
        const auto label = word(label_of(column));
        const auto text = said(column);
        switch (column) {
        case Column::Number:
            return;
        case Column::Matter:
        case Column::Action:
            fields[column] = form.text(label, to_uno(text));
            return;
        case Column::Responsible:
            fields[column] = form.suggestions(label, lines_of(usual.people), to_uno(text));
            return;
        case Column::Deadline:
            fields[column] = form.suggestions(label,
                                              kind == FollowUp::Log
                                                  ? usual_deadlines(commands::today(), usual.next_meeting)
                                                  : usual_schedules(commands::today()),
                                              to_uno(text));
            return;
        case Column::Status:
            const auto states = usual_states();
            const bool is_new = !row && kind == FollowUp::Log;
            fields[column] = form.suggestions(label, states, is_new ? states.front() : to_uno(text));
            return;
        }
    };
    for (const auto column : follow_up_columns)
        if (column != Column::Number && std::ranges::find(columns, column) != columns.end())
            ask_for(column);
    if (!form.ask(desk.window(), words("ok"), words("cancel")))
        return std::nullopt;

    commands::Arguments answers;
    for (const auto& [column, field] : fields)
        if (const auto text = from_uno(property<OUString>(field, "Text").trim());
            !row || text != said(column))
            answers.emplace(name_of(kind, column), text);
    if (answers.empty())
        return std::nullopt;
    answers.emplace("table", name_of(kind));
    return answers;
}

} // namespace klubba::sidebar
