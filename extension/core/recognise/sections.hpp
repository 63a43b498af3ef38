// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/items.hpp"

#include <vector>

namespace klubba::recognition {

/// The standard sections that stand in the document, in its order: parts of the head, items, parts of items,
/// and what follows the items.
std::vector<Section> find_sections(const Lines& lines, const Front& front, const Outline& outline,
                                   const Minutes& minutes);

} // namespace klubba::recognition
