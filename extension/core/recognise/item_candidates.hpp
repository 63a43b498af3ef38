// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"
#include "core/recognise/numbering.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// A line that may begin an item, with its number.
struct Candidate {
    std::size_t line = 0;
    ItemLabel label;
    bool counted = false;
    bool heading = false;
};

/// The lines that may begin items, in order. Numbers of other bodies' items ("Ks § 131/2026" among the papers of
/// "Kf § 74") are left out. Where items have their number after the title ("Budget § 74"), those.
std::vector<Candidate> find_candidates(const Lines& lines);

} // namespace klubba::recognition
