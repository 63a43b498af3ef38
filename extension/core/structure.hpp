// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

namespace klubba {

/// What makes typed minutes real ones: headings of items get their style, and with it a list that shows the
/// number that was typed, in the form it was typed ("§ 45", "2:"); titles, lines of the head, decisions,
/// subheadings and text get their styles; lines with bullets or numbers become lists, and lines with tabs, and
/// the log's paragraphs, tables. What a reader sees stays the same, labels included; only white space that the
/// structure replaces goes: tabs between columns, indents of lists, and empty lines between paragraphs of items,
/// whose styles have spacing. A heading whose number no list can show keeps it as text. What already has
/// structure is left alone, so that minutes it has been applied to need nothing more. The styles are those of
/// styles.hpp, which the document must have before the fix is applied. Safe; without a title.
Fix structure_fix(const Document& document, const Minutes& minutes);

} // namespace klubba
