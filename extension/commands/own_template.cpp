// SPDX-License-Identifier: MPL-2.0
// make-template
#include "commands/own_template.hpp"

#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/structure.hpp"
#include "files/organ_settings_store.hpp"
#include "files/template_writing.hpp"
#include "writer/editor.hpp"
#include "writer/form.hpp"
#include "writer/hidden_copy.hpp"
#include "writer/review.hpp"

#include <Poco/JSON/Array.h>

namespace klubba::commands {
namespace {

bool is_own(const Template& of, const Workshop& workshop) {
    return std::filesystem::path(of.base_document).parent_path().parent_path() ==
           workshop.own_templates_folder();
}

/// The template that the document was made from, else one for its profile; never one that was made like this, so that own
/// templates can be taken away without harm to others.
const Template& base_for(const Desk& desk) {
    if (!desk.minutes().is_minutes)
        throw Error("Dokumentet ser inte ut som ett protokoll. Öppna ett färdigt protokoll och försök igen.",
                    "The document does not look like minutes. Open finished minutes and try again.");
    auto& workshop = desk.workshop();
    if (desk.of() && !is_own(*desk.of(), workshop))
        return *desk.of();
    const auto profile = desk.minutes().profile.value_or(Profile::CouncilMinutes);
    const Template* base = nullptr;
    for (const auto& each : workshop.templates())
        if (each.profile && !is_own(each, workshop) &&
            (!base || (each.profile == profile && base->profile != profile)))
            base = &each;
    if (!base)
        throw Error("Det finns ingen mall att bygga på.", "There is no template to build on.");
    return *base;
}

Poco::JSON::Array::Ptr sections_of(const TemplateDraft& draft) {
    Poco::JSON::Array::Ptr sections(new Poco::JSON::Array);
    for (const auto& section : draft.sections) {
        Poco::JSON::Object::Ptr object(new Poco::JSON::Object);
        object->set("id", section.id);
        object->set("title", section.title);
        Poco::JSON::Array::Ptr fields(new Poco::JSON::Array);
        for (const auto& each : draft.replacements)
            if (each.section == section.id) {
                Poco::JSON::Object::Ptr field(new Poco::JSON::Object);
                field->set("words", each.words);
                field->set("label", each.label);
                fields->add(field);
            }
        object->set("fields", fields);
        sections->add(object);
    }
    return sections;
}

} // namespace

OwnTemplate draft_own_template(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model) {
    const writer::HiddenCopy copy(workshop.context(), model);
    // What was recorded, old words and all, belongs to that meeting.
    writer::finish_review(workshop.context(), copy.model());
    writer::set_property(copy.model(), "RecordChanges", false);
    Desk desk(workshop, copy.model());
    const auto& base = base_for(desk);
    const auto recognition = structure_fix(desk.document(), desk.minutes());
    if (!recognition.edits.empty()) {
        writer::apply(workshop.context(), desk.reader(), recognition, &base);
        desk.read();
    }
    OwnTemplate own{draft_template(desk.document(), desk.minutes(), base), {}};
    writer::apply(workshop.context(), desk.reader(), own.draft.fix, &base);
    // Headings of items that are put in later need their style from the start.
    writer::load_styles(workshop.context(), copy.model(), base.base_document);
    desk.reader().read();
    for (std::size_t index = 0; index < own.draft.sections.size(); ++index)
        writer::add_bookmark(desk.reader(), first_after_fix(own.draft, own.draft.sections[index]),
                             section_bookmark(index));
    own.flat = copy.flat();
    return own;
}

std::filesystem::path save_own_template(Workshop& workshop, const OwnTemplate& own, const std::string& name) {
    const auto folder = files::write_template(own.draft, name, own.flat, workshop.own_templates_folder(),
                                              workshop.template_folders());
    const auto* settings = workshop.settings_of(own.draft.organ);
    if (!own.draft.organ.empty() && !own.draft.members.empty() &&
        (!settings || settings->body.members.empty()))
        files::write_members_of(own.draft.organ, own.draft.members, workshop.settings_folder());
    if (!own.draft.organ.empty())
        files::settle_template(own.draft.organ, folder.filename().string(), workshop.settings_folder());
    workshop.reload();
    return folder;
}

void run_make_template(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const bool only_draft = given(arguments, "draft") == "yes";
    const auto name = only_draft ? std::string() : required(arguments, "name");
    const auto own = draft_own_template(workshop, model);
    outcome.json->set("sections", sections_of(own.draft));
    outcome.json->set("members", own.draft.members.size());
    outcome.json->set("base", own.draft.base);
    if (only_draft) {
        outcome.message = workshop.say("Så här blir mallen.", "This is what the template will be.");
        return;
    }
    const auto folder = save_own_template(workshop, own, name);
    outcome.json->set("template", folder.filename().string());
    outcome.json->set("folder", folder.string());
    outcome.message = std::string(workshop.say("Mallen ”", "The template \"")) + name +
                      std::string(workshop.say("” är sparad. Den finns nu i Nytt protokoll….",
                                               "\" is saved. It is now in New minutes…."));
}

} // namespace klubba::commands
