// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// The part of the minutes XML that speaks of the file and its form, not of the meeting: title and language,
/// tracked changes and comments, pictures, tables and what the minutes keep in them.
void add_document_facts(pugi::xml_node root, const Document& document, const Minutes& minutes);

} // namespace klubba::xml
