// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/sections.hpp"

#include "core/fixes/title.hpp"
#include "core/text.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace klubba {
namespace {

/// The order of sections in ordinary minutes. Those before `matter` stand before the meeting's own matters.
constexpr std::array<std::string_view, 31> usual_order{
    "doc_header",     "meeting_data",     "handlaggare",     "attendance",      "paragraph_range",
    "adjust_block",   "agenda_list",      "opening",         "roll_call",       "elect_officers",
    "elect_adjuster", "voting_list",      "notice_validity", "approve_agenda",  "previous_minutes",
    "action_log",     "situation_report", "action_plan",     "matter",          "measures",
    "round_table",    "delegation",       "notices",         "interpellations", "other_matters",
    "next_meeting",   "closing",          "signatures",      "notice_proof",    "attachments",
    "distribution"};

constexpr auto matter = std::find(usual_order.begin(), usual_order.end(), "matter");

std::size_t rank(std::string_view section) {
    const auto* const found = std::find(usual_order.begin(), usual_order.end(), section);
    // What has no place of its own is a matter like any other.
    return static_cast<std::size_t>((found == usual_order.end() ? matter : found) - usual_order.begin());
}

/// Committees sign on the cover page, before the items; others last. What the document has already decides.
bool signs_on_cover(const Minutes& minutes) {
    for (const auto& section : minutes.sections)
        if (section.id == "signatures" || section.id == "notice_proof")
            return !minutes.items.empty() && section.first < minutes.items.front().first;
    return minutes.profile == Profile::Committee || minutes.profile == Profile::MunicipalCouncil;
}

/// Rank of what may stand on the cover page; the second number orders those that share a place there.
std::pair<std::size_t, int> rank(std::string_view section, bool on_cover) {
    if (on_cover && (section == "signatures" || section == "notice_proof"))
        return {rank("adjust_block"), section == "signatures" ? 1 : 2};
    return {rank(section), 0};
}

/// The order of an item's parts.
constexpr std::array<std::string_view, 8> usual_parts{
    "summary", "basis", "motions", "proposition_order", "vote", "decision", "reservation", "distribution"};

/// Before the first part of the item that usually comes later; last where none does.
std::size_t place_in_item(const Minutes& minutes, const Item& item, std::string_view part) {
    const auto own = std::ranges::find(usual_parts, part);
    auto place = item.last;
    for (const auto& present : minutes.sections)
        if (present.first > item.first && present.first < place &&
            std::find(own, usual_parts.end(), present.id) > own &&
            std::find(own, usual_parts.end(), present.id) != usual_parts.end())
            place = present.first;
    return place;
}

std::size_t without_blank_lines(const Document& document, std::size_t begin, std::size_t end) {
    while (end > begin && !document.paragraphs[end - 1].cell &&
           xml::is_blank(document.paragraphs[end - 1].text))
        --end;
    return end;
}

struct Names {
    std::string_view section, swedish, english;
};

constexpr std::array<Names, 14> names{
    {{"attendance", "närvarande", "attendance"},
     {"paragraph_range", "omfattning", "the range"},
     {"opening", "öppnandet", "the opening"},
     {"closing", "avslutandet", "the closing"},
     {"approve_agenda", "fastställande av dagordning", "approval of the agenda"},
     {"previous_minutes", "föregående protokoll", "the previous minutes"},
     {"other_matters", "övriga frågor", "other matters"},
     {"next_meeting", "nästa möte", "the next meeting"},
     {"elect_adjuster", "val av justerare", "election of an adjuster"},
     {"signatures", "underskrifter", "signatures"},
     {"attachments", "bilagor", "attachments"},
     {"decision", "en rad för beslutet", "a line for the decision"},
     {"proposition_order", "propositionsordning", "the order of propositions"},
     {"notice_proof", "bevis om anslag", "the proof of notice"}}};

Fix inserting(const Fault& fault, const std::string& section, std::size_t before) {
    const auto known =
        std::find_if(names.begin(), names.end(), [&](const Names& each) { return each.section == section; });
    const std::string swedish(known == names.end() ? section : known->swedish);
    const std::string english(known == names.end() ? section : known->english);
    auto fix = fixes::titled(fault, "Infoga " + swedish, "Insert " + english);
    fix.edits.emplace_back(InsertSection{section, before, {}, list_after_typed(fault.minutes, before)});
    return fix;
}

} // namespace

std::size_t place_for_section(const Document& document, const Minutes& minutes, std::string_view section) {
    const bool on_cover = signs_on_cover(minutes);
    const auto wanted = rank(section, on_cover);
    std::size_t after = 0;
    bool found = false;
    for (const auto& present : minutes.sections) {
        const auto other = rank(present.id, on_cover);
        if (other > wanted || present.id == "doc_header")
            continue;
        after = std::max(after, present.last);
        found = true;
    }
    // The meeting's own items come after the whole head.
    if (!minutes.items.empty() && wanted.first >= rank("opening"))
        after = std::max(after, minutes.items.front().first);
    if (found)
        return without_blank_lines(document,
                                   minutes.items.empty() ? 0 : std::min(minutes.items.front().first, after),
                                   std::min(after, document.paragraphs.size()));
    // Nothing comes before it: then before the first that comes after.
    std::size_t before = document.paragraphs.size();
    for (const auto& present : minutes.sections)
        if (rank(present.id, on_cover) > wanted)
            before = std::min(before, present.first);
    return before;
}

std::optional<ListForm> list_after_typed(const Minutes& minutes, std::size_t before) {
    const Item* last = nullptr;
    for (const auto& item : minutes.items)
        if (item.first < before)
            last = &item;
    if (!last || !last->number || last->counted)
        return std::nullopt;
    auto form = form_of_label(last->label, *last->number);
    if (form)
        form->first = *last->number + 1;
    return form;
}

namespace fixes {

std::optional<Fix> insert_section(const Fault& fault) {
    const auto sections = text::split(fault.rule.attribute("avsnitt").value());
    const auto missing = std::ranges::find_if(sections, [&](std::string_view id) {
        return std::ranges::find(fault.minutes.sections, id, &Section::id) == fault.minutes.sections.end();
    });
    if (missing == sections.end())
        return std::nullopt;
    const std::string section(*missing);
    auto fix = inserting(fault, section, place_for_section(fault.document, fault.minutes, section));
    // The range is the one section whose facts the document states already.
    const auto numbering = fault.root().child("numrering");
    if (section == "paragraph_range" && numbering.attribute("forsta"))
        std::get<InsertSection>(fix.edits.front()).fields = {{"first", numbering.attribute("forsta").value()},
                                                             {"last", numbering.attribute("sista").value()}};
    return fix;
}

std::optional<Fix> insert_into_item(const Fault& fault) {
    const std::string section = fault.rule.attribute("avsnitt").value();
    for (const auto& item : fault.minutes.items)
        if (item.place == fault.place && !section.empty())
            return inserting(fault, section,
                             without_blank_lines(fault.document, item.place.paragraph + 1,
                                                 place_in_item(fault.minutes, item, section)));
    return std::nullopt;
}

std::optional<Fix> move_to_usual_place(const Fault& fault) {
    const auto& items = fault.minutes.items;
    const auto item = std::ranges::find(items, fault.place, &Item::place);
    const auto is_typed = [](const Item& each) { return each.number && !each.counted; };
    if (item == items.end() || (std::ranges::any_of(items, is_typed) && !typed_series(fault.minutes)))
        return std::nullopt;
    const auto own = rank(item->section);
    auto fix = titled(fault, "Flytta till sin plats", "Move to its place");
    const auto comes_later = [own](const Item& each) { return rank(each.section) > own; };
    const auto comes_earlier = [own](const Item& each) { return rank(each.section) < own; };
    if (const auto before = std::find_if(items.begin(), item, comes_later); before != item)
        fix.edits.emplace_back(MoveParagraphs{item->first, item->last, before->first});
    else if (const auto after = std::find_if(items.rbegin(), std::make_reverse_iterator(item), comes_earlier);
             after != std::make_reverse_iterator(item))
        fix.edits.emplace_back(MoveParagraphs{item->first, item->last, after->last});
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

} // namespace fixes
} // namespace klubba
