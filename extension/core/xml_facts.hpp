// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/minutes_xml.hpp"
#include "core/people.hpp"
#include "core/xml_writing.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>

/// How facts stand in the minutes XML: with their place, and marked where they wait to be filled in.
namespace klubba::xml {

/// What the minutes XML is written from; all of it outlives the writing.
struct Source {
    const Document& document;
    const Minutes& minutes;
    const People& people;
    /// Nothing: all is wanted.
    const std::optional<Excerpt>& excerpt;

    [[nodiscard]] bool wants_element(std::string_view name) const {
        return !excerpt || excerpt->elements.contains(name);
    }
    [[nodiscard]] bool wants_attribute(std::string_view name) const {
        return !excerpt || excerpt->attributes.contains(name);
    }
};

/// A placeholder is to be filled in; a label without anything after it is empty.
template <class T>
pugi::xml_node add_fact(pugi::xml_node parent, const char* name, const Fact<T>& fact) {
    auto node = add(parent, name, fact.place);
    if (!fact.filled)
        set(node, fact.raw.empty() ? "tom" : "ifylls", "ja");
    return node;
}

/// Nothing, and a null node, for what the document doesn't state.
pugi::xml_node add_text(pugi::xml_node parent, const char* name, const Text& fact);

/// ISO date, day number and weekday; nothing for a day that no calendar has.
void set_date(pugi::xml_node node, Date date);
pugi::xml_node add_date(pugi::xml_node parent, const char* name, const Fact<Date>& fact);

/// Minutes after midnight, and HH:MM as text.
void add_time(pugi::xml_node parent, const char* name, const std::optional<Fact<TimeOfDay>>& fact);

/// `vem` is the same for all mentions of a person; `listad` says whether the lists of attendance have the
/// person.
void set_person(pugi::xml_node node, const std::string& name, const People& people);

/// An element for a person who is named in some part; `var` says whether that is the head.
pugi::xml_node add_person(pugi::xml_node parent, const char* name, const Text& fact, const Source& from);

} // namespace klubba::xml
