// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/template_draft.hpp"

namespace klubba::drafting {

/// Cuts the document into the sections of the template: one for each standard section that begins outside of those
/// before it, items one each. A section that begins inside a table goes with the one before it. Of sections that can
/// stand many times the best filled is kept. Sets `sections`.
void cut_into_sections(const Document& document, const Minutes& minutes, const Template& base,
                       TemplateDraft& draft);

/// The item that a section of the draft is; null for a part of the head or the tail.
const Item* item_of(const TemplateDraft::Section& section, const Minutes& minutes);

/// Whether an item is one meeting's own matter, title and all.
bool is_own_matter(const Item& item);

} // namespace klubba::drafting
