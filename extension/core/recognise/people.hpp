// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/qualities.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// One person: "Namn (S) ordförande", "Namn, roll", "Namn (Roll)", "Titel Namn", "Organisation Namn", "Namn,
/// S, nämnd", with "tjänstgörande för Namn (S)", "på distans", "§§ 1–4" anywhere. Nothing when there is no
/// name.
std::optional<WrittenPerson> read_person(std::string_view text);

/// A run of persons with commas, semicolons or "och" between, or a single one. "Namn, roll" is one person.
std::vector<WrittenPerson> read_people(std::string_view text);

/// Names of persons in a text that has nothing else, as after "Justerare": "Anna Ek (S) och Bo Ek".
std::vector<std::string_view> read_names(std::string_view text);

} // namespace klubba::recognition
