// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/xml_facts.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// Adds what stands in lists and tables of its own: `loggrad`, `planrad`, `underskrift`, `bilaga`, `sandlista`.
void add_lists(pugi::xml_node root, const Source& from);

} // namespace klubba::xml
