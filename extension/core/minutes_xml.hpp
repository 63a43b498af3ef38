// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/minutes.hpp"

#include <pugixml.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace klubba {

/// What is asked for of the minutes XML, where not all of it is.
struct Excerpt {
    /// Some of klubba::marks.
    std::set<std::string, std::less<>> kinds;
    /// Those of which the first is enough.
    std::set<std::string, std::less<>> first_of_kinds;
    /// Names.
    std::set<std::string, std::less<>> elements;
    std::set<std::string, std::less<>> attributes;
};

/// The minutes as rules query them and as `klubba extract --format xml` prints them: root `protokoll`, no
/// namespace, Swedish names, described by templates/protokoll.rng. Values stand ready made: dates as ISO
/// date, day number and weekday, times as minutes, people by `vem`, the same for every mention of one person,
/// so that rules need no more than XPath 1.0. What stands somewhere has `plats`; what waits to be filled in
/// has ifylls="ja". Facts only, no running text. A document that is no minutes gives an empty root.
/// An excerpt leaves out what there may be very much of: marks of other kinds, and decisions, attachments, sections and
/// words about items that it doesn't name.
pugi::xml_document minutes_xml(const Document& document, const Minutes& minutes,
                               const std::optional<Excerpt>& excerpt = {});

/// "12:0-8": paragraph 12, bytes 0 to 8.
std::string place_text(const Place& place);

/// The place of the node, or of its nearest ancestor that has one; the document's start when none has.
Place place_of(pugi::xml_node node);

} // namespace klubba
