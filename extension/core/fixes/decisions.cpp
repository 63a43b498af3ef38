// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/decisions.hpp"

#include "core/fixes/title.hpp"
#include "core/subject.hpp"
#include "core/wording.hpp"

#include <algorithm>
#include <array>

namespace klubba::fixes {
namespace {

std::string words_at(const Fault& fault) {
    const auto& text = fault.document.paragraphs[fault.place.paragraph].text;
    return text.substr(fault.place.begin, fault.place.end - fault.place.begin);
}

/// Writes something else for the first bytes of the words at the fault's place.
Fix rewriting(const Fault& fault, std::size_t bytes, const std::string& text) {
    auto fix = titled(fault, "Skriv ”" + text + "”", "Write “" + text + "”");
    Place place = fault.place;
    place.end = place.begin + bytes;
    fix.edits.emplace_back(ReplaceText{place, words_at(fault).substr(0, bytes), text});
    return fix;
}

/// "nämnden", as the rules call it.
std::string deciding_body(const Fault& fault) {
    return fault.root().child("ord").attribute("organet").value();
}

/// Before the first part of the item that comes after the basis: motions, decision and what follows.
std::size_t place_for_basis(const Minutes& minutes, const Item& item) {
    constexpr std::array<std::string_view, 6> later{"motions",  "proposition_order", "vote",
                                                    "decision", "reservation",       "distribution"};
    for (const auto& section : minutes.sections)
        if (section.first > item.place.paragraph && section.first < item.last &&
            std::ranges::find(later, section.id) != later.end())
            return section.first;
    return item.last;
}

} // namespace

std::optional<Fix> write_out_decision(const Fault& fault) {
    const auto full = with_subject(words_at(fault), deciding_body(fault));
    return full ? std::optional(rewriting(fault, full->bytes, full->text)) : std::nullopt;
}

std::optional<Fix> write_deciding_body(const Fault& fault) {
    const std::string other = fault.node.attribute("annat_organ").value();
    const auto body = capitalised(deciding_body(fault));
    if (!words_at(fault).starts_with(other) || body.empty())
        return std::nullopt;
    return rewriting(fault, other.size(), body);
}

std::optional<Fix> insert_missing_part(const Fault& fault) {
    const auto item = std::ranges::find(fault.minutes.items, fault.place, &Item::place);
    if (item == fault.minutes.items.end())
        return std::nullopt;
    const bool basis = !fault.node.attribute("underlag");
    auto fix = basis ? titled(fault, "Infoga beslutsunderlag", "Insert the basis for the decision")
                     : titled(fault, "Infoga mottagare", "Insert the recipients");
    fix.edits.emplace_back(basis ? InsertSection{"basis", place_for_basis(fault.minutes, *item), {}}
                                 : InsertSection{"distribution", item->last, {}});
    return fix;
}

} // namespace klubba::fixes
