// SPDX-License-Identifier: MPL-2.0
#include "core/attendance.hpp"

#include "core/folding.hpp"
#include "core/people.hpp"

#include <algorithm>

namespace klubba {
namespace {

bool in_office(const Member& member, const Minutes& minutes) {
    const auto date = std::ranges::find(minutes.dates, true, &Fact<Date>::filled);
    if (date == minutes.dates.end() || !date->value.ok())
        return true;
    return (!member.from || *member.from <= date->value) && (!member.to || date->value <= *member.to);
}

Standing standing_of(const Attendee& attendee) {
    if (attendee.presence == Presence::Absent)
        return Standing::Absent;
    return attendee.serving ? Standing::Serving : Standing::Present;
}

void take(RollEntry& entry, const Attendee& attendee) {
    entry.standing = standing_of(attendee);
    entry.serves_for = attendee.substitutes_for;
    entry.remote = attendee.remote;
    entry.items = attendee.items;
    entry.arrived = attendee.arrived;
    entry.left = attendee.left;
    if (entry.party.empty())
        entry.party = attendee.party;
    if (entry.role.empty())
        entry.role = attendee.role.empty() ? attendee.organisation : attendee.role;
}

/// The person's line that says most: where they serve rather than where they wait.
const Attendee* line_of(const std::vector<const Attendee*>& lines) {
    const auto serving = std::ranges::find(lines, true, &Attendee::serving);
    return serving != lines.end() ? *serving : lines.front();
}

} // namespace

std::vector<RollEntry> call_roll(const Minutes& minutes, const std::vector<Member>& members) {
    const People people(minutes.attendance);
    std::vector<std::vector<const Attendee*>> lines(minutes.attendance.size() + 1);
    for (const auto& attendee : minutes.attendance)
        if (const auto number = people.find(attendee.name))
            lines[*number].push_back(&attendee);

    std::vector<RollEntry> roll;
    for (const auto& member : members) {
        if (!in_office(member, minutes))
            continue;
        auto& entry = roll.emplace_back();
        entry.name = member.name;
        entry.party = member.party;
        entry.role = member.role;
        entry.seat = member.seat;
        const auto number = people.find(member.name);
        if (!number || lines[*number].empty())
            continue;
        entry.name = people.name(*number);
        take(entry, *line_of(lines[*number]));
        lines[*number].clear();
    }
    for (const auto& attendee : minutes.attendance) {
        const auto number = people.find(attendee.name);
        if (!number || lines[*number].empty())
            continue;
        auto& entry = roll.emplace_back();
        entry.name = attendee.name;
        take(entry, *line_of(lines[*number]));
        lines[*number].clear();
    }
    return roll;
}

bool takes_part(const RollEntry& entry, std::optional<int> item) {
    if (!is_there(entry))
        return false;
    return entry.items.empty() || !item || std::ranges::any_of(entry.items, [&](const NumberRange& range) {
               return range.first <= *item && *item <= range.last;
           });
}

} // namespace klubba
