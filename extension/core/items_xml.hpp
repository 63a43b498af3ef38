// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/minutes_xml.hpp"
#include "core/people.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// Adds `numrering`, a `paragraf` for each item with its decisions and marks, and `utanfor` with the marks outside them.
void add_items(pugi::xml_node root, const Document& document, const Minutes& minutes, const People& people,
               const std::optional<Excerpt>& excerpt);

} // namespace klubba::xml
