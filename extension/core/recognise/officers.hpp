// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Chair, secretary and adjusters where no label names them: from the attendance list, the election of
/// adjusters, the signatures, and "Ordförande Anna Ek öppnar mötet".
void complete_officers(const Lines& lines, const Outline& outline, Minutes& minutes);

/// Roles that stand alone in an item, "Anna Ek, regional samordnare.", for persons whose role the list leaves
/// out.
void complete_roles(const Lines& lines, const Outline& outline, std::vector<Attendee>& people);

/// Who is elected to adjust in a sentence: "Anna Ek utses att justera", "Till justerare väljs Anna Ek och Bo
/// Ek".
std::vector<std::string_view> elected_adjusters(std::string_view sentence);

} // namespace klubba::recognition
