// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// Whoever was there or absent, gathered from all lists of a document. A table that calls the roll tells of all who belong
/// to the body, and the lists beside it name some of them once more: those who were absent, and substitutes who served.
class Roll {
public:
    /// The people must outlive the roll, and only grow through it.
    explicit Roll(std::vector<Attendee>& people) : m_people(people) {}

    /// `called`: a table that calls the roll tells of this one. False where that only adds to what was told of somebody
    /// before.
    bool add(Attendee attendee, bool called);

private:
    Attendee* named_before(const Attendee& again, bool called);

    std::vector<Attendee>& m_people;
    std::vector<std::size_t> m_called;
};

} // namespace klubba::recognition
