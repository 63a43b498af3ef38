// SPDX-License-Identifier: MPL-2.0
#include "core/schedule.hpp"

#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <charconv>

namespace klubba {
namespace {

constexpr int last_month = 12;
constexpr int months_of_a_quarter = 3;

/// Months that end what a word of the calendar names.
constexpr auto ends = text::make_words<int>({
    {"våren", 6},   {"vår", 6},      {"vårterminen", 6}, {"vt", 6},  {"sommaren", 8}, {"hösten", 12},
    {"höst", 12},   {"höstterminen", 12}, {"ht", 12},    {"q1", 3},  {"q2", 6},       {"q3", 9},
    {"q4", 12},     {"kv1", 3},      {"kv2", 6},         {"kv3", 9}, {"kv4", 12},
});

constexpr auto ordinals = text::make_words<int>({
    {"1", 1}, {"2", 2}, {"3", 3}, {"4", 4}, {"första", 1}, {"andra", 2}, {"tredje", 3}, {"fjärde", 4}, {"sista", 4},
});

enum class Part { Quarter, HalfYear };
constexpr auto parts = text::make_words<Part>({
    {"kvartal", Part::Quarter},
    {"kvartalet", Part::Quarter},
    {"kv", Part::Quarter},
    {"halvår", Part::HalfYear},
    {"halvåret", Part::HalfYear},
});

/// The month that ends "kvartal 2" or "första halvåret", whose noun is `word`; 0 for any other word.
int end_of_part(std::string_view schedule, text::Word word) {
    const auto* part = parts.find(text::slice(schedule, word));
    if (part == nullptr)
        return 0;
    const auto* ordinal = ordinals.find(text::slice(schedule, text::next_word(schedule, word.end)));
    if (ordinal == nullptr)
        ordinal = ordinals.find(text::slice(schedule, text::previous_word(schedule, word.begin)));
    if (ordinal == nullptr)
        return 0;
    return *part == Part::Quarter ? *ordinal * months_of_a_quarter : *ordinal == 1 ? last_month / 2 : last_month;
}

/// 0 for a word that ends no part of a year.
int end_named(std::string_view schedule, text::Word word) {
    const auto name = text::slice(schedule, word);
    if (const unsigned month = recognition::month_named(name); month != 0)
        return static_cast<int>(month);
    if (const auto* month = ends.find(name))
        return *month;
    return end_of_part(schedule, word);
}

/// A number of exactly so many digits, or 0.
int digits(std::string_view word, std::size_t count) {
    int value = 0;
    if (word.size() != count || std::from_chars(word.data(), word.data() + count, value).ptr != word.data() + count)
        return 0;
    return value;
}

bool is_year(int year) {
    constexpr int earliest = 1990, latest = 2099;
    return year >= earliest && year <= latest;
}

Date end_of_month(int year, int month) {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
}

/// "2026", "2026-05"; the numbers of cases and acts ("2024/12", "2023:196") are no years.
std::optional<Date> year_or_month(std::string_view schedule, text::Word word, int month) {
    const auto written = text::slice(schedule, word);
    constexpr std::size_t year_digits = 4, month_digits = 2;
    const int year = digits(written.substr(0, year_digits), year_digits);
    if (!is_year(year) || (word.end < schedule.size() && (schedule[word.end] == '/' || schedule[word.end] == ':')))
        return std::nullopt;
    if (written.size() == year_digits)
        return end_of_month(year, month);
    if (written[year_digits] != '-')
        return std::nullopt;
    const auto rest = written.substr(year_digits + 1);
    if (const int until = digits(rest, year_digits); is_year(until))
        return end_of_month(until, month);
    const int own = digits(rest, month_digits);
    return own >= 1 && own <= last_month ? std::optional(end_of_month(year, own)) : std::nullopt;
}

std::optional<Date> latest_day(std::string_view schedule) {
    std::optional<Date> latest;
    auto match = recognition::find_date(schedule);
    while (match) {
        if (const auto day = recognition::to_date(match->until.value_or(match->day)))
            latest = std::max(latest.value_or(*day), *day);
        schedule.remove_prefix(match->end);
        match = recognition::find_date(schedule);
    }
    return latest;
}

} // namespace

std::optional<Date> last_day_of(std::string_view schedule) {
    if (const auto day = latest_day(schedule))
        return day;
    int month = 0;
    for (auto word = text::next_word(schedule, 0); word.begin < word.end; word = text::next_word(schedule, word.end))
        month = std::max(month, end_named(schedule, word));
    std::optional<Date> last;
    for (auto word = text::next_word(schedule, 0); word.begin < word.end; word = text::next_word(schedule, word.end))
        if (const auto end = year_or_month(schedule, word, month == 0 ? last_month : month))
            last = std::max(last.value_or(*end), *end);
    return last;
}

} // namespace klubba
