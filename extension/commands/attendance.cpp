// SPDX-License-Identifier: MPL-2.0
// attendance, conflict, adjusters
#include "commands/catalogue.hpp"
#include "commands/roll.hpp"
#include "core/adjusters.hpp"
#include "core/folding.hpp"
#include "core/people.hpp"
#include "core/recognise.hpp"
#include "core/short_form.hpp"
#include "writer/undo_step.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <charconv>

namespace klubba::commands {
namespace {

constexpr std::string_view words_for(Standing standing) {
    switch (standing) {
    case Standing::Present:
        return "present";
    case Standing::Serving:
        return "serving";
    case Standing::Absent:
        return "absent";
    case Standing::Unlisted:
        break;
    }
    return "";
}

std::optional<Standing> standing_given(const Arguments& arguments) {
    const auto state = given(arguments, "state");
    if (state.empty())
        return {};
    for (const auto standing : {Standing::Present, Standing::Serving, Standing::Absent})
        if (words_for(standing) == state)
            return standing;
    throw Error("”" + state + "” är ingen närvaro; ange present, absent eller serving.",
                "\"" + state + "\" is no attendance; give present, absent or serving.");
}

/// "4", "13.42" or "4 13.42": an item's number, a time, or both.
void read_moment(const Arguments& arguments, const char* name, std::optional<int>& item,
                 std::optional<TimeOfDay>& time) {
    const auto text = given(arguments, name);
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find(' ', begin), text.size());
        const auto word = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        int value = 0;
        const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (const auto told = time_of_words(word))
            time = told;
        else if (error == std::errc() && stop == word.data() + word.size() && value > 0)
            item = value;
        else if (!word.empty() && word != "§")
            throw Error("”" + text +
                            "” är varken en paragraf eller ett klockslag; skriv till exempel 4 eller 13.42.",
                        "\"" + text + "\" is neither an item nor a time; write 4 or 13.42, for example.");
    }
}

std::optional<bool> flag(const Arguments& arguments, const char* name) {
    const auto value = given(arguments, name);
    if (value.empty())
        return {};
    if (value != "yes" && value != "no")
        throw Error("”" + value + "” går inte; ange yes eller no.",
                    "\"" + value + "\" won't do; give yes or no.");
    return value == "yes";
}

Poco::JSON::Object::Ptr to_json(const RollEntry& entry, const Minutes& minutes) {
    Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    json->set("name", entry.name);
    json->set("party", entry.party);
    json->set("role", entry.role);
    json->set("member", entry.seat.has_value());
    json->set("state", std::string(words_for(entry.standing)));
    json->set("for", entry.serves_for);
    json->set("presence", presence_words(minutes.items, entry));
    json->set("distance", entry.remote);
    return json;
}

/// Those who have a vote in an item.
std::size_t count_voters(const Minutes& minutes, const std::vector<RollEntry>& roll, const Item& item,
                         std::size_t index) {
    const auto has_vote = [&](const RollEntry& entry) {
        return entry.standing == Standing::Serving ||
               (entry.standing == Standing::Present &&
                entry.seat.value_or(Member::Seat::Ordinary) == Member::Seat::Ordinary &&
                std::ranges::any_of(minutes.attendance, [&](const Attendee& attendee) {
                    return folded(attendee.name) == folded(entry.name) && attendee.group == "present";
                }));
    };
    const auto is_conflicted = [&](const RollEntry& entry) {
        return std::ranges::any_of(minutes.marks, [&](const Mark& mark) {
            return mark.kind == marks::conflict && mark.item == index &&
                   mark.value.find(entry.name) != std::string::npos;
        });
    };
    return static_cast<std::size_t>(std::ranges::count_if(roll, [&](const RollEntry& entry) {
        return has_vote(entry) && takes_part(entry, item.number) && !is_conflicted(entry);
    }));
}

void tell(const Desk& desk, Outcome& outcome) {
    const auto& minutes = desk.minutes();
    const auto roll = roll_of(desk);
    Poco::JSON::Array::Ptr people = new Poco::JSON::Array, items = new Poco::JSON::Array;
    for (const auto& entry : roll)
        people->add(to_json(entry, minutes));
    for (std::size_t index = 0; index < minutes.items.size(); ++index) {
        const auto& item = minutes.items[index];
        Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
        json->set("label", item.label);
        json->set("title", item.title);
        json->set("serving", count_voters(minutes, roll, item, index));
        items->add(json);
    }
    outcome.json->set("people", people);
    outcome.json->set("items", items);
}

std::string sentence_about(const Workshop& workshop, const RollEntry& entry, const Minutes& minutes) {
    const auto stand = [&] {
        switch (entry.standing) {
        case Standing::Absent:
            return std::string(workshop.say(" är frånvarande", " is absent"));
        case Standing::Serving:
            return std::string(workshop.say(" tjänstgör", " serves")) +
                   (entry.serves_for.empty()
                        ? std::string()
                        : std::string(workshop.say(" för ", " for ")) + entry.serves_for);
        default:
            return std::string(workshop.say(" är närvarande", " is present"));
        }
    };
    auto sentence = entry.name + stand();
    if (const auto words = presence_words(minutes.items, entry); !words.empty())
        sentence += ", " + words;
    if (entry.remote)
        sentence += workshop.say(", på distans", ", from a distance");
    return sentence + '.';
}

std::vector<std::string> names_in(const std::string& list) {
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find(';', begin), list.size());
        const auto first = list.find_first_not_of(' ', begin);
        if (first < end)
            names.push_back(list.substr(first, list.find_last_not_of(' ', end - 1) + 1 - first));
        begin = end + 1;
    }
    return names;
}

void refuse_unfit(Unfit unfit, const std::string& name) {
    switch (unfit) {
    case Unfit::Chair:
        throw Error(name + " är ordförande och kan inte justera. Välj någon annan av de närvarande.",
                    name + " is the chair and can't adjust. Choose somebody else of those present.");
    case Unfit::Secretary:
        throw Error(name + " är sekreterare och kan inte justera. Välj någon annan av de närvarande.",
                    name + " is the secretary and can't adjust. Choose somebody else of those present.");
    case Unfit::NotPresent:
        throw Error(name + " står inte som närvarande och kan inte justera. Välj någon av de närvarande.",
                    name + " is not listed as present and can't adjust. Choose somebody of those present.");
    case Unfit::No:
        break;
    }
}

} // namespace

std::vector<RollEntry> roll_of(const Desk& desk) {
    const auto* settings = desk.workshop().settings_of(desk.minutes().organ.value);
    return call_roll(desk.minutes(), settings ? settings->body.members : std::vector<Member>());
}

RollEntry person_named(const std::vector<RollEntry>& roll, std::string_view name, bool may_be_guest) {
    const auto wanted = folded(name);
    std::vector<const RollEntry*> meant;
    for (const auto& entry : roll) {
        const auto own = folded(entry.name);
        if (own == wanted)
            return entry;
        if (own.starts_with(wanted + ' ') || own.ends_with(' ' + wanted))
            meant.push_back(&entry);
    }
    if (meant.size() == 1)
        return *meant.front();
    const std::string written(name);
    if (meant.size() > 1)
        throw Error("Flera heter ”" + written + "”. Skriv hela namnet.",
                    "Several are called \"" + written + "\". Write the whole name.");
    if (!may_be_guest || wanted.find(' ') == wanted.npos)
        throw Error("Ingen ledamot eller deltagare heter ”" + written + "”. Skriv hela namnet.",
                    "No member or participant is called \"" + written + "\". Write the whole name.");
    RollEntry guest;
    guest.name = written;
    return guest;
}

void change_attendance(Desk& desk, AttendanceChange change, std::string_view title,
                       const std::function<void(Fix&)>& also) {
    const writer::UndoStep step(desk.reader().model(), title);
    auto fix = attendance_fix(desk.document(), desk.minutes(), change);
    if (!fix && desk.of() && find_section(*desk.of(), "attendance")) {
        const auto& section = *find_section(*desk.of(), "attendance");
        Fix insertion;
        insertion.title = title;
        insertion.edits.emplace_back(InsertSection{
            section.id,
            place_of_section(*desk.of(), desk.minutes(), desk.document().paragraphs.size(), section),
            {}});
        desk.apply(insertion);
        fix = attendance_fix(desk.document(), desk.minutes(), change);
    }
    if (!fix)
        throw Error(
            "Protokollet har ingen närvarolista att skriva i. Infoga avsnittet Närvarande först.",
            "The minutes have no list of attendance to write in. Insert the section Attendance first.");
    fix->title = title;
    if (also)
        also(*fix);
    if (!fix->edits.empty())
        desk.apply(*fix);
}

void run_attendance(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    if (arguments.empty()) {
        tell(desk, outcome);
        return;
    }
    AttendanceChange change;
    change.person = person_named(roll_of(desk), required(arguments, "person"), true);
    change.standing = standing_given(arguments);
    read_moment(arguments, "from", change.from, change.from_time);
    read_moment(arguments, "to", change.to, change.to_time);
    change.remote = flag(arguments, "distance");
    if (const auto served = given(arguments, "for"); !served.empty()) {
        change.serves_for = person_named(roll_of(desk), served, true).name;
        change.standing = Standing::Serving;
    }
    const auto name = change.person.name;
    change_attendance(desk, std::move(change), workshop.say("Ändra närvaro", "Change attendance"));
    tell(desk, outcome);
    outcome.message = sentence_about(workshop, person_named(roll_of(desk), name, true), desk.minutes());
}

void run_conflict(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    if (desk.minutes().items.empty())
        throw Error("Dokumentet har inga ärenden. Infoga det ärende som jävet gäller först.",
                    "The document has no items. Insert the item that the conflict concerns first.");
    const auto position = static_cast<std::size_t>(number(arguments, "item").value_or(0));
    if (position < 1 || position > desk.minutes().items.size())
        throw Error("Ange vilket ärende jävet gäller, från 1 till " +
                        std::to_string(desk.minutes().items.size()) + ".",
                    "Say which item the conflict concerns, from 1 to " +
                        std::to_string(desk.minutes().items.size()) + ".");
    const auto* section = desk.of() ? find_section(*desk.of(), "conflict") : nullptr;
    if (!section)
        throw Error("Mallen har inget avsnitt för jäv.",
                    "The template has no section for conflicts of interest.");
    const auto person = person_named(roll_of(desk), required(arguments, "person"), true);
    const auto& item = desk.minutes().items[position - 1];
    // In the municipal council nobody need leave the room (KL 5:47); elsewhere nobody in conflict may be there (6:30).
    const bool council = desk.of()->profile == Profile::MunicipalCouncil;
    InsertSection insert{section->id, place_in_item(*desk.of(), desk.minutes(), item, *section), {}, {}};
    insert.fields["conflicted"] =
        person.party.empty() ? person.name : person.name + " (" + person.party + ')';
    insert.fields["conflict"] = council ? "deltar inte i handläggningen av ärendet"
                                        : "lämnar sammanträdet under ärendets handläggning";
    Fix fix;
    fix.title = workshop.say("Anteckna jäv", "Note conflict of interest");
    fix.edits.emplace_back(std::move(insert));
    const auto label = item.label.empty() ? item.title : item.label;
    desk.apply(fix);
    outcome.message = person.name +
                      std::string(workshop.say(" är jävig i ", " has a conflict of interest in ")) + label +
                      '.';
}

void run_adjusters(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    Adjusting adjusting;
    adjusting.place = given(arguments, "place");
    adjusting.date = given(arguments, "date");
    adjusting.time = given(arguments, "time");
    const People people(desk.minutes().attendance);
    for (const auto& name : names_in(given(arguments, "person"))) {
        refuse_unfit(unfit_to_adjust(desk.minutes(), name), name);
        adjusting.names.push_back(people.name(*people.find(name)));
    }
    if (adjusting.names.empty() && adjusting.place.empty() && adjusting.date.empty() &&
        adjusting.time.empty())
        (void)required(arguments, "person");
    auto fix = adjusters_fix(desk.document(), desk.minutes(), adjusting, desk.of());
    fix.title = workshop.say("Ange justerare", "Name adjusters");
    if (!fix.edits.empty())
        desk.apply(fix);
    Poco::JSON::Array::Ptr named = new Poco::JSON::Array;
    for (const auto& adjuster : desk.minutes().adjusters)
        if (adjuster.filled)
            named->add(adjuster.value);
    outcome.json->set("adjusters", named);
    outcome.message = workshop.say("Justeringen är ifylld i protokollet.", "The adjusting is filled in.");
}

} // namespace klubba::commands
