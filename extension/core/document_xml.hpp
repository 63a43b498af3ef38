// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <pugixml.hpp>

namespace klubba::xml {

/// The part of the minutes XML that speaks of the file and its form, not of the meeting: title and language,
/// tracked changes and comments, pictures, tables and what the minutes keep in them.
void add_document_facts(pugi::xml_node root, const Document& document, const Minutes& minutes);

/// The empty place before the first words and after the last: where what is missing would stand. What is
/// missing has no words of its own to point at.
Place start_of_text(const Document& document);
Place end_of_text(const Document& document);

} // namespace klubba::xml
