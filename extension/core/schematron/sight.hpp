// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::schematron {

/// Elements of one name of which there may be very many, told apart by the value of an attribute, and where they stand.
struct SortedElements {
    std::string_view name;
    std::string_view attribute;
    /// An attribute that few of them have.
    std::string_view flag;
    /// Names of the elements that they stand directly in.
    std::vector<std::string_view> parents;
    /// Of all elements around them, the parents included.
    std::vector<std::string_view> ancestors;
    /// Of the elements inside them.
    std::vector<std::string_view> inside;
};

using Names = std::set<std::string, std::less<>>;

/// What a pattern looks at.
struct Sight {
    /// The values of the attribute that it asks for wherever it looks at those elements.
    Names sorts;
    /// The values that it asks for only together with the flag.
    Names flagged;
    /// Names of elements, whatever they stand in.
    Names elements;
    /// Of attributes, whatever has them.
    Names attributes;
};

/// What a pattern of a loaded schema can see of a document: those elements of other sorts or without the flag, and whatever bears other names
/// and has nothing in it that bears these, can be left out without changing what the pattern says. Nothing where that
/// can't be told from its expressions. (XML projection: Marian and Siméon, VLDB 2003.)
/// `language`: of the diagnostics that are asked for; nothing: all.
std::optional<Sight> sight_of(pugi::xml_node pattern, const SortedElements& elements,
                              std::optional<std::string_view> language = {});

} // namespace klubba::schematron
