// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/head.hpp"

#include "core/calendar.hpp"
#include "core/fixes/title.hpp"
#include "core/properties.hpp"
#include "core/recognise/dates.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>

namespace klubba::fixes {
namespace {

// The words of the templates' own placeholders (templates/bas/mall.xml).
constexpr const char *organ_to_fill_in = "<nämnd eller råd>", *municipality_to_fill_in = "<kommun>",
                     *date_to_fill_in = "<datum>",
                     *adjusting_to_fill_in = "<plats för justering>, <datum för justering>";

std::size_t first_line(const Document& document) {
    std::size_t index = 0;
    while (index + 1 < document.paragraphs.size() && xml::is_blank(document.paragraphs[index].text))
        ++index;
    return index;
}

/// A line of its own before a paragraph, and like it.
ReplaceText line_before(std::size_t paragraph, const std::string& text) {
    return {{paragraph, 0, 0}, "", text + '\n'};
}

ReplaceText line_after(const Document& document, std::size_t paragraph, const std::string& text) {
    const auto end = document.paragraphs[paragraph].text.size();
    return {{paragraph, end, end}, "", '\n' + text};
}

Fix writing(const Fault& fault, const std::string& text, Edit edit) {
    auto fix = titled(fault, "Skriv " + text, "Write " + text);
    fix.edits.push_back(std::move(edit));
    return fix;
}

std::size_t paragraph_of(const Text& fact, const Document& document) {
    return fact.raw.empty() ? first_line(document) : fact.place.paragraph;
}

const Section* find_section(const Minutes& minutes, std::string_view id) {
    const auto found = std::ranges::find(minutes.sections, id, &Section::id);
    return found == minutes.sections.end() ? nullptr : &*found;
}

pugi::xml_node minutes_node(const Fault& fault) {
    return fault.node.root().child("protokoll");
}

/// The day, where something else than the head says it.
std::string stated_date(const Fault& fault) {
    for (const auto& date : fault.minutes.dates)
        if (date.filled && date.value.ok() && date.place.paragraph >= fault.minutes.head_end)
            return iso(date.value);
    const auto in_title = recognition::find_date(fault.document.title);
    const auto date = in_title ? recognition::to_date(in_title->day) : std::nullopt;
    return date ? iso(*date) : std::string();
}

} // namespace

std::optional<Fix> write_organ(const Fault& fault) {
    const auto known = fault.document.properties.find(std::string(properties::organ));
    const auto organ = known == fault.document.properties.end() || known->second.empty()
                           ? std::string(organ_to_fill_in)
                           : known->second;
    return writing(fault, organ, line_before(paragraph_of(fault.minutes.kind, fault.document), organ));
}

std::optional<Fix> write_kind(const Fault& fault) {
    const bool notes = std::string_view(minutes_node(fault).attribute("profil").value()) == "M";
    const std::string kind = notes ? "Minnesanteckningar" : "Protokoll";
    if (fault.minutes.organ.raw.empty())
        return writing(fault, kind, line_before(first_line(fault.document), kind));
    return writing(fault, kind, line_after(fault.document, fault.minutes.organ.place.paragraph, kind));
}

std::optional<Fix> mark_unadjusted(const Fault& fault) {
    const auto& kind = fault.minutes.kind;
    return writing(fault, "Ojusterat",
                   kind.raw.empty() ? line_before(first_line(fault.document), "Ojusterat")
                                    : line_after(fault.document, kind.place.paragraph, "Ojusterat"));
}

std::optional<Fix> write_municipality(const Fault& fault) {
    const std::string known = minutes_node(fault).child("register").attribute("kommun").value();
    const auto municipality = known.empty() ? std::string(municipality_to_fill_in) : known;
    return writing(fault, municipality,
                   line_before(paragraph_of(fault.minutes.organ, fault.document), municipality));
}

std::optional<Fix> write_meeting_date(const Fault& fault) {
    const auto known = stated_date(fault);
    const auto date = known.empty() ? std::string(date_to_fill_in) : known;
    for (const auto& label : fault.minutes.labels)
        if (label.meaning == "date" && !label.has_value) {
            const auto end = fault.document.paragraphs[label.place.paragraph].text.size();
            return writing(fault, date, ReplaceText{{label.place.paragraph, end, end}, "", ' ' + date});
        }
    if (const auto* data = find_section(fault.minutes, "meeting_data"))
        return writing(fault, date, line_before(data->first, "Datum: " + date));
    InsertSection insert{
        "meeting_data", place_for_section(fault.document, fault.minutes, "meeting_data"), {}};
    if (!known.empty())
        insert.fields.emplace("date", known);
    return writing(fault, date, std::move(insert));
}

std::optional<Fix> write_adjusting_place(const Fault& fault) {
    const auto* block = find_section(fault.minutes, "adjust_block");
    auto fix = titled(fault, "Lägg till plats och tid för justeringen", "Add place and time of adjusting");
    if (block)
        fix.edits.emplace_back(
            line_after(fault.document, block->last - 1,
                       std::string("Justeringens plats och tid: ") + adjusting_to_fill_in));
    else
        fix.edits.emplace_back(InsertSection{
            "adjust_block", place_for_section(fault.document, fault.minutes, "adjust_block"), {}});
    return fix;
}

} // namespace klubba::fixes
