// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes that put in a section of the template. What it says is left as placeholders, so none of them is
/// safe: somebody has to fill them in.
namespace klubba::fixes {

/// The first of the sections that the rule names which isn't there, at its place in the minutes.
std::optional<Fix> insert_section(const Fault& fault);
/// The section that the rule names, in the item where the rule fired, before those parts that usually come later.
std::optional<Fix> insert_into_item(const Fault& fault);
/// Moves an item to where the usual order has it among the others. Typed numbers go along: whoever applies the fix
/// numbers the items anew (see renumbering()), which asks that they are in a row.
std::optional<Fix> move_to_usual_place(const Fault& fault);

} // namespace klubba::fixes
