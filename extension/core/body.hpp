// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <vector>

namespace klubba {

/// Somebody on a body's register.
struct Member {
    enum class Seat {
        /// Has a vote at every meeting.
        Ordinary,
        /// Serves when an ordinary member is absent.
        Deputy,
        /// No vote: a secretary, an officer, a guest.
        None
    };

    std::string name;
    std::string party;
    /// As the register writes it: "2:e vice ordförande".
    std::string role;
    Seat seat = Seat::Ordinary;
    /// Whom a deputy serves for first, where the register says so.
    std::string deputises_for;
    std::string email;
    /// First and last day in office; nothing where the register leaves it open.
    std::optional<Date> from, to;

    bool operator==(const Member&) const = default;
};

/// What a board or council has told about itself, which its minutes don't say.
struct Body {
    enum class Numbering { PerMeeting, PerYear };
    /// The §§ go on through the year: those of the minutes of this date ended with this number.
    struct Series {
        int last = 0;
        Date date;

        bool operator==(const Series&) const = default;
    };

    /// "Björkviks kommun".
    std::string municipality;
    std::vector<Member> members;
    std::optional<Numbering> numbering;
    std::optional<Series> series;
    /// What stands before the section sign in its items' numbers: "KS" in "KS § 45". Empty for none.
    std::string number_prefix;
    /// How many adjust its minutes.
    std::optional<int> adjusters;
    /// Within how many days of the meeting, where the body has a limit of its own.
    std::optional<int> days_to_adjust;
    /// What the files of its minutes are called, as in file_name.hpp; empty where that is free.
    std::string file_name;

    bool operator==(const Body&) const = default;
};

/// Adds `register` to the minutes XML, before all else: what rules can hold the minutes against, with the members
/// in office on the day of the meeting. Nothing for a body that has told nothing.
void add_register(pugi::xml_node root, const Body& body, const Minutes& minutes);

} // namespace klubba
