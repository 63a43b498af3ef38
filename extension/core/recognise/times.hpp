// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba::recognition {

/// A time of day, or an interval of two, in running text, bytes [begin, end) without "kl.".
struct TimeMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    TimeOfDay from{};
    /// Bytes [begin, from_end) are the first of an interval, [until_begin, end) the second.
    std::size_t from_end = 0;
    std::size_t until_begin = 0;
    std::optional<TimeOfDay> until;
};

/// How sure the words around make that a number is a time: "2.50" is one only beside "kl." or where a time is
/// asked for.
enum class TimeContext { RunningText, AskedFor };

/// The time that the digits at `position` begin, or nothing.
std::optional<TimeMatch> time_at(std::string_view text, std::size_t position, TimeContext context);

/// Whether an interval of two times stands anywhere in the text.
bool find_time_range(std::string_view text);

/// "09:05".
std::string clock(TimeOfDay time);

} // namespace klubba::recognition
