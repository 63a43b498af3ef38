// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Ends of a range that reaches as far as the minutes do: "fr.o.m. § 4", "t.o.m. § 6".
inline constexpr int from_the_first = 0;
inline constexpr int to_the_last = 1 << 30;

/// For how much of the meeting somebody was there, as words beside a name say it.
struct Participation {
    /// Items; none where only times are told.
    std::vector<NumberRange> items;
    /// When they came and left, where a time is told.
    std::optional<TimeOfDay> from, to;
    /// Bytes [begin, end) of the text that say so, with the words that announce them.
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The first "§§ 4–7", "fr.o.m. § 4 kl. 13.42", "t.o.m. § 6", "ej § 5" or "från kl. 13.42" of a text.
std::optional<Participation> find_participation(std::string_view text);

/// What follows "tjänstgörande för", "ersätter" and their like.
struct Serving {
    /// Bytes [begin, end) are the words themselves.
    std::size_t begin = 0;
    std::size_t end = 0;
};
std::optional<Serving> find_serving(std::string_view text);

bool mentions_remote(std::string_view text);

/// What a list writes about a person, without what it says of this very meeting: when they were there, whom they serve
/// for, that they take part from a distance.
std::string without_presence(std::string_view entry);

/// Gives open ranges the first and last numbers of the items.
void close_ranges(std::vector<Attendee>& attendance, const std::vector<Item>& items);

} // namespace klubba::recognition
