// SPDX-License-Identifier: MPL-2.0
// justera, unlock
#include "commands/adjusting.hpp"

#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "commands/finding_json.hpp"
#include "core/calendar.hpp"
#include "core/filling.hpp"
#include "core/item_around.hpp"
#include "core/lock.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "writer/editor.hpp"
#include "writer/undo_step.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

SetProperty fact(std::string_view name, std::string_view value) {
    return {std::string(name), std::string(value)};
}

void refuse_no_minutes(const Desk& desk) {
    if (!desk.minutes().is_minutes)
        throw Error("Dokumentet är inget protokoll.", "The document is no minutes.");
}

void refuse_locked(const Desk& desk) {
    if (is_locked(desk.document()))
        throw Error("Protokollet är redan justerat och låst.",
                    "The minutes are adjusted and locked already.");
}

bool is_filled(const Place& place, const std::vector<Edit>& filling) {
    return std::ranges::any_of(filling, [&](const Edit& edit) {
        const auto* words = std::get_if<ReplaceText>(&edit);
        return words && words->place.paragraph == place.paragraph && words->place.begin <= place.begin &&
               place.end <= words->place.end;
    });
}

/// Errors of the adjusting's stage, in paragraphs [first, last), stop it: they are listed, the first in words. What the
/// adjusting itself fills in is none.
void refuse_errors(const Desk& desk, std::size_t first, std::size_t last, const std::vector<Edit>& filling,
                   Outcome& outcome) {
    constexpr std::size_t most_told = 3;
    Poco::JSON::Array::Ptr all = new Poco::JSON::Array;
    std::string told;
    for (const auto& found : desk.findings()) {
        const auto& finding = found.finding;
        if (finding.severity != Severity::Error || finding.stage > Stage::Adjusting ||
            finding.place.paragraph < first || finding.place.paragraph >= last ||
            is_filled(finding.place, filling))
            continue;
        if (all->size() < most_told)
            told += '\n' + finding.rule + ": " + finding.message;
        all->add(to_json(found));
    }
    if (all->size() == 0)
        return;
    outcome.json->set("findings", all);
    const auto count = std::to_string(all->size());
    if (all->size() > most_told)
        told += "\n…";
    throw Error("Rätta felen innan justeringen (" + count + "):" + told,
                "Mend the errors before adjusting (" + count + "):" + told);
}

Date day_of_adjusting(const Workshop& workshop, const Desk& desk, const Arguments& arguments) {
    const auto told = given(arguments, "date");
    const auto day = told.empty() ? workshop.today() : date_of_iso(told);
    if (!day)
        throw Error("”" + told + "” är inget datum; skriv ÅÅÅÅ-MM-DD.",
                    "\"" + told + "\" is no date; write YYYY-MM-DD.");
    const auto& dates = desk.minutes().dates;
    if (!dates.empty() && dates.front().filled && dates.front().value.ok() && *day < dates.front().value)
        throw Error("Protokollet kan inte justeras " + iso(*day) + ", före mötet.",
                    "The minutes can't be adjusted on " + iso(*day) + ", before the meeting.");
    return *day;
}

void adjust_all(Workshop& workshop, Desk& desk, const Arguments& arguments, Outcome& outcome) {
    const auto day = iso(day_of_adjusting(workshop, desk, arguments));
    const auto filling =
        desk.of() ? filling_edits(desk.document(), *desk.of(), {{"adjust_date", day}}) : std::vector<Edit>();
    refuse_errors(desk, 0, desk.document().paragraphs.size(), filling, outcome);
    Fix fix;
    fix.title = workshop.say("Justera protokollet", "Adjust minutes");
    fix.edits = freezing_edits(desk.document(), desk.minutes());
    const auto frozen = fix.edits.size();
    std::ranges::copy(filling, std::back_inserter(fix.edits));
    fix.edits.emplace_back(fact(properties::adjusted, day));
    fix.edits.emplace_back(
        fact(properties::lock, frozen > 0 ? properties::lock_of_numbers : properties::lock_of_text));
    fix.edits.emplace_back(fact(properties::stage, name_of(Stage::Adjusted)));
    // Numbers that were tracked as typed could be rejected by half.
    const writer::WithoutRecording without_recording(desk.reader().model());
    desk.apply(fix);
    outcome.json->set("date", day);
    outcome.json->set("frozen", frozen);
    outcome.message = std::string(workshop.say("Protokollet är justerat ", "The minutes are adjusted ")) +
                      day + std::string(workshop.say(" och låst.", " and locked."));
}

std::size_t item_of(Desk& desk, const Arguments& arguments) {
    if (given(arguments, "item") != "cursor")
        return item_at(desk, arguments, "item");
    const auto at = desk.reader().paragraph_at_cursor();
    const auto item = at ? item_around(desk.minutes().items, *at) : std::nullopt;
    if (!item)
        throw Error("Ställ markören i ett ärende först.", "Put the cursor in an item first.");
    return *item;
}

int number_of(const Item& item) {
    if (!item.number)
        throw Error("”" + item.title + "” har inget nummer och kan inte justeras för sig.",
                    "\"" + item.title + "\" has no number and can't be adjusted by itself.");
    return *item.number;
}

bool has_section(const Minutes& minutes, const Item& item, std::string_view id) {
    return std::ranges::any_of(minutes.sections, [&](const Section& section) {
        return section.id == id && item.first <= section.first && section.first < item.last;
    });
}

void adjust_item(Workshop& workshop, Desk& desk, std::size_t index, Outcome& outcome) {
    constexpr auto section = "immediate_adjust";
    const auto item = desk.minutes().items[index];
    auto adjusted = adjusted_immediately(desk.document());
    if (!adjusted.insert(number_of(item)).second)
        throw Error(item.label + " är redan omedelbart justerad.",
                    item.label + " is adjusted immediately already.");
    refuse_errors(desk, item.first, item.last, {}, outcome);
    Fix fix;
    fix.title = workshop.say("Omedelbar justering", "Immediate adjusting");
    const bool said = has_section(desk.minutes(), item, section);
    if (!said) {
        const auto* sentence = desk.of() ? find_section(*desk.of(), section) : nullptr;
        if (!sentence)
            throw Error("Dokumentets mall har inget avsnitt för omedelbar justering.",
                        "The document's template has no section for immediate adjusting.");
        fix.edits.emplace_back(
            InsertSection{section, place_in_item(*desk.of(), desk.minutes(), item, *sentence), {}});
    }
    fix.edits.emplace_back(recording_adjusted_immediately(adjusted));
    desk.apply(fix);
    outcome.json->set("number", *item.number);
    outcome.json->set("inserted", !said);
    outcome.message =
        item.label + std::string(workshop.say(" är omedelbart justerad.", " is adjusted immediately."));
}

Edit recording_unlocked(const Workshop& workshop, const std::string& reason) {
    return fact(properties::unlocked, iso(workshop.today()) + ": " + reason);
}

void unlock_item(Workshop& workshop, Desk& desk, const Item& item, const std::string& reason) {
    auto adjusted = adjusted_immediately(desk.document());
    adjusted.erase(number_of(item));
    Fix fix;
    fix.title = workshop.say("Lås upp ärendet", "Unlock item");
    fix.edits.emplace_back(recording_adjusted_immediately(adjusted));
    fix.edits.push_back(recording_unlocked(workshop, item.label + ", " + reason));
    writer::apply(workshop.context(), desk.reader(), fix, desk.of());
}

void unlock_all(Workshop& workshop, Desk& desk, const std::string& reason) {
    Fix fix;
    fix.title = workshop.say("Lås upp protokollet", "Unlock minutes");
    if (has_frozen_numbers(desk.document()))
        fix.edits = thawing_edits(desk.document(), desk.minutes());
    fix.edits.emplace_back(fact(properties::lock, {}));
    fix.edits.emplace_back(fact(properties::adjusted, {}));
    fix.edits.emplace_back(fact(properties::stage, name_of(Stage::Adjusting)));
    fix.edits.push_back(recording_unlocked(workshop, reason));
    const writer::WithoutRecording without_recording(desk.reader().model());
    desk.apply_unguarded(fix);
}

void refuse_unlocked(Desk& desk, const Arguments& arguments) {
    if (!arguments.contains("item")) {
        if (!is_locked(desk.document()))
            throw Error("Protokollet är inte låst.", "The minutes are not locked.");
        return;
    }
    const auto& item = desk.minutes().items[item_of(desk, arguments)];
    if (!adjusted_immediately(desk.document()).contains(number_of(item)))
        throw Error(item.label + " är inte omedelbart justerad.",
                    item.label + " is not adjusted immediately.");
}

} // namespace

void refuse_unlocked(Workshop& workshop, const Model& model, const Arguments& arguments) {
    Desk desk(workshop, model, Detail::Facts);
    refuse_unlocked(desk, arguments);
}

void run_justera(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    refuse_no_minutes(desk);
    refuse_locked(desk);
    if (arguments.contains("item"))
        adjust_item(workshop, desk, item_of(desk, arguments), outcome);
    else
        adjust_all(workshop, desk, arguments, outcome);
}

void run_unlock(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const auto reason = required(arguments, "reason");
    Desk desk(workshop, model);
    refuse_unlocked(desk, arguments);
    if (arguments.contains("item")) {
        const auto item = desk.minutes().items[item_of(desk, arguments)];
        unlock_item(workshop, desk, item, reason);
        outcome.message = item.label + std::string(workshop.say(" är upplåst.", " is unlocked."));
        return;
    }
    unlock_all(workshop, desk, reason);
    outcome.json->set("stage", std::string(name_of(desk.stage())));
    outcome.message = workshop.say("Protokollet är upplåst och väntar på justering igen.",
                                   "The minutes are unlocked and wait to be adjusted again.");
}

} // namespace klubba::commands
