// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// What somebody has typed in haste during the meeting.
struct ShortForm {
    enum class Kind {
        /// "+ Anna Ek"
        Arrives,
        /// "- Anna Ek"
        Leaves,
        /// "b: godkänna planen"
        Decision,
        /// "kom ihåg: ring polisen", "!! ring polisen"
        Reminder
    };

    Kind kind{};
    /// What follows the sign: a name, the words of the decision, what is to be remembered.
    std::string text;
    /// Where the line begins with a time ("13.42 + Anna Ek").
    std::optional<TimeOfDay> time;

    bool operator==(const ShortForm&) const = default;
};

/// Nothing for a paragraph that is no short form. A bullet or dash that the word processor has made of the sign is given
/// as part of the text.
std::optional<ShortForm> read_short_form(std::string_view paragraph);

/// "Rådet beslutar att godkänna planen."; some usual decisions may be shortened: "gk", "lth", "bl", "åt", "av".
std::string decision_sentence(const Minutes& minutes, std::string_view words);

/// "13.42" or "13:42"; nothing for anything else.
std::optional<TimeOfDay> time_of_words(std::string_view words);
/// "13.42".
std::string words_of_time(TimeOfDay time);

} // namespace klubba
