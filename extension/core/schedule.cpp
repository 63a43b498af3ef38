// SPDX-License-Identifier: MPL-2.0
#include "core/schedule.hpp"

#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace klubba {
namespace {

constexpr unsigned months_of_a_year = 12;

/// Last months of what a word of the calendar names by itself.
constexpr auto seasons = text::make_words<unsigned>({
    {"våren", 6},   {"vår", 6},      {"vårterminen", 6},
    {"vt", 6},      {"sommaren", 8}, {"sommar", 8},
    {"hösten", 12}, {"höst", 12},    {"höstterminen", 12},
    {"ht", 12},     {"vintern", 12}, {"vinter", 12},
    {"q1", 3},      {"q2", 6},       {"q3", 9},
    {"q4", 12},     {"t1", 4},       {"t2", 8},
    {"kv1", 3},     {"kv2", 6},      {"kv3", 9},
    {"kv4", 12},    {"t3", 12},
});

/// Months of a part of a year that an ordinal counts.
constexpr auto parts = text::make_words<unsigned>({
    {"kvartal", 3},
    {"kvartalet", 3},
    {"kv", 3},
    {"tertial", 4},
    {"tertialet", 4},
    {"halvår", 6},
    {"halvåret", 6},
});

constexpr auto weeks =
    text::make_words<bool>({{"vecka", true}, {"veckan", true}, {"veckorna", true}, {"v", true}});

constexpr auto ordinals = text::make_words<unsigned>(
    {{"första", 1}, {"andra", 2}, {"tredje", 3}, {"fjärde", 4}, {"sista", months_of_a_year}});

/// A word of a schedule: what hyphens join are words of their own.
struct Word {
    std::string_view text;
    /// To the word before, by a hyphen.
    bool joined = false;
    /// "2024" of "KS 2024/12", "12/2024" and "SFS 2023:196".
    bool of_number = false;
};

std::vector<Word> words_of(std::string_view schedule) {
    std::vector<Word> words;
    for (auto run = text::next_word(schedule, 0); run.begin < run.end;
         run = text::next_word(schedule, run.end)) {
        const char before = run.begin > 0 ? schedule[run.begin - 1] : ' ';
        const char after = run.end < schedule.size() ? schedule[run.end] : ' ';
        auto rest = text::slice(schedule, run);
        for (bool joined = false; !rest.empty(); joined = true) {
            const auto end = std::min(rest.find('-'), rest.size());
            words.push_back({rest.substr(0, end), joined, before == '/' || after == '/' || after == ':'});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return words;
}

/// A number of exactly so many digits, or 0.
unsigned digits(std::string_view word, std::size_t count) {
    unsigned value = 0;
    if (word.size() != count ||
        std::from_chars(word.data(), word.data() + count, value).ptr != word.data() + count)
        return 0;
    return value;
}

/// 0 for a word that is no year.
int year_of(const Word& word) {
    constexpr std::size_t year_digits = 4;
    constexpr int earliest = 1990, latest = 2099;
    const auto year = static_cast<int>(digits(word.text, year_digits));
    return !word.of_number && year >= earliest && year <= latest ? year : 0;
}

/// 0 for a word that counts nothing.
unsigned ordinal_of(std::string_view word) {
    if (const auto* ordinal = ordinals.find(word))
        return *ordinal;
    return std::max(digits(word, 1), digits(word, 2));
}

/// What counts the noun at `index`: the last of the numbers after it ("kvartal 1 och 2"), else the one before.
unsigned count_of(const std::vector<Word>& words, std::size_t index) {
    unsigned last = 0;
    for (auto next = index + 1; next < words.size(); ++next) {
        const auto ordinal = ordinal_of(words[next].text);
        if (ordinal == 0 && !text::equal_folded(words[next].text, "och"))
            break;
        last = ordinal == 0 ? last : ordinal;
    }
    return last != 0 || index == 0 ? last : ordinal_of(words[index - 1].text);
}

/// The part of a year that a schedule names: until the end of a month, or of a week where that is not 0.
struct Part {
    unsigned month = months_of_a_year;
    unsigned week = 0;
};

std::optional<Part> part_at(const std::vector<Word>& words, std::size_t index) {
    const auto word = words[index].text;
    if (const auto month = recognition::month_named(word); month != 0)
        return Part{month};
    if (const auto* month = seasons.find(word))
        return Part{*month};
    const auto* months = parts.find(word);
    if (months == nullptr && weeks.find(word) == nullptr)
        return std::nullopt;
    const auto count = count_of(words, index);
    if (count == 0)
        return std::nullopt;
    return months != nullptr ? Part{std::min(count * *months, months_of_a_year)}
                             : Part{months_of_a_year, count};
}

Date last_day(int year, Part part) {
    using namespace std::chrono;
    if (part.week == 0)
        return std::chrono::year(year) / month(part.month) / last;
    // The fourth of January is in the first week (ISO 8601, 3.2.2).
    const sys_days fourth = std::chrono::year(year) / January / 4;
    const auto first_sunday = fourth + (Sunday - weekday(fourth));
    return first_sunday + std::chrono::weeks(part.week - 1);
}

/// The month of "2026-05", whose year is at `index`; 0 where that is no such month.
unsigned month_after(const std::vector<Word>& words, std::size_t index) {
    constexpr std::size_t month_digits = 2;
    const auto month = digits(words[index + 1].text, month_digits);
    return month <= months_of_a_year ? month : 0;
}

bool is_joined_to_number(const std::vector<Word>& words, std::size_t index) {
    return index + 1 < words.size() && words[index + 1].joined &&
           text::is_digit(words[index + 1].text.front()) && year_of(words[index + 1]) == 0;
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
    std::optional<Date> last;
    std::optional<Part> named;
    // A year that no part of it stands before: one may follow ("2026, kvartal 2").
    int bare_year = 0;
    const auto words = words_of(schedule);
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (const auto part = part_at(words, index)) {
            named = part;
        } else if (const int year = year_of(words[index]); year != 0) {
            if (is_joined_to_number(words, index)) {
                if (const auto month = month_after(words, index); month != 0)
                    last = last_day(year, {month});
                ++index;
                continue;
            }
            bare_year = named ? 0 : year;
            last = last_day(year, std::exchange(named, std::nullopt).value_or(Part{}));
        }
    }
    return named && bare_year != 0 ? last_day(bare_year, *named) : last;
}

std::string with_iso_day(std::string_view deadline, Date today) {
    auto day = text::trim(deadline);
    if (constexpr std::string_view article = "den "; text::starts_folded(day, article))
        day.remove_prefix(article.size());
    const auto match = recognition::find_date(day);
    if (!match || match->until || match->end - match->begin != day.size())
        return std::string(deadline);
    const auto found = recognition::next_day(match->day, today);
    return found ? recognition::iso(*found) : std::string(deadline);
}

} // namespace klubba
