// SPDX-License-Identifier: MPL-2.0
#include "commands/catalogue.hpp"
#include "core/properties.hpp"
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

bool has_field(const Template& of, std::string_view id) {
    return std::ranges::any_of(of.sections, [&](const SectionTemplate& section) {
        return std::ranges::find(section.fields, id, &Field::id) != section.fields.end();
    });
}

} // namespace

void run_new(Workshop& workshop, const Model&, const Arguments& arguments, Outcome& outcome) {
    const auto* own = workshop.settings_of(given(arguments, "organ"));
    const bool settled = own != nullptr && !own->template_id.empty() && !arguments.contains("template");
    const auto id = settled ? own->template_id : required(arguments, "template");
    const auto* of = workshop.template_named(id);
    if (!of)
        throw Error("Det finns ingen mall som heter ”" + id + "”.",
                    "There is no template called \"" + id + "\".");
    const auto organ = given(arguments, "organ");
    const auto date = given(arguments, "date");

    writer::NewDocument what;
    what.first_number = number(arguments, "first").value_or(1);
    for (const auto& [name, value] : arguments) {
        if (name == "template" || name == "first")
            continue;
        if (!has_field(*of, name))
            throw Error("Mallen ”" + of->name_sv + "” har inget fält som heter ”" + name + "”.",
                        "The template \"" + of->name_en + "\" has no field called \"" + name + "\".");
        what.fields.emplace(name, value);
    }
    // What the body has settled fills in what was left open.
    if (own != nullptr) {
        what.number_prefix = own->body.number_prefix;
        for (const auto& [name, value] : own->fields)
            if (has_field(*of, name) && what.fields[name].empty())
                what.fields[name] = value;
    }
    const auto items = std::ranges::count_if(
        of->sections, [](const SectionTemplate& section) { return section.initial && section.item; });
    what.fields["first"] = std::to_string(what.first_number);
    what.fields.try_emplace(
        "last", std::to_string(what.first_number + std::max<int>(static_cast<int>(items), 1) - 1));

    what.properties["title"] = title_of(*of, organ, date);
    what.properties["language"] = "sv-SE";
    what.properties[std::string(properties::template_id)] = of->id;
    what.properties[std::string(properties::template_version)] = of->version;
    what.properties[std::string(properties::stage)] = "utkast";
    what.properties[std::string(properties::organ)] = organ;
    what.properties[std::string(properties::written_date)] = date;
    what.properties[std::string(properties::municipality)] = what.fields["municipality"];

    outcome.document = writer::create_document(workshop.context(), *of, what);
    outcome.json->set("template", of->id);
    outcome.message = of->profile ? workshop.say("Nytt protokoll är skapat.", "New minutes are made.")
                                  : workshop.say("Nytt dokument är skapat.", "A new document is made.");
}

} // namespace klubba::commands
