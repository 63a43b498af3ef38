// SPDX-License-Identifier: MPL-2.0
#include "core/byte_scan.hpp"
#include "core/recognise.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/identity_number.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/other_texts.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/times.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace klubba::recognition {

namespace {

bool speaks_of_other_text(std::string_view text) {
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        const std::string_view part = text::slice(text, word);
        const bool other_meeting = text::equal_folded(part, "förra") ||
                                   text::equal_folded(part, "föregående") ||
                                   text::equal_folded(part, "tidigare");
        if (other_meeting || mentions_organ(part) || names_other_text(part))
            return true;
    }
    return false;
}

std::string joined(const std::string& first, const std::string& last) {
    return first + "/" + last;
}

bool precedes(WrittenDay a, WrittenDay b) {
    return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
}

bool ends_in_capital(std::string_view word) {
    std::size_t last = word.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(word[last]) & 0xC0U) == 0x80U)
        --last;
    return text::is_upper_at(word, last);
}

/// Where the first mention of the next meeting ends; the text's size when there is none.
std::size_t end_of_next_meeting(std::string_view text) {
    std::size_t first = text.size();
    if (text::find_folded(text, "näst") == std::string_view::npos)
        return first;
    for (const std::string_view words :
         {"nästa möte", "nästa sammanträde", "nästkommande möte", "nästa rådsmöte", "nästa styrelsemöte"}) {
        if (const auto at = text::find_folded(text, words); at != std::string_view::npos)
            first = std::min(first, at + words.size());
    }
    return first;
}

/// "2–4" where "2 - 4" stands: the same without spaces and with a dash.
std::string dashed(std::string_view from, std::string_view until) {
    std::string text(from);
    text += text::en_dash;
    text += until;
    return text;
}

/// What stands between two ends of an interval is spelt otherwise than with a dash alone.
bool is_loose(std::string_view between) {
    return between != text::en_dash && text::find_folded(between, "till") == std::string_view::npos;
}

/// A digit or the first byte of a section sign.
constexpr std::array begins_number{text::ByteRange{'0', '9'}, text::ByteRange{0xC2, 0xC2}};

class Scanner {
public:
    Scanner(std::string_view text, Marking& marking) : m_text(text), m_marking(marking) {}

    void scan() {
        text::ByteScan<begins_number> starts(m_text);
        for (std::size_t i = starts.find(0); i < m_text.size(); i = starts.find(i)) {
            if (text::is_digit(m_text[i]))
                i = at_digits(i);
            else if (m_text.substr(i).starts_with(text::section_sign))
                i = at_section_sign(i);
            else
                ++i;
        }
    }

private:
    [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const {
        return m_text.substr(begin, end - begin);
    }

    std::size_t past_digits(std::size_t position) const {
        while (position < m_text.size() && text::is_digit(m_text[position]))
            ++position;
        return position;
    }

    std::size_t at_digits(std::size_t i) {
        if (const auto number = identity_number_at(m_text, i)) {
            m_marking.add(marks::identity_number, number->coordination ? "samordningsnummer" : "personnummer",
                          part(i, number->end));
            return number->end;
        }
        if (const auto date = date_at(m_text, i)) {
            add_date(*date);
            return date->end;
        }
        if (const std::size_t end = case_number_end(i); end > i)
            return end;
        if (const auto time = time_at(m_text, i, TimeContext::RunningText)) {
            add_time(*time);
            return time->end;
        }
        if (const std::size_t end = interval_end(i); end > i)
            return end;
        return past_digits(i);
    }

    void add_date(const DateMatch& match) {
        const std::string_view raw = part(match.begin, match.end);
        if (match.until) {
            const bool forward =
                precedes(match.day, *match.until) && exists(match.day) && exists(*match.until);
            m_marking.add(forward ? marks::date_range : marks::odd_date_range,
                          joined(iso(match.day), iso(*match.until)), raw);
            add_loose_date_range(raw);
            return;
        }
        if (!exists(match.day)) {
            m_marking.add(marks::impossible_date, {}, raw);
            return;
        }
        const bool partial = match.day.year == 0 && match.standard;
        // The subject of a mail that the minutes came with is nothing that they say.
        if (!partial || !m_marking.line().quoted)
            m_marking.add(partial          ? marks::partial_date
                          : match.standard ? marks::date
                                           : marks::odd_date,
                          iso(match.day), raw);
        const auto date = to_date(match.day);
        if (date)
            add_backward_range(match, *date);
        const auto weekday = weekday_before(m_text, match.begin);
        if (weekday && date)
            m_marking.add(marks::weekday, joined(std::string(weekday->name), iso(match.day)),
                          part(weekday->begin, weekday->end));
        if (m_marking.section() == "previous_minutes" && !m_marking.at_title() &&
            tells_of_minutes(match.begin))
            m_marking.add(marks::previous_meeting, iso(match.day), raw);
        if (m_marking.section() == "next_meeting" || is_after_next_meeting(match.begin))
            m_marking.add(marks::next_meeting, iso(match.day), raw);
    }

    /// "Protokollet från den 28 maj", "Från mötet den 28 maj"; not "bänken ska vara klar den 15 december".
    [[nodiscard]] bool tells_of_minutes(std::size_t position) {
        while (sentence_end(m_text, m_sentence) <= position)
            m_sentence = sentence_end(m_text, m_sentence);
        const std::string_view sentence =
            m_text.substr(m_sentence, sentence_end(m_text, m_sentence) - m_sentence);
        return std::ranges::any_of(
            std::to_array<std::string_view>({"protokoll", "anteckning", "föregående", "förra", "senaste",
                                             "från möte", "från sammanträde"}),
            [&](std::string_view words) {
                return text::find_folded(sentence, words) != std::string_view::npos;
            });
    }

    /// "2026-11-09–2026-11-08": two whole dates with a dash between.
    void add_backward_range(const DateMatch& match, Date first) {
        std::size_t next = past_spaces(match.end);
        const std::size_t dash = text::dash_at(m_text, next);
        if (dash == 0)
            return;
        next = past_spaces(next + dash);
        const auto until = date_at(m_text, next);
        const auto last = until && !until->until ? to_date(until->day) : std::nullopt;
        if (last && *last <= first)
            m_marking.add(marks::odd_date_range, joined(iso(first), iso(*last)),
                          part(match.begin, until->end));
    }

    std::size_t past_spaces(std::size_t position) const {
        while (const std::size_t space = text::space_at(m_text, position))
            position += space;
        return position;
    }

    /// Looked up once: a paragraph may have thousands of dates.
    bool is_after_next_meeting(std::size_t position) {
        if (!m_next_meeting)
            m_next_meeting = end_of_next_meeting(m_text);
        return *m_next_meeting <= position;
    }

    /// "1-2 september", "1 – 2 september": the days with more than a dash between.
    void add_loose_date_range(std::string_view raw) {
        const std::size_t first_end = past_digits(static_cast<std::size_t>(raw.data() - m_text.data())) -
                                      static_cast<std::size_t>(raw.data() - m_text.data());
        std::size_t next = first_end;
        while (next < raw.size() && !text::is_digit(raw[next]))
            next += text::character_at(raw, next);
        const std::string_view between = raw.substr(first_end, next - first_end);
        if (next < raw.size() && is_loose(between) && text::count_words(between) == 0)
            m_marking.add(marks::interval, dashed(raw.substr(0, first_end), raw.substr(next)), raw);
    }

    /// "kl 13": without a full stop.
    void add_clock_word(std::size_t time) {
        const std::string_view before = text::trim_right(m_text.substr(0, time));
        if (!text::ends_folded(before, "kl") || before.size() == time ||
            (before.size() > 2 && word_before(before.size() - 2)))
            return;
        const std::string_view word = before.substr(before.size() - 2);
        m_marking.add(marks::clock_word, std::string(word) + '.', word);
    }

    [[nodiscard]] bool word_before(std::size_t position) const {
        return text::is_letter_at(m_text, position - 1) || text::is_digit(m_text[position - 1]);
    }

    void add_time(const TimeMatch& match) {
        add_clock_word(match.begin);
        m_marking.add(marks::time, clock(match.from), part(match.begin, match.from_end));
        if (!match.until)
            return;
        m_marking.add(marks::time, clock(*match.until), part(match.until_begin, match.end));
        m_marking.add(marks::time_range, joined(clock(match.from), clock(*match.until)),
                      part(match.begin, match.end));
        const std::string_view between = part(match.from_end, match.until_begin);
        if (is_loose(between) && text::count_words(between) == 0)
            m_marking.add(marks::interval,
                          dashed(part(match.begin, match.from_end), part(match.until_begin, match.end)),
                          part(match.begin, match.end));
    }

    /// "KS 2024/123", "SN-2024.12" and what follows "Dnr"; statutes and inquiries are numbered much the same.
    std::size_t case_number_end(std::size_t i) {
        const text::Word before = text::previous_word(
            m_text,
            i > 0 && (m_text[i - 1] == '/' || m_text[i - 1] == '-' || m_text[i - 1] == ':') ? i - 1 : i);
        std::string_view series = text::slice(m_text, before);
        if (series.ends_with('-'))
            series.remove_suffix(1);
        static constexpr auto others =
            std::to_array<std::string_view>({"sfs", "sou", "prop", "ds", "bet", "rskr", "nja", "hfd"});
        for (const std::string_view other : others) {
            if (text::equal_folded(series, other))
                return i;
        }
        const bool asked = text::equal_folded(series, "dnr") || text::equal_folded(series, "diarienummer") ||
                           text::equal_folded(series, "diarienr");
        const bool shouted = series.size() >= 2 && series.size() <= 6 && text::is_upper_at(series, 0) &&
                             ends_in_capital(series);
        std::size_t end = past_digits(i);
        const std::size_t first = end - i;
        const bool joins =
            end + 1 < m_text.size() &&
            (m_text[end] == '/' || m_text[end] == ':' || m_text[end] == '.' || m_text[end] == '-') &&
            text::is_digit(m_text[end + 1]);
        const bool year = first == 4 && (m_text.substr(i, 2) == "20" || m_text.substr(i, 2) == "19");
        if (joins)
            end = past_digits(end + 1);
        const bool well_formed = joins && (year || end - i >= 6);
        if (!asked && !(shouted && joins && year))
            return i;
        const text::Word label = text::previous_word(m_text, before.begin);
        const bool after_label = text::equal_folded(text::slice(m_text, label), "dnr");
        const std::size_t begin = asked ? i : before.begin;
        m_marking.add(well_formed ? marks::case_number : marks::odd_case_number,
                      well_formed ? std::string(part(begin, end)) : std::string(),
                      part(after_label || asked ? begin : begin, end));
        return end;
    }

    /// "2019-2020", "3 - 5": two numbers that go upwards. Telephone numbers begin with 0 or go on with more
    /// digits.
    std::size_t interval_end(std::size_t i) {
        const bool glued =
            i > 0 && (m_text[i - 1] == '-' || m_text[i - 1] == '/' || m_text[i - 1] == ':' ||
                      m_text[i - 1] == '.' || m_text[i - 1] == '+' || text::is_letter_at(m_text, i - 1));
        const std::size_t from_end = past_digits(i);
        std::size_t at = from_end;
        while (const std::size_t space = text::space_at(m_text, at))
            at += space;
        const std::size_t dash = text::dash_at(m_text, at);
        if (dash == 0 || glued || m_text[i] == '0' || from_end - i > 4)
            return i;
        at += dash;
        while (const std::size_t space = text::space_at(m_text, at))
            at += space;
        const std::size_t end = past_digits(at);
        if (end == at || end - at > 4 || m_text[at] == '0')
            return i;
        const bool goes_on =
            text::dash_at(m_text, end) != 0 || text::is_letter_at(m_text, end) ||
            (end < m_text.size() && (m_text[end] == ':' || m_text[end] == '/')) ||
            (text::space_at(m_text, end) != 0 && end + 1 < m_text.size() && text::is_digit(m_text[end + 1]));
        const int first = text::number(part(i, from_end));
        const int last = text::number(part(at, end));
        // "Protokoll 3 – 2026" has a number and a year.
        const bool number_and_year = end - at == 4 && from_end - i < 4;
        const bool next_column = part(from_end, at).find('\t') != std::string_view::npos;
        if (goes_on || first >= last || number_and_year || next_column)
            return i;
        if (is_loose(part(from_end, at)))
            m_marking.add(marks::interval, dashed(part(i, from_end), part(at, end)), part(i, end));
        return end;
    }

    /// "§ 4": needs a no-break space; and may refer to an item of these minutes.
    std::size_t at_section_sign(std::size_t i) {
        std::size_t at = i;
        while (m_text.substr(at).starts_with(text::section_sign))
            at += text::section_sign.size();
        const std::size_t sign_end = at;
        while (const std::size_t space = text::space_at(m_text, at))
            at += space;
        const std::size_t end = past_digits(at);
        if (end == at)
            return sign_end;
        if (part(sign_end, at) != text::no_break_space) {
            std::string right(part(i, sign_end));
            right += text::no_break_space;
            right += part(at, end);
            m_marking.add(marks::section_sign, std::move(right), part(i, end));
        }
        if (refers_within(i, end))
            m_marking.add(marks::section_reference, std::string(part(at, end)), part(i, end));
        return sign_end == at ? end : at;
    }

    /// "se § 4", "enligt § 4", "behandlas i § 4", and not "§ 4 kommunallagen", "KS § 4", "§ 4/2023", "§ 3-områden".
    [[nodiscard]] bool refers_within(std::size_t begin, std::size_t end) const {
        static constexpr auto leads =
            std::to_array<std::string_view>({"se", "enligt", "jämför", "jfr", "under", "även", "också"});
        if (m_marking.item() == nullptr ||
            (end < m_text.size() &&
             (text::dash_at(m_text, end) != 0 || m_text[end] == '/' || m_text[end] == ':')))
            return false;
        const text::Word lead_word = text::previous_word(m_text, begin);
        const std::string_view before = text::slice(m_text, lead_word);
        const auto is_before = [&](std::string_view lead) { return text::equal_folded(before, lead); };
        if (std::ranges::any_of(leads, is_before))
            return !speaks_of_other_text(m_text.substr(end).substr(0, 40)) &&
                   text::find_folded(m_text.substr(end).substr(0, 40), " i ") == std::string_view::npos;
        // "I § 4" is found in laws and contracts at least as often.
        return (is_before("i") || is_before("till")) &&
               !speaks_of_other_text(shortly_before(lead_word.begin)) &&
               !speaks_of_other_text(m_text.substr(end).substr(0, farthest));
    }

    /// How far from a reference, in bytes, the text that it belongs to is named.
    static constexpr std::size_t farthest = 600;

    [[nodiscard]] std::string_view shortly_before(std::size_t position) const {
        const auto begin = position > farthest ? position - farthest : 0;
        return m_text.substr(begin, position - begin);
    }

    std::string_view m_text;
    Marking& m_marking;
    std::optional<std::size_t> m_next_meeting;
    /// Where the sentence begins that the last date in it was looked at in.
    std::size_t m_sentence = 0;
};

} // namespace

void mark_numbers(std::string_view text, Marking& marking) {
    Scanner(text, marking).scan();
}

} // namespace klubba::recognition
