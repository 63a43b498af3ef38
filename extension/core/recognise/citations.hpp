// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// "§ 5", "§§ 5–6" or "§§ 2, 4 och 7" in running text, bytes [begin, end), signs included; "punkterna 2 och 4" likewise.
struct Citation {
    /// One number or a range of them; for one number both ends are the same.
    struct Part {
        int first = 0;
        int last = 0;
        std::size_t first_begin = 0, first_end = 0;
        std::size_t last_begin = 0, last_end = 0;
    };
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Part> parts;
};

/// How minutes are spoken of in their own text.
struct OwnCitations {
    std::string organ;
    /// "KS" of "KS § 45", empty when the labels have none.
    std::string prefix;
    std::vector<Date> dates;
};
OwnCitations own_citations(const Minutes& minutes);

/// What a text cites of these very minutes, as far as its words tell: not laws ("6 kap. 5 §", "§ 5 KL"), rules
/// ("reglementet § 5"), other bodies ("KS § 12") or meetings ("2026-02-01 § 3", "§ 12/2025"), and nothing that names
/// another meeting or its minutes in the same sentence.
std::vector<Citation> find_citations(std::string_view text, const OwnCitations& own);

/// "punkt 4", "punkterna 4–6" in a text that speaks of this meeting's items only, as an entry of the list of attendance
/// does: in running text the word may mean a point of anything.
std::vector<Citation> find_points(std::string_view text);

} // namespace klubba::recognition
