// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/minutes_xml.hpp"
#include "core/people.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// Adds what stands in lists and tables of its own: `loggrad`, `planrad`, `underskrift`, `bilaga`, `sandlista`.
void add_lists(pugi::xml_node root, const Document& document, const Minutes& minutes, const People& people,
               const std::optional<Excerpt>& excerpt);

} // namespace klubba::xml
