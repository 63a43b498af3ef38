// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/minutes_xml.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace klubba {

/// Rules that are run together.
struct RuleGroup {
    /// They are those of rules [first, last) that count.
    std::size_t first = 0;
    std::size_t last = 0;
    /// What they look at; nothing: all of it.
    std::optional<Excerpt> excerpt = {};
};

/// What a rule looks at in the minutes XML; nothing: it may be anything. `language`: of its diagnostics that are asked
/// for; nothing: all.
std::optional<Excerpt> excerpt_for(pugi::xml_node pattern, std::optional<std::string_view> language = {});

/// The XML of long minutes with much in them takes many times the memory of the document. Their rules are run in groups,
/// each on an excerpt of the XML with what these rules ask for; all rules of other minutes are one group. `patterns`: of
/// each rule that counts its pattern, null for the others.
std::vector<RuleGroup> rule_groups(const std::vector<pugi::xml_node>& patterns, const Minutes& minutes,
                                   std::optional<std::string_view> language = {});

} // namespace klubba
