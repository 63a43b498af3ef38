// SPDX-License-Identifier: MPL-2.0
#include "sidebar/follow_up_dialog.hpp"

#include "core/calendar.hpp"
#include "sidebar/form.hpp"

#include <map>

namespace klubba::sidebar {

namespace {

using Column = FollowUpColumn;

std::vector<OUString> lines_of(const std::vector<std::string>& texts) {
    std::vector<OUString> result;
    for (const auto& text : texts)
        result.push_back(to_uno(text));
    return result;
}

/// What logs say, in the language of the minutes; other words may be written.
std::vector<OUString> usual_states() {
    return lines_of({"Ny", "Pågår", "Klar", "Utgår"});
}

/// A day as a date field takes it; nothing for what is written in other words ("våren 2026").
std::optional<css::util::Date> day_in(const std::string& text) {
    const auto day = date_of_iso(text);
    if (!day)
        return std::nullopt;
    return css::util::Date(static_cast<sal_uInt16>(unsigned(day->day())),
                           static_cast<sal_uInt16>(unsigned(day->month())), static_cast<sal_Int16>(int(day->year())));
}

/// What a field holds, by what it is called in the model.
std::string answer(const Form::Model& field) {
    if (!field->getPropertySetInfo()->hasPropertyByName(OUString("Date")))
        return from_uno(property<OUString>(field, "Text").trim());
    return date_in(field).value_or(std::string());
}

} // namespace

std::optional<commands::Arguments> ask_for_row(const Desk& desk, FollowUp kind, const FollowUpRow* row,
                                               const std::vector<std::string>& people) {
    const auto& words = desk.words();
    const std::string prefix = "followUp." + std::string(name_of(kind)) + '.';
    const auto word = [&](const char* key) { return words((prefix + key).c_str()); };
    const auto said = [&](Column column) { return row ? (*row)[column].value : std::string(); };

    Form form(desk.context(), word(row ? "change" : "new"));
    std::map<Column, Form::Model> fields;
    for (const auto column : {Column::Matter, Column::Action}) {
        fields[column] = form.text(word(column == Column::Matter ? "matter" : "action"));
        set_property(fields[column], "Text", to_uno(said(column)));
    }
    fields[Column::Responsible] =
        form.suggestions(word("responsible"), lines_of(people), to_uno(said(Column::Responsible)));
    const auto deadline = said(Column::Deadline);
    // A plan is made for seasons and quarters as often as for days.
    if (kind == FollowUp::Log && (deadline.empty() || day_in(deadline))) {
        fields[Column::Deadline] = form.date(word("deadline"), day_in(deadline));
        set_property(fields[Column::Deadline], "Spin", false);
        set_property(fields[Column::Deadline], "Dropdown", true);
    } else {
        fields[Column::Deadline] = form.text(word("deadline"));
        set_property(fields[Column::Deadline], "Text", to_uno(deadline));
    }
    const auto states = usual_states();
    fields[Column::Status] = form.suggestions(
        word("status"), states, row || kind == FollowUp::ActionPlan ? to_uno(said(Column::Status)) : states[0]);
    if (!form.ask(desk.window(), words("ok"), words("cancel")))
        return std::nullopt;

    commands::Arguments answers;
    for (const auto& [column, field] : fields)
        if (const auto text = answer(field); !row || text != said(column))
            answers.emplace(name_of(kind, column), text);
    if (answers.empty())
        return std::nullopt;
    answers.emplace("table", name_of(kind));
    return answers;
}

} // namespace klubba::sidebar
