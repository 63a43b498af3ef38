// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/drafting/changes.hpp"

namespace klubba::drafting {

/// The lists of who was there: the chair and the secretary become fields, and of every other list the first person, who
/// stands for all lines of a value; the others go, with their rows and paragraphs.
void change_attendance(const Minutes& minutes, Changes& changes);

/// Who the body's members are, as its minutes tell it: those present and absent who have a seat.
std::vector<Member> members_of(const Minutes& minutes);

} // namespace klubba::drafting
