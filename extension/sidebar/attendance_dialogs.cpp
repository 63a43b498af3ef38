// SPDX-License-Identifier: MPL-2.0
#include "sidebar/attendance_dialogs.hpp"

#include "sidebar/form.hpp"

#include <algorithm>

namespace klubba::sidebar {
namespace {

std::vector<OUString> names_of(const std::vector<RollEntry>& people) {
    std::vector<OUString> names;
    for (const auto& entry : people)
        names.push_back(to_uno(entry.name));
    return names;
}

std::size_t chosen(const Form::Model& list) {
    const auto selected = property<Sequence<sal_Int16>>(list, "SelectedItems");
    return selected.hasElements() ? static_cast<std::size_t>(selected[0]) : 0;
}

std::string text_in(const Form::Model& field) {
    return from_uno(property<OUString>(field, "Text").trim());
}

bool ask(Form& form, const Desk& desk) {
    return form.ask(desk.window(), desk.words()("ok"), desk.words()("cancel"));
}

OUString item_text(const Item& item) {
    const auto title = to_uno(item.title);
    return item.label.empty() ? title : to_uno(item.label) + "  " + title;
}

} // namespace

std::optional<commands::Arguments> ask_whom_they_serve_for(const Desk& desk, const commands::State& state,
                                                           const RollEntry& person) {
    std::vector<RollEntry> served;
    for (const auto& entry : state.roll)
        if (entry.name != person.name &&
            entry.seat.value_or(Member::Seat::Ordinary) == Member::Seat::Ordinary)
            served.push_back(entry);
    std::stable_partition(served.begin(), served.end(),
                          [](const RollEntry& entry) { return !is_there(entry); });
    if (served.empty())
        return {};
    const auto& words = desk.words();
    Form form(desk.context(), words("attendance.serve.title", {to_uno(person.name)}));
    const auto known = std::ranges::find(served, person.serves_for, &RollEntry::name);
    const auto list =
        form.choice(words("attendance.serve.for"), names_of(served),
                    known == served.end() ? 0 : static_cast<std::size_t>(known - served.begin()));
    if (!ask(form, desk))
        return {};
    return commands::Arguments{{"person", person.name}, {"for", served[chosen(list)].name}};
}

std::optional<commands::Arguments> ask_when_they_were_there(const Desk& desk, const commands::State&,
                                                            const RollEntry& person) {
    const auto& words = desk.words();
    Form form(desk.context(), words("attendance.when.title", {to_uno(person.name)}));
    form.note(words("attendance.when.help"), 2);
    const auto from = form.text(words("attendance.when.from"));
    const auto to = form.text(words("attendance.when.to"));
    if (!ask(form, desk))
        return {};
    commands::Arguments arguments{{"person", person.name}};
    for (const auto& [name, field] : {std::pair("from", from), std::pair("to", to)})
        if (auto text = text_in(field); !text.empty())
            arguments.emplace(name, std::move(text));
    // Left empty, both say that the person was there all the time.
    if (arguments.size() == 1)
        arguments.emplace("state", "present");
    return arguments;
}

std::optional<commands::Arguments> ask_for_conflict(const Desk& desk, const commands::State& state,
                                                    const RollEntry& person) {
    std::vector<OUString> items;
    for (const auto& item : state.items)
        items.push_back(item_text(item));
    if (items.empty())
        return {};
    const auto& words = desk.words();
    Form form(desk.context(), words("attendance.conflict.title", {to_uno(person.name)}));
    const auto list = form.choice(words("attendance.conflict.item"), items, 0);
    if (!ask(form, desk))
        return {};
    return commands::Arguments{{"person", person.name}, {"item", std::to_string(chosen(list) + 1)}};
}

std::optional<commands::Arguments> ask_for_adjusters(const Desk& desk, const commands::State& state,
                                                     const RollEntry& person) {
    std::vector<RollEntry> present;
    std::ranges::copy_if(state.roll, std::back_inserter(present), is_there);
    if (present.empty())
        return {};
    const auto& words = desk.words();
    const auto position = [&](std::string_view name) {
        const auto found = std::ranges::find(present, name, &RollEntry::name);
        return found == present.end() ? present.size() : static_cast<std::size_t>(found - present.begin());
    };
    const auto suggested = position(person.name);
    auto others = names_of(present);
    others.insert(others.begin(), words("attendance.adjusters.none"));
    const auto second = state.adjusters.size() > 1 ? position(state.adjusters[1]) : present.size();
    Form form(desk.context(), words("attendance.adjusters.title"));
    const auto first_list = form.choice(words("attendance.adjusters.first"), names_of(present),
                                        suggested < present.size() ? suggested : 0);
    const auto second_list = form.choice(words("attendance.adjusters.second"), others,
                                         second < present.size() && second != suggested ? second + 1 : 0);
    const auto place = form.text(words("attendance.adjusters.place"));
    const auto date = form.text(words("attendance.adjusters.date"));
    const auto time = form.text(words("attendance.adjusters.time"));
    if (!ask(form, desk))
        return {};
    auto names = present[chosen(first_list)].name;
    if (const auto other = chosen(second_list); other > 0)
        names += ';' + present[other - 1].name;
    commands::Arguments arguments{{"person", names}};
    for (const auto& [name, field] :
         {std::pair("place", place), std::pair("date", date), std::pair("time", time)})
        if (auto text = text_in(field); !text.empty())
            arguments.emplace(name, std::move(text));
    return arguments;
}

} // namespace klubba::sidebar
