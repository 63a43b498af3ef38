// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/xml_facts.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// Adds `numrering`, a `paragraf` for each item with its decisions and marks, and `utanfor` with the marks outside them.
void add_items(pugi::xml_node root, const Source& from);

} // namespace klubba::xml
