// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace klubba {

/// Who is who among those a document lists as present or absent.
class People {
public:
    explicit People(const std::vector<Attendee>& attendance);

    /// The person's number, from 1 in the order of the lists; the same for every mention of the same name. A
    /// name that is not listed word for word is the only listed person with the same last name and a first
    /// name that agrees
    /// ("Niko" and "Nikolaos", "A" and "Anna"), or whose names include all of its words ("Anna Berg" is "Anna
    /// Lind Berg"). Nothing when nobody or several fit.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    /// The first listed spelling of a person's name.
    [[nodiscard]] const std::string& name(std::size_t number) const { return m_people[number - 1].name; }

private:
    struct Known {
        std::string name;
        std::vector<std::string> words;
    };
    std::vector<Known> m_people;
    std::unordered_map<std::string, std::size_t> m_by_name;
};

} // namespace klubba
