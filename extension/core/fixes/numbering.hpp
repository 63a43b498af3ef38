// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes of the items' numbers. References to items elsewhere keep the numbers that were, so none of them is safe.
namespace klubba::fixes {

/// All typed numbers after the first one in a row, and the range in the head.
std::optional<Fix> renumber(const Fault& fault);
/// All typed numbers, from the one that follows on the minutes before, and the range in the head.
std::optional<Fix> continue_series(const Fault& fault);
/// Numbers of one form for all items, in a row: that of the list, where the word processor counts any of them, else
/// the commonest of the typed ones. Items without a number get one.
std::optional<Fix> number_alike(const Fault& fault);
/// Lets the word processor count items that have no numbers, as minutes of this profile usually have them.
std::optional<Fix> number_all(const Fault& fault);

} // namespace klubba::fixes
