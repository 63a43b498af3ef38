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

/// Who is elected in a sentence that has the stem of an office in it: "Anna Ek utses att justera" ("juster"),
/// "Till mötesordförande väljs Anna Ek" ("ordförande").
std::vector<std::string_view> elected(std::string_view sentence, std::string_view office);

} // namespace klubba::recognition
