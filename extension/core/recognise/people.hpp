// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

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

/// One person: "Namn (S) ordförande", "Namn, roll", "Namn (Roll)", "Titel Namn", "Organisation Namn", "Namn,
/// S, nämnd", with "tjänstgörande för Namn (S)", "på distans", "§§ 1–4" anywhere. Nothing when there is no
/// name.
std::optional<WrittenPerson> read_person(std::string_view text);

/// Adds what a column of its own or the words after a comma say: role, organisation or party, by what they
/// look like.
void add_quality(WrittenPerson& person, std::string_view words);

/// What a column for roles says: beside the role perhaps when the person was there, whom they serve for and that they
/// take part from a distance.
void add_role(WrittenPerson& person, std::string_view words);

/// A run of persons with commas, semicolons or "och" between, or a single one. "Namn, roll" is one person.
std::vector<WrittenPerson> read_people(std::string_view text);

/// Names of persons in a text that has nothing else, as after "Justerare": "Anna Ek (S) och Bo Ek".
std::vector<std::string_view> read_names(std::string_view text);

/// The § ranges in "§§ 1–4, 7"; `end` is where they end in the text.
std::vector<NumberRange> read_ranges(std::string_view text, std::size_t& end);

} // namespace klubba::recognition
