// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// How somebody stands at the meeting, as the lists of attendance say.
enum class Standing { Unlisted, Present, Serving, Absent };

/// Somebody on a body's register, or in the lists of its minutes, or both.
struct RollEntry {
    std::string name;
    std::string party;
    /// As the register writes it, else as the minutes do.
    std::string role;
    /// Seat on the register; nothing for those who are not members.
    std::optional<Member::Seat> seat;
    Standing standing = Standing::Unlisted;
    std::string serves_for;
    bool remote = false;
    /// §§ the person took part in; empty means all.
    std::vector<NumberRange> items;
    std::optional<TimeOfDay> arrived, left;

    bool operator==(const RollEntry&) const = default;
};

/// Whether somebody is at the meeting, as a member, in a member's place or otherwise.
inline bool is_there(const RollEntry& entry) {
    return entry.standing == Standing::Present || entry.standing == Standing::Serving;
}

/// Everybody in office on the day of the meeting in the register's order, then all others whom the minutes list.
std::vector<RollEntry> call_roll(const Minutes& minutes, const std::vector<Member>& members);

/// Whether somebody took part in an item, by its number; those of unnumbered items did when they were there at all.
bool takes_part(const RollEntry& entry, std::optional<int> item);

/// What is to be said of somebody's attendance. What isn't given stays as it is.
struct AttendanceChange {
    /// As listed, or as the register has it.
    RollEntry person;
    /// Present means for the whole meeting, and not in anybody's place.
    std::optional<Standing> standing = {};
    /// Whom a deputy serves for.
    std::string serves_for = {};
    /// First and last item the person takes part in, by number; where only one is given the other end is open, or as it
    /// was.
    std::optional<int> from = {}, to = {};
    std::optional<TimeOfDay> from_time = {}, to_time = {};
    std::optional<bool> remote = {};
};

/// Edits the document's own lists, whatever their form: rows of tables, columns, lines, runs with commas. No edits when
/// they say so already. Nothing when there is no list to write in.
std::optional<Fix> attendance_fix(const Document& document, const Minutes& minutes,
                                  const AttendanceChange& change);

/// "fr.o.m. § 4 kl. 13.42", "§§ 4–6"; empty for all of the meeting. `items` are those of the minutes, `part` is what
/// somebody took part in.
std::string presence_words(const std::vector<Item>& items, const std::vector<NumberRange>& part,
                           std::optional<TimeOfDay> arrived, std::optional<TimeOfDay> left);
inline std::string presence_words(const std::vector<Item>& items, const RollEntry& entry) {
    return presence_words(items, entry.items, entry.arrived, entry.left);
}

} // namespace klubba
