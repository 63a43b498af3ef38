// SPDX-License-Identifier: MPL-2.0
#include "commands/opening.hpp"

#include "core/properties.hpp"
#include "writer/document_facts.hpp"
#include "writer/placeholders.hpp"

#include <optional>
#include <set>
#include <string>

namespace klubba::commands {
namespace {

using Prompts = std::set<std::string, std::less<>>;

Prompts prompts_of(Workshop& workshop) {
    Prompts prompts;
    for (const auto& each : workshop.templates())
        for (const auto& section : each.sections)
            for (const auto& field : section.fields)
                prompts.insert(field.label);
    return prompts;
}

} // namespace

void mend_opened(const std::function<Workshop&()>& workshop,
                 const css::uno::Reference<css::frame::XModel>& model) {
    if (!writer::has_document_property(model, properties::template_id))
        return;
    // Most documents have no such control, and open without the templates.
    std::optional<Prompts> prompts;
    writer::restore_placeholders(model, [&](std::string_view words) {
        if (!prompts)
            prompts = prompts_of(workshop());
        return prompts->contains(words);
    });
}

} // namespace klubba::commands
