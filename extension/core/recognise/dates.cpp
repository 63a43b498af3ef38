// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/dates.hpp"

#include "core/text.hpp"

#include <array>

namespace klubba::recognition {

namespace {

constexpr auto months = text::make_words<unsigned>({
    {"januari", 1}, {"februari", 2}, {"mars", 3},      {"april", 4},    {"maj", 5},       {"juni", 6},
    {"juli", 7},    {"augusti", 8},  {"september", 9}, {"oktober", 10}, {"november", 11}, {"december", 12},
    {"jan", 1},     {"feb", 2},      {"febr", 2},      {"mar", 3},      {"apr", 4},       {"jun", 6},
    {"jul", 7},     {"aug", 8},      {"sep", 9},       {"sept", 9},     {"okt", 10},      {"nov", 11},
    {"dec", 12},    {"sepember", 9},
});

constexpr auto weekdays =
    std::to_array<std::string_view>({"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"});

/// A cursor over text that remembers nothing but where it is.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t position) : m_text(text), m_position(position) {}

    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] bool at_digit() const {
        return m_position < m_text.size() && text::is_digit(m_text[m_position]);
    }
    [[nodiscard]] bool at_word() const { return at_digit() || text::is_letter_at(m_text, m_position); }
    [[nodiscard]] char peek() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }

    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };
    Number number() {
        Number result;
        for (; at_digit() && result.digits < 9; ++m_position, ++result.digits)
            result.value = result.value * 10 + (m_text[m_position] - '0');
        return result;
    }
    bool take(char c) {
        if (peek() != c)
            return false;
        ++m_position;
        return true;
    }
    bool take(std::string_view word) {
        if (!text::starts_folded(m_text.substr(m_position), word))
            return false;
        m_position += word.size();
        return true;
    }
    bool spaces() {
        const std::size_t before = m_position;
        while (const std::size_t space = text::space_at(m_text, m_position))
            m_position += space;
        return m_position != before;
    }
    /// How many hyphens or dashes stand here; they are passed.
    std::size_t dashes() {
        std::size_t count = 0;
        for (; const std::size_t dash = text::dash_at(m_text, m_position); ++count)
            m_position += dash;
        return count;
    }
    std::string_view word() {
        const text::Word word = text::next_word(m_text, m_position);
        if (word.begin != m_position)
            return {};
        m_position = word.end;
        return text::slice(m_text, word);
    }

private:
    std::string_view m_text;
    std::size_t m_position;
};

constexpr bool plausible_year(int year) {
    return year >= 1860 && year <= 2199;
}

WrittenDay day_of(int year, int month, int day) {
    return {year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

constexpr int century(int two_digits) {
    return two_digits + (two_digits < 70 ? 2000 : 1900);
}

/// "2024-02-08" and its kin: year first.
std::optional<DateMatch> year_first(Cursor cursor, std::size_t begin, Cursor::Number year) {
    const std::size_t dash_begin = cursor.position();
    const char separator = cursor.peek();
    std::size_t dashes = 0;
    if (separator == '.' || separator == '/')
        cursor.take(separator);
    else if ((dashes = cursor.dashes()) == 0)
        return std::nullopt;
    const bool hyphen = separator == '-' && cursor.position() == dash_begin + 1;
    const Cursor::Number month = cursor.number();
    if (month.digits == 0 || month.digits > 2 || month.value > 12 || month.value == 0)
        return std::nullopt;
    if (dashes > 0 ? cursor.dashes() != dashes : !cursor.take(separator))
        return std::nullopt;
    const Cursor::Number day = cursor.number();
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > 31 || cursor.at_word())
        return std::nullopt;
    const bool four = year.digits == 4;
    DateMatch match{begin, cursor.position(),
                    day_of(four ? year.value : century(year.value), month.value, day.value), std::nullopt,
                    four && hyphen && month.digits == 2 && day.digits == 2};
    return match;
}

/// "08-10-2020", "24.2.2020", "24/2- 2020", "24/2": day first.
std::optional<DateMatch> day_first(Cursor cursor, std::size_t begin, Cursor::Number day) {
    const char separator = cursor.peek();
    if (separator == '/' || separator == '.')
        cursor.take(separator);
    else if (cursor.dashes() != 1)
        return std::nullopt;
    const Cursor::Number month = cursor.number();
    if (month.digits == 0 || month.digits > 2 || month.value == 0 || month.value > 12 || day.value == 0 ||
        day.value > 31)
        return std::nullopt;
    const std::size_t short_end = cursor.position();
    const bool bare_end = !cursor.at_word();
    const bool space_before = cursor.spaces();
    const bool same_separator = separator == '/'   ? cursor.dashes() > 0 || cursor.take('/')
                                : separator == '.' ? cursor.take('.')
                                                   : cursor.dashes() == 1;
    if (same_separator || (separator == '/' && space_before)) {
        cursor.spaces();
        const Cursor::Number year = cursor.number();
        if (year.digits == 4 && plausible_year(year.value) && !cursor.at_word())
            return DateMatch{begin, cursor.position(), day_of(year.value, month.value, day.value),
                             std::nullopt, false};
        if (separator == '/' && year.digits == 2 && !cursor.at_word())
            return DateMatch{begin, cursor.position(), day_of(century(year.value), month.value, day.value),
                             std::nullopt, false};
    }
    if (separator == '/' && bare_end && !(same_separator && !space_before))
        return DateMatch{begin, short_end, day_of(0, month.value, day.value), std::nullopt, false};
    return std::nullopt;
}

void take_ordinal(Cursor& cursor) {
    Cursor ahead = cursor;
    if (ahead.take(':') && (ahead.take('e') || ahead.take('a')) && !ahead.at_word())
        cursor = ahead;
}

/// "5 mars 2020", "1–2 september", "30 april–2 maj 2021": the month by its name.
std::optional<DateMatch> named_month(Cursor cursor, std::size_t begin, Cursor::Number day) {
    take_ordinal(cursor);
    std::optional<int> last_day;
    Cursor ahead = cursor;
    ahead.spaces();
    if (ahead.dashes() == 1 || ahead.take("till ") || ahead.take("och ")) {
        ahead.spaces();
        ahead.take("den ");
        const Cursor::Number number = ahead.number();
        if (number.digits == 0 || number.digits > 2 || number.value == 0 || number.value > 31)
            return std::nullopt;
        last_day = number.value;
        take_ordinal(ahead);
        cursor = ahead;
    }
    if (!cursor.spaces())
        return std::nullopt;
    const unsigned month = month_named(cursor.word());
    if (month == 0)
        return std::nullopt;
    DateMatch match;
    match.begin = begin;
    match.day = {0, month, static_cast<unsigned>(day.value)};
    match.end = cursor.position();
    if (last_day)
        match.until = WrittenDay{0, month, static_cast<unsigned>(*last_day)};
    if (!match.until) {
        Cursor second = cursor;
        second.spaces();
        if (second.dashes() == 1 || second.take("till ")) {
            second.spaces();
            second.take("den ");
            const Cursor::Number number = second.number();
            const bool spaced = second.spaces();
            const unsigned last_month =
                spaced && number.digits <= 2 && number.value >= 1 && number.value <= 31
                    ? month_named(second.word())
                    : 0;
            if (number.digits > 0 && last_month > 0) {
                match.until = WrittenDay{0, last_month, static_cast<unsigned>(number.value)};
                match.end = second.position();
                cursor = second;
            }
        }
    }
    Cursor after = cursor;
    after.take('.');
    after.take(',');
    after.spaces();
    after.take("år ");
    const Cursor::Number year = after.number();
    Cursor behind = after;
    const bool is_counter = behind.take(':') && behind.at_digit();
    if (year.digits == 4 && plausible_year(year.value) && !after.at_word() && !is_counter) {
        match.day.year = year.value;
        if (match.until)
            match.until->year = year.value;
        match.end = after.position();
    }
    return match;
}

} // namespace

unsigned month_named(std::string_view word) {
    const unsigned* month = months.find(word);
    return month != nullptr ? *month : 0;
}

std::optional<DateMatch> date_at(std::string_view text, std::size_t position) {
    Cursor cursor(text, position);
    const Cursor::Number first = cursor.number();
    const bool glued = position > 0 && (text::is_letter_at(text, position - 1) || text[position - 1] == '/' ||
                                        text[position - 1] == ':' || text::is_digit(text[position - 1]));
    if (glued || first.digits == 0)
        return std::nullopt;
    if (first.digits == 8 && plausible_year(first.value / 10000) && !cursor.at_word() &&
        cursor.peek() != '-') {
        const WrittenDay day = day_of(first.value / 10000, first.value / 100 % 100, first.value % 100);
        if (exists(day))
            return DateMatch{position, cursor.position(), day, std::nullopt, false};
    }
    if (first.digits == 4 && plausible_year(first.value))
        return year_first(cursor, position, first);
    if (first.digits > 2 || first.value > 99)
        return std::nullopt;
    if (first.value >= 1 && first.value <= 31) {
        if (auto match = named_month(cursor, position, first))
            return match;
        if (auto match = day_first(cursor, position, first))
            return match;
    }
    if (first.digits == 2) {
        auto match = year_first(cursor, position, first);
        if (match && exists(match->day) && match->end - match->begin == 8)
            return match;
    }
    return std::nullopt;
}

bool is_date(std::string_view text) {
    if (text.empty() || !text::is_digit(text.front()))
        return false;
    const auto date = find_date(text);
    return date && date->end - date->begin == text.size();
}

std::optional<DateMatch> find_date(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (!text::is_digit(text[i])) {
            ++i;
            continue;
        }
        if (auto match = date_at(text, i))
            return match;
        while (i < text.size() && text::is_digit(text[i]))
            ++i;
    }
    return std::nullopt;
}

std::optional<WeekdayMatch> weekday_before(std::string_view text, std::size_t date_begin) {
    text::Word word = text::previous_word(text, date_begin);
    if (text::equal_folded(text::slice(text, word), "den"))
        word = text::previous_word(text, word.begin);
    std::string_view before = text.substr(0, word.end);
    if (before.empty())
        return std::nullopt;
    for (const std::string_view name : weekdays) {
        const std::string_view written = text::slice(text, word);
        if (text::equal_folded(written, name) ||
            (text::starts_folded(written, name) && text::equal_folded(written.substr(name.size()), "en")))
            return WeekdayMatch{name, word.begin, word.end};
    }
    return std::nullopt;
}

std::string_view weekday_name(Date date) {
    return weekdays[std::chrono::weekday(std::chrono::sys_days(date)).c_encoding()];
}

bool exists(WrittenDay day) {
    const int year = day.year == 0 ? 2000 : day.year;
    return Date(std::chrono::year(year), std::chrono::month(day.month), std::chrono::day(day.day)).ok();
}

std::optional<Date> to_date(WrittenDay day) {
    if (day.year == 0 || !exists(day))
        return std::nullopt;
    return Date(std::chrono::year(day.year), std::chrono::month(day.month), std::chrono::day(day.day));
}

std::optional<Date> next_day(WrittenDay day, Date from) {
    if (day.year != 0)
        return to_date(day);
    day.year = int(from.year());
    if (const auto this_year = to_date(day); this_year && *this_year >= from)
        return this_year;
    ++day.year;
    return to_date(day);
}

std::string iso(WrittenDay day) {
    std::string text = day.year == 0 ? "-" : "0000";
    for (int digit = 3, rest = day.year; day.year != 0 && digit >= 0; --digit, rest /= 10)
        text[static_cast<std::size_t>(digit)] = static_cast<char>('0' + rest % 10);
    for (const unsigned part : {day.month, day.day}) {
        text += '-';
        text += static_cast<char>('0' + part / 10 % 10);
        text += static_cast<char>('0' + part % 10);
    }
    return text;
}

std::string iso(Date date) {
    return iso(WrittenDay{static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                          static_cast<unsigned>(date.day())});
}

} // namespace klubba::recognition
