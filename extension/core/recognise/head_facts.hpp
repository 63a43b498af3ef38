// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/lines.hpp"
#include "core/recognise/times.hpp"
#include "core/recognise/values.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Puts what the head says into the minutes, with its words and their place. What is stated first counts.
class HeadFacts {
public:
    /// Bytes [begin, end) of a value that a date or time has taken, with the words that announce it.
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    /// Both must outlive it.
    HeadFacts(const Lines& lines, Minutes& minutes) : m_lines(lines), m_minutes(minutes) {}

    void set(Text& fact, const Value& value, std::string_view part) const;
    void set_name(Text& fact, const Value& value) const;
    void set_date(std::optional<Fact<Date>>& fact, const Value& value) const;
    /// Dates without year are kept with year 0 until complete_dates() knows the year.
    void add_date(const Value& value, const DateMatch& match);
    /// What of the value they take.
    std::vector<Span> take_dates_and_times(const Value& value);
    /// When the meeting ended, where that has a label of its own.
    void set_end(const Value& value) const;
    /// False where the part is no name of a place.
    bool set_place_part(const Value& value, std::size_t begin, std::size_t end);
    void add_adjuster(const Value& value, std::string_view name, bool filled);
    /// Place and day of the adjusting.
    void take_adjusting(const Value& value);
    void take_range(const Value& labelled);
    /// "§§ 80–86" or "KS §§ 80–86" and nothing else.
    void take_range_alone(const Value& value);
    /// "§§ 80–86" at the end of a title, or of a line with the day: "Protokoll §§ 80–86".
    void take_range_in_title(const Value& value);

private:
    [[nodiscard]] Fact<Date> date_fact(const Value& value, const DateMatch& match, Date date) const;
    void take_placeholders(const Value& value);
    void add_time(const Value& value, const TimeMatch& time);

    const Lines& m_lines;
    Minutes& m_minutes;
};

/// Where the words begin that announce a date or time: "kl.", "klockan", "den", "tid:" before it belong to it.
std::size_t with_announcement(std::string_view text, std::size_t begin);

} // namespace klubba::recognition
