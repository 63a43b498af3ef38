// SPDX-License-Identifier: MPL-2.0
#include "sidebar/own_template_dialog.hpp"

#include "commands/own_template.hpp"
#include "core/text.hpp"
#include "sidebar/form.hpp"
#include "sidebar/log.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace klubba::sidebar {
namespace {

/// Of long words the beginning is enough to know them by.
std::string shortened(std::string_view words) {
    constexpr std::size_t longest = 40;
    std::size_t end = 0;
    for (std::size_t letters = 0; end < words.size() && letters < longest; ++letters)
        end += text::character_at(words, end);
    return end == words.size() ? std::string(words) : std::string(words.substr(0, end)) + "\u2026";
}

/// One line for each section, and below it one for each of its words that become a field.
std::vector<OUString> lines_of(const TemplateDraft& draft, const Words& words) {
    std::vector<OUString> lines;
    for (const auto& section : draft.sections) {
        lines.push_back(section.as_base ? words("template.asBase", {to_uno(section.title)})
                                        : to_uno(section.title));
        if (section.as_base)
            continue;
        for (const auto& each : draft.replacements)
            if (each.section == section.id)
                lines.push_back(to_uno("      " + shortened(each.words) + "  \u2192  <" + each.label + ">"));
    }
    return lines;
}

OUString proposed_name(const TemplateDraft& draft, const Words& words) {
    return draft.organ.empty() ? words("template.unnamed") : words("template.nameFor", {to_uno(draft.organ)});
}

} // namespace

void make_template(Desk& desk, const Reference<css::frame::XModel>& minutes) {
    const auto& words = desk.words();
    try {
        const auto own = commands::draft_own_template(desk.workshop(), minutes);
        Form form(desk.context(), words("template.title"));
        form.note(words("template.note"), 3);
        const auto name = form.text(words("template.name"));
        set_property(name, "Text", proposed_name(own.draft, words));
        form.list(words("template.list"), lines_of(own.draft, words), 16);
        form.note(
            words("template.members", {OUString::number(static_cast<sal_Int32>(own.draft.members.size()))}),
            2);
        if (!form.ask(desk.window(), words("template.save"), words("cancel")))
            return;
        auto chosen = from_uno(property<OUString>(name, "Text"));
        if (text::trim(chosen).empty())
            chosen = from_uno(proposed_name(own.draft, words));
        const auto folder = commands::save_own_template(desk.workshop(), own, chosen);
        desk.refresh();
        say(desk.context(), desk.window(), words("template.title"),
            words("template.saved", {to_uno(chosen), to_uno(folder.string())}));
    } catch (const Error& refusal) {
        say(desk.context(), desk.window(), words("template.title"), to_uno(desk.workshop().say(refusal)));
    }
}

} // namespace klubba::sidebar
