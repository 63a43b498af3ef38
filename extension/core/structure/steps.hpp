// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/structure/conversion.hpp"

namespace klubba::structuring {

/// Headings of items get their style, and with it a list that shows the number that was typed before them or above them.
/// A number that no list can show stays with its text.
void number_items(Conversion& conversion);

/// The log: paragraphs for matter, status and responsible in turn, empty lines between, become rows.
void make_log_table(Conversion& conversion);
/// Lines that have two columns, parted by tabs, at least two of them in a row, that aren't a label with its value.
void make_tables(Conversion& conversion);

/// Lines with bullets or numbers become lists, nested as they are indented, empty lines between them aside.
void make_lists(Conversion& conversion);

/// The title, and labels with their values, before the first item.
void style_head(Conversion& conversion);
void style_decisions(Conversion& conversion);
void style_subheadings(Conversion& conversion);
/// The text of items gets the style that has the spacing which empty lines made. Goes last: empty lines stay where what
/// stands around them has no spacing of its own.
void style_text(Conversion& conversion);

} // namespace klubba::structuring
