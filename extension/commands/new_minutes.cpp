// SPDX-License-Identifier: MPL-2.0
#include "commands/new_minutes.hpp"

#include "commands/catalogue.hpp"
#include "core/calendar.hpp"
#include "core/properties.hpp"
#include "core/recognise/dates.hpp"
#include "core/styles.hpp"
#include "writer/new_document.hpp"

#include <algorithm>

namespace klubba::commands {
namespace {

/// "Protokoll – Rådet för trygghet 2024-02-08".
std::string title_of(const Template& of, const std::string& organ, const std::string& date) {
    auto title = of.kind;
    if (!organ.empty())
        title += " – " + organ;
    if (!date.empty())
        title += ' ' + date;
    return title;
}

/// What the arguments say the minutes go on from, else what the body's settings say.
std::optional<Previous> previous_of(Workshop& workshop, const Arguments& arguments) {
    if (const auto file = given(arguments, "previous"); !file.empty())
        return read_previous(path_of(file));
    PreviousMinutes known(workshop);
    const auto* found = known.counted_on(given(arguments, "organ"), day_in(given(arguments, "date")));
    return found ? std::optional(*found) : std::nullopt;
}

void tell_origin(const FirstNumber& first, const std::optional<Previous>& previous, const Workshop& workshop,
                 Outcome& outcome) {
    outcome.json->set("first", first.number);
    if (first.after)
        outcome.json->set("after", *first.after);
    if (previous && !previous->file.empty())
        outcome.json->set("previous", previous->file.string());
    if (const auto origin = origin_of(first, workshop); !origin.empty())
        outcome.message += ' ' + origin + '.';
}

} // namespace

bool has_field(const Template& of, std::string_view id) {
    return std::ranges::any_of(of.sections, [&](const SectionTemplate& section) {
        return std::ranges::find(section.fields, id, &Field::id) != section.fields.end();
    });
}

std::optional<Date> day_in(std::string_view date) {
    const auto match = recognition::find_date(date);
    return match ? recognition::to_date(match->day) : std::nullopt;
}

const Template& template_called(Workshop& workshop, const std::string& id) {
    const auto* of = workshop.template_named(id);
    if (!of)
        throw Error("Det finns ingen mall som heter ”" + id + "”.",
                    "There is no template called \"" + id + "\".");
    return *of;
}

void open_new(Workshop& workshop, NewDocument request, Outcome& outcome) {
    const auto& of = *request.of;
    auto& fields = request.fields;
    const auto organ = fields["organ"], date = fields["date"];
    const auto* own = workshop.settings_of(organ);
    const auto* previous = request.previous ? &*request.previous : nullptr;

    FirstNumber first;
    if (of.item_style == styles::section_item)
        first = PreviousMinutes(workshop).first_number(organ, day_in(date), previous);
    if (request.first && request.first != first.number)
        first = {*request.first, {}, {}};

    writer::NewDocument what;
    what.first_number = first.number;
    what.sections = request.sections;
    // What the body has settled fills in what was left open.
    if (own != nullptr) {
        what.number_prefix = own->body.number_prefix;
        for (const auto& [name, value] : own->fields)
            if (fields[name].empty())
                fields[name] = value;
    }
    if (previous && previous->date())
        fields.try_emplace("previous_date", iso(*previous->date()));
    for (const auto& [name, value] : fields)
        if (has_field(of, name))
            what.fields.emplace(name, value);
    const auto items = std::ranges::count_if(of.sections, [&](const SectionTemplate& section) {
        return section.item && (section.initial || what.sections.contains(section.id));
    });
    what.fields["first"] = std::to_string(what.first_number);
    what.fields.try_emplace(
        "last", std::to_string(what.first_number + std::max<int>(static_cast<int>(items), 1) - 1));

    what.properties["title"] = title_of(of, organ, date);
    what.properties["language"] = "sv-SE";
    what.properties[std::string(properties::template_id)] = of.id;
    what.properties[std::string(properties::template_version)] = of.version;
    what.properties[std::string(properties::stage)] = "utkast";
    what.properties[std::string(properties::organ)] = organ;
    what.properties[std::string(properties::written_date)] = date;
    what.properties[std::string(properties::municipality)] = what.fields["municipality"];

    outcome.document = writer::create_document(workshop.context(), of, what);
    outcome.json->set("template", of.id);
    outcome.message = of.profile ? workshop.say("Nytt protokoll är skapat.", "New minutes are made.")
                                 : workshop.say("Nytt dokument är skapat.", "A new document is made.");
    tell_origin(first, request.previous, workshop, outcome);
}

void run_new(Workshop& workshop, const Model&, const Arguments& arguments, Outcome& outcome) {
    const auto* own = workshop.settings_of(given(arguments, "organ"));
    const bool settled = own != nullptr && !own->template_id.empty() && !arguments.contains("template");
    NewDocument what;
    what.of = &template_called(workshop, settled ? own->template_id : required(arguments, "template"));
    for (const auto& [name, value] : arguments) {
        if (name == "template" || name == "first" || name == "previous")
            continue;
        if (!has_field(*what.of, name))
            throw Error("Mallen ”" + what.of->name_sv + "” har inget fält som heter ”" + name + "”.",
                        "The template \"" + what.of->name_en + "\" has no field called \"" + name + "\".");
        what.fields.emplace(name, value);
    }
    what.first = number(arguments, "first");
    what.previous = previous_of(workshop, arguments);
    open_new(workshop, std::move(what), outcome);
}

} // namespace klubba::commands
