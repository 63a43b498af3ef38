// SPDX-License-Identifier: MPL-2.0
// next
#include "commands/next_meeting.hpp"

#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "commands/new_minutes.hpp"
#include "core/calendar.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

constexpr auto notice = "kallelse";

/// Those in the file or in the window; nothing when the window has no minutes.
std::optional<Previous> find_previous(Workshop& workshop, const Model& model, const std::string& file) {
    if (!file.empty())
        return read_previous(path_of(file), Detail::FactsAndMarks);
    if (!model.is())
        return {};
    const Desk desk(workshop, model);
    return desk.minutes().is_minutes ? std::optional(Previous{{}, {desk.document(), desk.minutes()}})
                                     : std::nullopt;
}

Previous previous_of(Workshop& workshop, const Model& model, const Arguments& arguments) {
    auto previous = find_previous(workshop, model, given(arguments, "from"));
    if (!previous)
        throw Error(
            "Här finns inget protokoll att gå vidare från; öppna det förra mötets, eller ange det med from.",
            "There are no minutes to go on from; open those of the last meeting, or name them with from.");
    return std::move(*previous);
}

/// What is told, else what the minutes announce, else as last time.
FieldValues facts_of_meeting(Workshop& workshop, const Minutes& before, const Arguments& arguments) {
    const auto announced = announced_meeting(before);
    const auto* own = workshop.settings_of(before.organ.value);
    const auto settled = [&](const std::string& field) {
        return own != nullptr && own->fields.contains(field);
    };
    FieldValues facts{{"organ", before.organ.value},
                      {"date", given(arguments, "date")},
                      {"start", given(arguments, "start")},
                      {"place", given(arguments, "place")}};
    if (facts["date"].empty() && announced.date)
        facts["date"] = iso(*announced.date);
    if (facts["start"].empty())
        facts["start"] = announced.start;
    if (facts["start"].empty() && before.start && before.start->filled && !settled("start"))
        facts["start"] = before.start->raw;
    if (facts["place"].empty() && !settled("place"))
        facts["place"] = before.place.value;
    if (!settled("municipality"))
        facts["municipality"] = before.municipality.value;
    return facts;
}

/// The document of a template for the next meeting, with what the last one left.
NewDocument document_for(const Template& of, const FieldValues& facts, const CarriedOver& carried,
                         const Previous& previous) {
    NewDocument what{.of = &of, .fields = facts, .previous = previous};
    const auto take = [&](const std::string& section, const FieldValues& values) {
        if (!values.empty() && find_section(of, section)) {
            what.sections.insert(section);
            what.fields.insert(values.begin(), values.end());
        }
    };
    take("action_log", carried.log);
    take("action_plan", carried.plan);
    if (previous.date()) {
        take("previous_minutes", {{"previous_date", iso(*previous.date())}});
        what.fields["previous_minutes_title"] = "Föregående protokoll " + iso(*previous.date());
    }
    return what;
}

struct Kinds {
    bool notice = false;
    bool minutes = false;
};

Kinds kinds_in(const Arguments& arguments) {
    const auto kind = given(arguments, "kind");
    if (kind.empty() || kind == notice)
        return {true, false};
    if (kind == "minutes")
        return {false, true};
    if (kind == "both")
        return {true, true};
    throw Error("”" + kind + "” kan inte göras; ange kallelse, minutes eller both.",
                "\"" + kind + "\" can't be made; give kallelse, minutes or both.");
}

} // namespace

std::optional<Announced> next_announced_in(Workshop& workshop, const Model& model, const std::string& file) {
    const auto previous = find_previous(workshop, model, file);
    return previous ? std::optional(announced_meeting(previous->minutes.minutes)) : std::nullopt;
}

void run_next(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const auto kinds = kinds_in(arguments);
    const auto previous = previous_of(workshop, model, arguments);
    const auto& before = previous.minutes.minutes;
    const auto facts = facts_of_meeting(workshop, before, arguments);
    const auto carried = carry_over(before, day_in(facts.at("date")).value_or(workshop.today()));

    std::vector<const Template*> templates;
    if (kinds.notice)
        templates.push_back(&template_called(workshop, notice));
    if (kinds.minutes) {
        const auto* same = workshop.shelf()->template_of(previous.minutes.document, before);
        if (!same)
            throw Error("Det finns ingen mall för ett sådant protokoll.",
                        "There is no template for such minutes.");
        templates.push_back(same);
    }
    Poco::JSON::Array::Ptr made = new Poco::JSON::Array;
    for (const auto* of : templates) {
        open_new(workshop, document_for(*of, facts, carried, previous), outcome);
        made->add(of->id);
    }
    outcome.json->set("made", made);
    outcome.json->set("date", facts.at("date"));
    outcome.json->set("log", carried.log_rows);
    outcome.json->set("plan", carried.plan_rows);
    outcome.message +=
        ' ' + std::to_string(carried.log_rows) +
        std::string(workshop.say(" öppna rader i loggen och ", " open rows of the log and ")) +
        std::to_string(carried.plan_rows) +
        std::string(workshop.say(" sena i handlingsplanen följer med.", " late ones of the plan go along."));
}

} // namespace klubba::commands
