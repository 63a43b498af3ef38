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
/// line of its own announces, or empty. "Kommunstyrelsens beslut" is "decision"; "recommendation", which the vocabulary
/// doesn't have, is what a body proposes to the one above it.
std::string_view part_of_item(std::string_view line);

/// "Beslut: Planen antas.": a part and what stands in it, in one line.
struct RunInPart {
    std::string_view part;
    /// Empty where the line has none.
    std::string_view text;
};
RunInPart run_in_part(std::string_view line);

} // namespace klubba::recognition
