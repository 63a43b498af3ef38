// SPDX-License-Identifier: MPL-2.0
#include "core/template_draft.hpp"

#include "core/drafting/facts.hpp"
#include "core/drafting/items.hpp"
#include "core/drafting/people.hpp"
#include "core/drafting/phrases.hpp"
#include "core/drafting/sections.hpp"
#include "core/error.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba {
namespace {

/// The style of Klubba's that counts as the document's own headings do.
std::string_view item_style_of(const Paragraph& heading, const Item& item) {
    if (styles::is_item_heading(*heading.style))
        return *heading.style;
    if (item.label.find(text::section_sign) != std::string::npos)
        return styles::section_item;
    return item.number ? styles::numbered_item : styles::unnumbered_item;
}

void take_out_what_is_in_no_section(const TemplateDraft& draft, std::size_t paragraphs,
                                    drafting::Changes& changes) {
    std::size_t end = 0;
    for (const auto& section : draft.sections) {
        changes.take_out(end, section.first);
        end = section.last;
    }
    changes.take_out(end, paragraphs);
}

} // namespace

TemplateDraft draft_template(const Document& document, const Minutes& minutes, const Template& base) {
    if (!minutes.is_minutes || minutes.items.empty())
        throw Error(
            "Dokumentet har inga ärenden att göra en mall av. Öppna ett färdigt protokoll och försök igen.",
            "The document has no items to make a template of. Open finished minutes and try again.");
    TemplateDraft draft;
    draft.base = base.id;
    draft.profile = base.profile.value_or(minutes.profile.value_or(Profile::CouncilMinutes));
    draft.organ = minutes.organ.value;
    draft.municipality = minutes.municipality.value;
    for (const auto& date : minutes.dates)
        if (date.filled && std::ranges::find(draft.dates, date.raw) == draft.dates.end())
            draft.dates.push_back(date.raw);
    const auto& item = minutes.items.front();
    const auto& heading = document.paragraphs[item.place.paragraph];
    draft.item_style = item_style_of(heading, item);
    draft.heading_style = *heading.style;
    draft.members = drafting::members_of(minutes);
    draft.phrases = drafting::usual_decisions(minutes, base);
    drafting::cut_into_sections(document, minutes, base, draft);

    drafting::Changes changes(document, base);
    take_out_what_is_in_no_section(draft, document.paragraphs.size(), changes);
    drafting::change_attendance(minutes, changes);
    drafting::change_tables(minutes, changes);
    drafting::change_items(minutes, draft, changes);
    drafting::change_facts(minutes, changes);
    drafting::change_marks(minutes, changes);
    changes.write(draft);
    return draft;
}

std::size_t first_after_fix(const TemplateDraft& draft, const TemplateDraft::Section& section) {
    auto first = section.first;
    for (const auto& edit : draft.fix.edits)
        if (const auto* deletion = std::get_if<DeleteParagraphs>(&edit);
            deletion && deletion->first < section.first)
            first -= std::min(deletion->last, section.first) - deletion->first;
    return first;
}

std::string section_bookmark(std::size_t index) {
    return "klubba_mall_" + std::to_string(index);
}

} // namespace klubba
