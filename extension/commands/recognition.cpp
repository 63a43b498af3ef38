// SPDX-License-Identifier: MPL-2.0
// recognise
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/properties.hpp"
#include "core/structure.hpp"
#include "writer/editor.hpp"

namespace klubba::commands {

void run_recognise(Workshop& workshop, const Model& model, const Arguments&, Outcome& outcome) {
    Desk desk(workshop, model);
    if (!desk.minutes().is_minutes)
        throw Error(
            "Dokumentet ser inte ut som ett protokoll eller minnesanteckningar, så ingenting är ändrat.",
            "The document does not look like minutes or meeting notes, so nothing is changed.");
    auto fix = structure_fix(desk.document(), desk.minutes());
    if (const auto refused = desk.refusal(fix))
        throw *refused;
    outcome.json->set("changes", fix.edits.size());
    fix.title = workshop.say("Känn igen protokoll", "Recognise minutes");
    // Any template has the styles; only one that suits the minutes is recorded as theirs.
    const auto* styles = desk.of();
    if (!styles && !workshop.templates().empty())
        styles = &workshop.templates().front();
    const bool changes_text = !fix.edits.empty();
    if (desk.of() && !desk.document().properties.contains(std::string(properties::template_id))) {
        fix.edits.emplace_back(SetProperty{std::string(properties::template_id), desk.of()->id});
        fix.edits.emplace_back(SetProperty{std::string(properties::template_version), desk.of()->version});
    }
    if (!fix.edits.empty())
        writer::apply(workshop.context(), desk.reader(), fix, styles);
    outcome.message =
        changes_text
            ? workshop.say("Protokollet är igenkänt: rubriker, numrering och tabeller är nu riktiga.",
                           "The minutes are recognised: headings, numbering and tables are now real.")
            : workshop.say("Protokollet har redan riktiga rubriker, numrering och tabeller.",
                           "The minutes have real headings, numbering and tables already.");
}

} // namespace klubba::commands
