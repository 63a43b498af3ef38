// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <vector>

namespace klubba {

/// What a board or council has told about itself, which its minutes don't say.
struct Body {
    struct Member {
        std::string name;
        /// Serves when a member is absent.
        bool deputy = false;

        bool operator==(const Member&) const = default;
    };
    /// The §§ go on through the year: those of the minutes of this date ended with this number.
    struct Series {
        int last = 0;
        Date date;

        bool operator==(const Series&) const = default;
    };

    /// "Björkviks kommun".
    std::string municipality;
    std::vector<Member> members;
    std::optional<Series> series;

    bool operator==(const Body&) const = default;
};

/// Adds `register` to the minutes XML, before all else: what rules can hold the minutes against. Nothing for a body
/// that has told nothing.
void add_register(pugi::xml_node root, const Body& body, const Minutes& minutes);

} // namespace klubba
