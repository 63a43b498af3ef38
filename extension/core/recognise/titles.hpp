// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// The standard section (id of the section vocabulary) that the heading of an item announces; "matter" for
/// any other.
std::string_view section_of_title(std::string_view title);

/// Sections whose usual headings are so settled that they begin an item also where they stand without number,
/// before the first numbered item or after the last: opening, closing, next meeting and their like.
bool stands_without_number(std::string_view section);

/// The part of an item (id of the section vocabulary: "decision", "summary", "basis", "motions" …) that a
/// line of its own announces, or empty. "Kommunstyrelsens beslut" is "decision".
std::string_view part_of_item(std::string_view line);

} // namespace klubba::recognition
