// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/document.hpp"
#include "core/minutes.hpp"

#include <pugixml.hpp>

#include <optional>

namespace klubba {

/// The minutes of the meeting before, which rules hold these against.
struct Predecessor {
    Document document;
    Minutes minutes;
};

/// Whether both are of the same body, as far as they say.
bool is_of_same_body(const Predecessor& before, const Minutes& minutes);

/// Where the §§ were when the meeting began. The minutes before go first where these go on counting from them, which
/// they do when the body says so, or either begins above 1; else what the body has told.
std::optional<Body::Series> series_before(const Minutes& minutes, const Body& body,
                                          const Predecessor* before);

/// The number that the first item of minutes of this date gets when they go on from the minutes before: the next, in
/// the same year. Nothing where counting begins anew: in a new year, for a body that counts per meeting, and after
/// minutes without numbers.
std::optional<int> number_after(const Minutes& before, const Body& body, const std::optional<Date>& date);
/// The same from what the body has told, where the minutes before are not at hand.
std::optional<int> number_after(const Body& body, const std::optional<Date>& date);

/// Adds `foregaende` to the minutes XML: the day of the minutes before, their log, and how much of their items' text
/// stands in these word for word.
void add_predecessor(pugi::xml_node root, const Predecessor& before, const Document& document,
                     const Minutes& minutes);

} // namespace klubba
