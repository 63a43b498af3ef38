// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance_roll.hpp"

#include <algorithm>
#include <utility>

namespace klubba::recognition {

namespace {

/// Takes up what was not yet told of the person.
void complete(Attendee& person, Attendee again) {
    const auto take = [](std::string& fact, std::string& other) {
        if (fact.empty())
            fact = std::move(other);
    };
    take(person.role, again.role);
    take(person.organisation, again.organisation);
    take(person.party, again.party);
    take(person.substitutes_for, again.substitutes_for);
    person.substitute = person.substitute || again.substitute;
    person.serving = person.serving || again.serving;
    person.remote = person.remote || again.remote;
    if (person.items.empty())
        person.items = std::move(again.items);
    person.arrived = person.arrived ? person.arrived : again.arrived;
    person.left = person.left ? person.left : again.left;
}

} // namespace

Attendee* Roll::named_before(const Attendee& again, bool called) {
    if (!called && m_called.empty())
        return nullptr;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        Attendee& before = m_people[i];
        const bool in_two_lists =
            again.presence == Presence::Absent || (before.substitute && again.substitute);
        if (before.name == again.name && before.presence == again.presence && in_two_lists &&
            (called || std::ranges::find(m_called, i) != m_called.end()))
            return &before;
    }
    return nullptr;
}

bool Roll::add(Attendee attendee, bool called) {
    if (Attendee* before = named_before(attendee, called)) {
        complete(*before, std::move(attendee));
        return false;
    }
    if (called)
        m_called.push_back(m_people.size());
    m_people.push_back(std::move(attendee));
    return true;
}

} // namespace klubba::recognition
