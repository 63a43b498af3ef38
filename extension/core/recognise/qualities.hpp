// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What is written about a person beside the name.
namespace klubba::recognition {

/// A person as a list of attendance writes one; views into the text that was read.
struct WrittenPerson {
    std::string_view name;
    std::string_view role;
    std::string_view organisation;
    std::string_view party;
    std::string_view substitutes_for;
    bool serving = false;
    bool remote = false;
    bool absent = false;
    /// Name and organisation stand side by side with only a space between.
    bool no_separator = false;
    /// Ranges may be open: see participation.hpp.
    std::vector<NumberRange> items;
    std::optional<TimeOfDay> arrived, left;
    /// All that was read for this person.
    std::string_view whole;
};

/// Adds what a column of its own or the words after a comma say: role, organisation or party, by what they
/// look like.
void add_quality(WrittenPerson& person, std::string_view words);

/// What a column for roles says: beside the role perhaps when the person was there, whom they serve for and that they
/// take part from a distance.
void add_role(WrittenPerson& person, std::string_view words);

/// Takes all that stands after the name in running text.
void add_qualities(WrittenPerson& person, std::string_view words);

/// "Sveriges Lärare", "Vårdens Chefer": a genitive and another name make the name of a union, whatever the words mean.
bool is_body_by_name(std::string_view words);

/// What stands between commas and semicolons outside parentheses, trimmed; never empty parts.
std::vector<std::string_view> comma_parts(std::string_view text);

} // namespace klubba::recognition
