// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// What a fix is made from. All references live as long as the call.
struct Fault {
    const Document& document;
    const Minutes& minutes;
    /// Where the rule fired, in the minutes XML.
    pugi::xml_node node;
    /// The rule's `regel` element, whose attributes may say more ("avsnitt": the section to insert).
    pugi::xml_node rule;
    Place place;
    Language language = Language::Swedish;

    /// The root of the minutes XML.
    [[nodiscard]] pugi::xml_node root() const { return node.root().first_child(); }
};

/// True for what a rule's `fix` may be: names of fixes, with spaces between them.
bool are_fixes(std::string_view names);

/// The first of the fixes named that has something to offer; nothing when the fault can't be mended without asking a
/// person for a fact.
std::optional<Fix> make_fix(std::string_view names, const Fault& fault);

/// The paragraph before which a section goes in ordinary minutes: after the sections that
/// come before it, before those that come later.
std::size_t place_for_section(const Document& document, const Minutes& minutes, std::string_view section);

/// The list that an item put in before a paragraph begins when the item before it has a typed number: of the same
/// form, from the next number. Nothing when that is counted, or has none.
std::optional<ListForm> list_after_typed(const Minutes& minutes, std::size_t before);

/// The first number, where items have typed numbers in a row; nothing when none is typed, or a number is missing or out
/// of turn.
std::optional<int> typed_series(const Minutes& minutes);

/// What gives the numbered items numbers in a row from `first`. Empty when they have them, and when one that hasn't is
/// counted by the word processor, or isn't where it should be.
std::vector<Edit> renumbering(const Document& document, const Minutes& minutes, int first);

} // namespace klubba
