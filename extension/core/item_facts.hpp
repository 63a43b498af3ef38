// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <pugixml.hpp>

/// What rules ask of an item beside its heading, decisions and marks.
namespace klubba::xml {

/// Adds to the item's element: `underlag` and `expediering` where a line says what the decision builds on, or whom it is sent
/// to; `fraga` for an interpellation or a question to the council (KL 5:59–64) and `svar` where an answer or another end of
/// it is told; and a `rapport` for every organisation that reports there though nobody on the list of attendance speaks
/// for it.
void add_item_facts(pugi::xml_node node, const Document& document, const Minutes& minutes, const Item& item);

/// Adds to the decision's element: `utan_subjekt` where it says neither who decides nor on what ("Godkänns."), and
/// `annat_organ`, the body that decides by its words, where these are not the minutes' own.
void add_decision_facts(pugi::xml_node node, const Minutes& minutes, const Decision& decision);

/// Adds `dagordning` to the minutes: the lines of a list of items in the head, with `funnen` where one of the items is it.
void add_agenda(pugi::xml_node root, const Document& document, const Minutes& minutes);

} // namespace klubba::xml
