// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/head_facts.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/numbering.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/ranges.hpp"
#include "core/recognise/sentences.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// "§§ 45–52" of "KS §§ 45–52".
Value without_prefix(const Value& value) {
    const auto sign = value.text.find(text::section_sign);
    const bool prefixed =
        sign != std::string_view::npos && is_number_prefix(text::trim(value.text.substr(0, sign)));
    return prefixed ? Value{value.text.substr(sign), value.line} : value;
}

/// "KS", "KS AU", "Kf": no name of somebody, as "Bo Ek" before "§§ 4–9".
bool is_code_of_body(std::string_view prefix) {
    if (text::equal_folded(prefix, "ks") || text::equal_folded(prefix, "kf"))
        return true;
    for (std::size_t i = 0; i < prefix.size(); i += text::character_at(prefix, i))
        if (prefix[i] != ' ' && !text::is_upper_at(prefix, i))
            return false;
    return true;
}

/// "1–10" of "punkterna 1–10".
Value without_item_word(const Value& value) {
    for (const std::string_view word : {"punkterna ", "punkter ", "ärendena ", "ärenden "})
        if (text::starts_folded(value.text, word))
            return {text::trim_left(value.text.substr(word.size())), value.line};
    return value;
}

/// "Rådhuset" of "Rådhuset. Två ledamöter deltog på distans."
std::string_view without_sentences(std::string_view place) {
    constexpr std::size_t least_words = 4;
    const std::size_t end = sentence_end(place, 0);
    const std::string_view rest = text::trim(place.substr(end));
    return rest.ends_with('.') && text::count_words(rest) >= least_words ? place.substr(0, end) : place;
}

} // namespace

std::size_t with_announcement(std::string_view text, std::size_t begin) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"kl", "klockan", "den", "tid", "datum", "dag", "mellan", "från", "sammanträdet", "ca"});
    for (;;) {
        std::size_t end = begin;
        while (end > 0 &&
               (text::space_at(text, end - 1) != 0 || text[end - 1] == '.' || text[end - 1] == ':'))
            --end;
        const text::Word word = text::previous_word(text, end);
        if (!text::is_one_of(text::slice(text, word), words))
            return begin;
        begin = word.begin;
    }
}

void HeadFacts::set(Text& fact, const Value& value, std::string_view part) const {
    if (!fact.raw.empty() || value.text.empty())
        return;
    fact.raw = std::string(part);
    fact.filled = !is_placeholder(part);
    if (fact.filled)
        fact.value = fact.raw;
    fact.place = m_lines.place(m_lines[value.line], part);
}

void HeadFacts::set_name(Text& fact, const Value& value) const {
    if (is_placeholder(value.text)) {
        set(fact, value, value.text);
        return;
    }
    const auto person = read_person(value.text);
    if (person)
        set(fact, value, person->name);
}

void HeadFacts::set_date(std::optional<Fact<Date>>& fact, const Value& value) const {
    if (fact || value.text.empty())
        return;
    const auto match = find_date(value.text);
    const auto date = match ? to_date(match->day) : std::nullopt;
    if (date)
        fact = date_fact(value, *match, *date);
    else if (is_placeholder(value.text))
        fact = Fact<Date>{{}, std::string(value.text), m_lines.place(m_lines[value.line], value.text), false};
}

Fact<Date> HeadFacts::date_fact(const Value& value, const DateMatch& match, Date date) const {
    const std::string_view raw = value.text.substr(match.begin, match.end - match.begin);
    return {date, std::string(raw), m_lines.place(m_lines[value.line], raw), true};
}

void HeadFacts::add_date(const Value& value, const DateMatch& match) {
    if (!exists(match.day))
        return;
    const Date date(std::chrono::year(match.day.year), std::chrono::month(match.day.month),
                    std::chrono::day(match.day.day));
    m_minutes.dates.push_back(date_fact(value, match, date));
    if (const auto weekday = weekday_before(value.text, match.begin)) {
        const std::string_view raw = value.text.substr(weekday->begin, weekday->end - weekday->begin);
        m_minutes.weekdays.push_back(
            {std::string(weekday->name), std::string(raw), m_lines.place(m_lines[value.line], raw), true});
    }
}

std::vector<HeadFacts::Span> HeadFacts::take_dates_and_times(const Value& value) {
    std::vector<Span> spans;
    const std::string_view text = value.text;
    take_placeholders(value);
    for (std::size_t i = 0; i < text.size();) {
        if (!text::is_digit(text[i])) {
            ++i;
            continue;
        }
        if (const auto date = date_at(text, i)) {
            add_date(value, *date);
            std::size_t begin = date->begin;
            if (const auto weekday = weekday_before(text, begin))
                begin = weekday->begin;
            spans.push_back({with_announcement(text, begin), date->end});
            i = date->end;
        } else if (const auto time = time_at(text, i, TimeContext::AskedFor)) {
            add_time(value, *time);
            spans.push_back({with_announcement(text, time->begin), time->end});
            i = time->end;
        } else {
            while (i < text.size() && text::is_digit(text[i]))
                ++i;
        }
    }
    return spans;
}

/// "<datum>, kl. <starttid>–<sluttid>, <plats>": what is asked for is stated, not filled in.
void HeadFacts::take_placeholders(const Value& value) {
    const std::string_view text = value.text;
    for (std::size_t begin = text.find('<'); begin != std::string_view::npos;
         begin = text.find('<', begin + 1)) {
        const std::size_t end = text.find('>', begin);
        if (end == std::string_view::npos)
            return;
        const std::string_view raw = text.substr(begin, end + 1 - begin);
        const Place place = m_lines.place(m_lines[value.line], raw);
        if (text::find_folded(raw, "datum") != std::string_view::npos)
            m_minutes.dates.push_back({{}, std::string(raw), place, false});
        else if (text::find_folded(raw, "tid") != std::string_view::npos && !m_minutes.start &&
                 text::find_folded(raw, "slut") == std::string_view::npos)
            m_minutes.start = Fact<TimeOfDay>{{}, std::string(raw), place, false};
        else if (text::find_folded(raw, "tid") != std::string_view::npos && !m_minutes.end)
            m_minutes.end = Fact<TimeOfDay>{{}, std::string(raw), place, false};
        else if (text::find_folded(raw, "plats") != std::string_view::npos)
            set(m_minutes.place, value, raw);
    }
    if (text.find('<') == std::string_view::npos && is_placeholder(text) && m_minutes.dates.empty())
        m_minutes.dates.push_back({{}, std::string(text), m_lines.place(m_lines[value.line], text), false});
}

void HeadFacts::add_time(const Value& value, const TimeMatch& time) {
    const auto fact = [&](TimeOfDay at, std::size_t begin, std::size_t end) {
        const std::string_view raw = value.text.substr(begin, end - begin);
        return Fact<TimeOfDay>{at, std::string(raw), m_lines.place(m_lines[value.line], raw), true};
    };
    if (!m_minutes.start) {
        m_minutes.start = fact(time.from, time.begin, time.from_end);
        if (time.until)
            m_minutes.end = fact(*time.until, time.until_begin, time.end);
    }
}

void HeadFacts::set_end(const Value& value) const {
    for (std::size_t i = 0; i < value.text.size() && !m_minutes.end; ++i)
        if (text::is_digit(value.text[i])) {
            if (const auto time = time_at(value.text, i, TimeContext::AskedFor)) {
                const std::string_view raw = value.text.substr(time->begin, time->from_end - time->begin);
                m_minutes.end = Fact<TimeOfDay>{time->from, std::string(raw),
                                                m_lines.place(m_lines[value.line], raw), true};
            }
            return;
        }
}

bool HeadFacts::set_place_part(const Value& value, std::size_t begin, std::size_t end) {
    if (begin >= end)
        return false;
    std::string_view part = value.text.substr(begin, end - begin);
    part = without_sentences(part.substr(0, text::find_folded(part, ". ajourner")));
    part = text::strip(part, ",;.:-");
    const bool opened = part.find('(') != std::string_view::npos;
    const bool closed = part.find(')') != std::string_view::npos;
    if (opened != closed || part.starts_with('('))
        part = text::strip(part, ",;.:-()");
    for (const std::string_view preposition : {"i ", "på "}) {
        if (part.starts_with(preposition))
            part = text::trim_left(part.substr(preposition.size()));
    }
    std::size_t letters = 0;
    for (std::size_t i = 0; i < part.size(); i += text::character_at(part, i))
        letters += text::is_letter_at(part, i) ? 1U : 0U;
    if (letters < 3 || text::starts_folded(part, "ajourner") || text::equal_folded(part, "till") ||
        text::equal_folded(part, "och"))
        return false;
    set(m_minutes.place, value, part);
    return true;
}

void HeadFacts::add_adjuster(const Value& value, std::string_view name, bool filled) {
    for (const Text& adjuster : m_minutes.adjusters) {
        if (adjuster.raw == name)
            return;
    }
    m_minutes.adjusters.push_back({filled ? std::string(name) : std::string(), std::string(name),
                                   m_lines.place(m_lines[value.line], name), filled});
}

void HeadFacts::take_adjusting(const Value& value) {
    if (value.text.empty())
        return;
    set_date(m_minutes.adjusting_date, value);
    if (is_placeholder(value.text)) {
        set(m_minutes.adjusting_place, value, value.text);
        return;
    }
    std::size_t begin = value.text.size();
    std::size_t end = begin;
    if (const auto date = find_date(value.text)) {
        begin = date->begin;
        end = date->end;
        if (const auto weekday = weekday_before(value.text, begin))
            begin = weekday->begin;
        begin = with_announcement(value.text, begin);
    }
    for (const std::string_view part : {value.text.substr(0, begin), value.text.substr(end)}) {
        const std::string_view place = text::strip(part, ",;.:-");
        if (place.size() > 2 && place.find_first_of("0123456789") == std::string_view::npos)
            set(m_minutes.adjusting_place, value, place);
    }
}

void HeadFacts::take_range(const Value& labelled) {
    const auto value = without_item_word(without_prefix(labelled));
    if (m_minutes.range || value.text.empty())
        return;
    std::size_t end = 0;
    const auto ranges = read_ranges(value.text, end);
    // "§§ 1–<sista paragrafen>" waits for its last number.
    const bool waits = is_placeholder(text::strip(value.text.substr(end), "\xE2\x80\x93- "));
    if (ranges.empty() || waits) {
        if (waits || is_placeholder(text::strip(value.text, "\xC2\xA7 ")))
            m_minutes.range = Fact<NumberRange>{
                {}, std::string(value.text), m_lines.place(m_lines[value.line], value.text), false};
        return;
    }
    const std::string_view raw = value.text.substr(0, end);
    m_minutes.range = Fact<NumberRange>{{ranges.front().first, ranges.back().last},
                                        std::string(raw),
                                        m_lines.place(m_lines[value.line], raw),
                                        true};
}

void HeadFacts::take_range_alone(const Value& value) {
    const std::string_view text = without_prefix(value).text;
    std::size_t end = 0;
    if (!text.starts_with(text::section_sign) ||
        !is_code_of_body(text::trim(value.text.substr(0, value.text.size() - text.size()))))
        return;
    if (const auto ranges = read_ranges(text, end);
        ranges.size() == 1 && ranges.front().first < ranges.front().last && end == text.size())
        take_range(value);
}

void HeadFacts::take_range_in_title(const Value& value) {
    const std::size_t sign = value.text.find(text::section_sign);
    if (sign != std::string_view::npos)
        take_range_alone({text::strip(value.text.substr(sign), ",.;)"), value.line});
}

} // namespace klubba::recognition
