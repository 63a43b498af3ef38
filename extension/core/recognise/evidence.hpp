// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/items.hpp"

namespace klubba::recognition {

/// Whether what was found adds up to minutes. A title of another kind ("Kallelse", "Handlingsplan") speaks
/// against, whatever else there is, and what Klubba has made without such a title are minutes; else title, attendance, items, decisions and signatures each count.
bool is_minutes(const Document& document, const Front& front, const Outline& outline, const Minutes& found);

} // namespace klubba::recognition
