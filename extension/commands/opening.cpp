// SPDX-License-Identifier: MPL-2.0
#include "commands/opening.hpp"

#include "core/properties.hpp"
#include "writer/document_facts.hpp"
#include "writer/placeholders.hpp"

#include <set>
#include <string>

namespace klubba::commands {

void mend_opened(const std::function<Workshop&()>& workshop,
                 const css::uno::Reference<css::frame::XModel>& model) {
    if (!writer::has_document_property(model, properties::template_id))
        return;
    std::set<std::string, std::less<>> prompts;
    for (const auto& each : workshop().templates())
        for (const auto& section : each.sections)
            for (const auto& field : section.fields)
                prompts.insert(field.label);
    writer::restore_placeholders(model, [&](std::string_view words) { return prompts.contains(words); });
}

} // namespace klubba::commands
