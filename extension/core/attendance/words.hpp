// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/attendance.hpp"

namespace klubba::attendance {

/// What a list is to say of a person, part by part.
struct Entry {
    std::string name;
    std::string party;
    std::string role;
    std::string organisation;
    std::string serves_for;
    bool serving = false;
    bool remote = false;
    /// "fr.o.m. § 4 kl. 13.42".
    std::string presence;
    /// Name and what lasts, in the words of the list that had the person; empty for who comes from no list.
    std::string lasting;
};

/// "Anna Ek (S), ordförande, tjänstgörande för Bo Ek, fr.o.m. § 4, på distans".
std::string in_words(const Entry& entry);
/// The words of this meeting alone, each after a comma: ", fr.o.m. § 4, på distans".
std::string meeting_words(const Entry& entry, bool with_serving);
/// A role as it stands in running text: "ordförande". Empty for what goes without saying there.
std::string role_in_words(const std::string& role);

} // namespace klubba::attendance
