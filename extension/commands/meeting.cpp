// SPDX-License-Identifier: MPL-2.0
// meeting, stamp, expand: what notes taken during the meeting need.
#include "commands/catalogue.hpp"
#include "commands/follow_up.hpp"
#include "commands/roll.hpp"
#include "core/item_around.hpp"
#include "core/short_form.hpp"
#include "core/styles.hpp"
#include "writer/editor.hpp"
#include "writer/navigation.hpp"
#include "writer/undo_step.hpp"

#include <ctime>
#include <optional>

namespace klubba::commands {
namespace {

TimeOfDay now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return TimeOfDay(local.tm_hour * 60 + local.tm_min);
}

TimeOfDay time_given(const Arguments& arguments) {
    const auto text = given(arguments, "time");
    if (text.empty())
        return now();
    if (const auto time = time_of_words(text))
        return *time;
    throw Error("”" + text + "” är inget klockslag; skriv till exempel 13.42.",
                "\"" + text + "\" is no time; write 13.42, for example.");
}

/// The typed line that is to become what it means.
struct Typed {
    std::size_t paragraph = 0;
    ShortForm form;
    TimeOfDay time{};
    /// Index of the item it stands in.
    std::optional<std::size_t> item;
};

Typed typed_at_cursor(Desk& desk, const Arguments& arguments) {
    const auto at = desk.reader().paragraph_at_cursor();
    const auto form = [&]() -> std::optional<ShortForm> {
        if (!at)
            return {};
        const auto& paragraph = desk.document().paragraphs[*at];
        // Writer makes a bullet of a sign at the start of a line.
        const auto sign =
            paragraph.list_level > 0 && !paragraph.label.empty() ? *paragraph.label + ' ' : std::string();
        return read_short_form(sign + paragraph.text);
    }();
    if (!form)
        throw Error(
            "Raden är ingen kortform. Skriv till exempel ”+ Anna Ek”, ”- Anna Ek”, ”b: godkänna planen” "
            "eller ”kom ihåg: ring polisen”.",
            "The line is no short form. Write \"+ Anna Ek\", \"- Anna Ek\", \"b: godkänna planen\" or "
            "\"kom ihåg: ring polisen\", for example.");
    return {*at, *form, form->time.value_or(time_given(arguments)), item_around(desk.minutes().items, *at)};
}

/// Empties the line, for the next to be typed there.
void clear(const Desk& desk, const Typed& typed, Fix& fix) {
    const auto& text = desk.document().paragraphs[typed.paragraph].text;
    fix.edits.emplace_back(ReplaceText{{typed.paragraph, 0, text.size()}, text, {}});
}

/// Where a paragraph stands after something was put in before another.
std::size_t moved(const Desk& desk, std::size_t paragraph, std::size_t before, std::size_t count_then) {
    const auto count = desk.document().paragraphs.size();
    return before <= paragraph && count >= count_then ? paragraph + (count - count_then) : paragraph;
}

/// Whether the item has decided before the line: then who comes or goes there comes after, or was there for, the decision.
bool has_decided(const Minutes& minutes, const Typed& typed) {
    for (const auto& decision : minutes.decisions)
        if (decision.item == typed.item && decision.place.paragraph < typed.paragraph)
            return true;
    return false;
}

std::string note_presence(Desk& desk, const Typed& typed) {
    const auto& workshop = desk.workshop();
    const auto& minutes = desk.minutes();
    AttendanceChange change;
    const auto roll = roll_of(desk);
    change.person = person_named(roll, typed.form.text, true);
    const bool arrives = typed.form.kind == ShortForm::Kind::Arrives;
    const auto number = typed.item ? minutes.items[*typed.item].number : std::nullopt;
    if (arrives) {
        if (change.person.standing == Standing::Absent || change.person.standing == Standing::Unlisted)
            change.standing = Standing::Present;
        change.from_time = typed.time;
        if (number)
            change.from = *number + (has_decided(minutes, typed) ? 1 : 0);
        // Only those who come to the last decision are there for none.
        if (change.from && typed.item == minutes.items.size() - 1)
            change.from = number;
    } else {
        if (change.person.standing == Standing::Absent || change.person.standing == Standing::Unlisted)
            throw Error(change.person.name + " står inte som närvarande.",
                        change.person.name + " is not listed as present.");
        change.to_time = typed.time;
        if (number)
            change.to = *number - (has_decided(minutes, typed) || typed.item == std::size_t{0} ? 0 : 1);
    }
    const auto name = change.person.name;
    const auto title = workshop.say(arrives ? "Anteckna ankomst" : "Anteckna att någon gått",
                                    arrives ? "Note arrival" : "Note departure");
    const auto count = desk.document().paragraphs.size();
    auto here = typed;
    // The step may put in a list first, above the line.
    change_attendance(desk, std::move(change), title, [&](Fix& fix) {
        here.paragraph = moved(desk, typed.paragraph, 0, count);
        clear(desk, here, fix);
    });
    if (here.paragraph != typed.paragraph)
        writer::go_to(desk.reader(), {here.paragraph, 0, 0});
    return name +
           std::string(
               workshop.say(arrives ? " kom kl. " : " gick kl. ", arrives ? " came at " : " left at ")) +
           words_of_time(typed.time) + '.';
}

std::string note_decision(Desk& desk, const Typed& typed) {
    const auto& text = desk.document().paragraphs[typed.paragraph].text;
    const auto sentence = decision_sentence(desk.minutes(), typed.form.text);
    Fix fix;
    fix.title = desk.workshop().say("Anteckna beslut", "Note decision");
    fix.edits.emplace_back(ReplaceText{{typed.paragraph, 0, text.size()}, text, sentence});
    if (desk.of())
        fix.edits.emplace_back(SetStyle{typed.paragraph, std::string(styles::decision), 0, {}});
    desk.apply(fix);
    return sentence;
}

std::string note_reminder(Desk& desk, const Typed& typed) {
    const auto& workshop = desk.workshop();
    const auto& minutes = desk.minutes();
    const auto matter = typed.item ? minutes.items[*typed.item].title : std::string();
    const RowValues values{{FollowUpColumn::Matter, matter.empty() ? typed.form.text : matter},
                           {FollowUpColumn::Action, typed.form.text},
                           {FollowUpColumn::Status, std::string(new_row_status)}};
    auto [fix, inserted] = new_row(desk, FollowUp::Log, fitting(values, table_for(minutes, FollowUp::Log)));
    fix.title = workshop.say("Lägg till i loggen", "Add to the log");
    const auto count = desk.document().paragraphs.size();
    clear(desk, typed, fix);
    desk.apply(fix);
    if (inserted)
        writer::go_to(desk.reader(), {moved(desk, typed.paragraph, *inserted, count), 0, 0});
    return std::string(workshop.say("Loggen har fått raden ”", "The log has got the row \"")) +
           typed.form.text + std::string(workshop.say("”.", "\"."));
}

} // namespace

void run_meeting(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const auto wanted = given(arguments, "on");
    if (!wanted.empty() && wanted != "yes" && wanted != "no")
        throw Error("”" + wanted + "” går inte; ange yes eller no.",
                    "\"" + wanted + "\" won't do; give yes or no.");
    const bool on = wanted.empty() ? !workshop.is_in_meeting(model) : wanted == "yes";
    workshop.set_in_meeting(model, on);
    outcome.json->set("on", on);
    outcome.message =
        on ? workshop.say("Mötesläget är på: kontrollen vilar.", "Meeting mode is on: the check rests.")
           : workshop.say("Mötesläget är av.", "Meeting mode is off.");
}

void run_stamp(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    writer::refuse_read_only(model);
    const auto time = words_of_time(time_given(arguments));
    const writer::UndoStep step(model, workshop.say("Skriv klockslag", "Write the time"));
    if (!writer::type_at_cursor(model, time + ' '))
        throw Error("Ställ markören i texten först.", "Put the cursor in the text first.");
    outcome.json->set("time", time);
    outcome.message = time;
}

void run_expand(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    const auto typed = typed_at_cursor(desk, arguments);
    switch (typed.form.kind) {
    case ShortForm::Kind::Arrives:
    case ShortForm::Kind::Leaves:
        outcome.message = note_presence(desk, typed);
        break;
    case ShortForm::Kind::Decision:
        outcome.message = note_decision(desk, typed);
        break;
    case ShortForm::Kind::Reminder:
        outcome.message = note_reminder(desk, typed);
        break;
    }
}

} // namespace klubba::commands
