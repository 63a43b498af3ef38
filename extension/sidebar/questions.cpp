// SPDX-License-Identifier: MPL-2.0
#include "sidebar/questions.hpp"

#include "commands/adjusting.hpp"
#include "commands/next_meeting.hpp"
#include "sidebar/file_dialog.hpp"
#include "sidebar/form.hpp"
#include "sidebar/new_dialog.hpp"
#include "sidebar/phrase_dialog.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace klubba::sidebar {
namespace {

css::util::Date to_uno_date(Date date) {
    return {static_cast<sal_uInt16>(unsigned(date.day())), static_cast<sal_uInt16>(unsigned(date.month())),
            static_cast<sal_Int16>(int(date.year()))};
}

bool ask_for_new(Desk& desk, commands::Arguments& arguments) {
    auto answers = ask_for_new_minutes(desk.context(), desk.workshop(), desk.words(), desk.window());
    if (!answers)
        return false;
    arguments = std::move(*answers);
    return true;
}

bool ask_for_day_of_adjusting(Desk& desk, commands::Arguments& arguments) {
    const auto& words = desk.words();
    Form form(desk.context(), words("adjust.title"));
    form.note(words("adjust.note"), 3);
    const auto date = form.date(words("adjust.date"), to_uno_date(desk.workshop().today()));
    if (!form.ask(desk.window(), words("adjust.ok"), words("cancel")))
        return false;
    if (const auto day = date_in(date))
        arguments["date"] = *day;
    return true;
}

bool ask_for_reason_to_unlock(Desk& desk, commands::Arguments& arguments) {
    commands::refuse_unlocked(desk.workshop(), desk.model(), arguments);
    const auto& words = desk.words();
    const bool item = arguments.contains("item");
    Form form(desk.context(), words(item ? "unlock.item.title" : "unlock.title"));
    form.note(words(item ? "unlock.item.note" : "unlock.note"), 3);
    const auto reason = form.text(words("unlock.reason"));
    if (!form.ask(desk.window(), words("unlock.ok"), words("cancel")))
        return false;
    arguments["reason"] = from_uno(property<OUString>(reason, "Text").trim());
    return true;
}

bool ask_for_notice(Desk& desk, commands::Arguments& arguments) {
    const auto& words = desk.words();
    const auto file = choose_document(desk.context(), words("agenda.title"), words("file.documents"));
    if (file)
        arguments["from"] = *file;
    return file.has_value();
}

void add_text(commands::Arguments& arguments, const char* name, const Form::Model& field) {
    if (const auto text = property<OUString>(field, "Text").trim(); !text.isEmpty())
        arguments[name] = from_uno(text);
}

bool ask_for_next_meeting(Desk& desk, commands::Arguments& arguments) {
    constexpr std::array kinds{"kallelse", "minutes", "both"};
    const auto& words = desk.words();
    auto announced = commands::next_announced_in(desk.workshop(), desk.model(), {});
    if (!announced) {
        const auto file = choose_document(desk.context(), words("new.previous.title"), words("file.minutes"));
        if (!file)
            return false;
        arguments["from"] = *file;
        announced = commands::next_announced_in(desk.workshop(), {}, *file);
    }
    Form form(desk.context(), words("next.title"));
    form.note(words("next.note"), 3);
    const auto kind =
        form.choice(words("next.kind"), {words("next.notice"), words("next.minutes"), words("next.both")}, 0);
    const auto date = form.date(
        words("new.date"), announced->date ? std::optional(to_uno_date(*announced->date)) : std::nullopt);
    const auto start = form.text(words("new.start"));
    set_property(start, "Text", to_uno(announced->start));
    const auto place = form.text(words("new.place"));
    if (!form.ask(desk.window(), words("ok"), words("cancel")))
        return false;
    if (const auto chosen = property<Sequence<sal_Int16>>(kind, "SelectedItems"); chosen.hasElements())
        arguments["kind"] = kinds.at(static_cast<std::size_t>(chosen[0]));
    if (const auto day = date_in(date))
        arguments["date"] = *day;
    add_text(arguments, "start", start);
    add_text(arguments, "place", place);
    return true;
}

bool ask_for_phrase_to_insert(Desk& desk, commands::Arguments& arguments) {
    const auto phrase = ask_for_phrase(desk);
    if (phrase)
        arguments["id"] = *phrase;
    return phrase.has_value();
}

struct Question {
    std::string_view command;
    bool (*ask)(Desk&, commands::Arguments&);
    /// Asked until this is answered; empty: asked when nothing is.
    std::string_view answer = {};

    [[nodiscard]] bool is_open(const commands::Arguments& arguments) const {
        return answer.empty() ? arguments.empty() : !arguments.contains(std::string(answer));
    }
};
constexpr std::array questions{Question{"new", ask_for_new},
                               Question{"justera", ask_for_day_of_adjusting},
                               Question{"unlock", ask_for_reason_to_unlock, "reason"},
                               Question{"agenda", ask_for_notice},
                               Question{"next", ask_for_next_meeting},
                               Question{"phrase", ask_for_phrase_to_insert}};

} // namespace

bool ask_for_arguments(Desk& desk, commands::Call& call) {
    const auto question = std::ranges::find(questions, call.command, &Question::command);
    if (question == questions.end() || !question->is_open(call.arguments))
        return true;
    try {
        return question->ask(desk, call.arguments);
    } catch (const Error& refusal) {
        say(desk.context(), desk.window(), desk.words()("title"), to_uno(desk.workshop().say(refusal)));
        return false;
    }
}

} // namespace klubba::sidebar
