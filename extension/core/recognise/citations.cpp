// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/citations.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/other_texts.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::recognition {
namespace {

/// What may stand between "§ 5" and the name of the text it belongs to.
constexpr auto prepositions = std::to_array<std::string_view>({"i", "ur", "av", "från", "vid"});
/// Words of a citation that go before its number: "kommunstyrelsens beslut den 5 mars, § 12".
constexpr auto citation_words = std::to_array<std::string_view>(
    {"beslut", "beslutet", "beslutade", "den", "paragraf", "sammanträde", "sammanträdet", "möte", "mötet"});
constexpr auto statutes = std::to_array<std::string_view>(
    {"kap", "mom", "st",  "stycket", "första", "andra", "KL",  "FL",   "OSL", "TF",
     "RF",  "YGL", "PBL", "MB",      "LSS",    "SoL",   "LVU", "GDPR", "RB",  "BrB"});

bool is_earlier(std::string_view word) {
    return text::is_one_of(word,
                           std::to_array<std::string_view>({"förra", "föregående", "tidigare", "senaste"}));
}

bool is_of_meetings(std::string_view word) {
    return text::find_folded(word, "möte") != std::string_view::npos ||
           text::find_folded(word, "sammanträd") != std::string_view::npos ||
           text::find_folded(word, "protokoll") != std::string_view::npos;
}

/// "KS", "BUN": two to six capitals.
bool is_abbreviation(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); i += text::character_at(word, i), ++letters)
        if (!text::is_upper_at(word, i))
            return false;
    return letters >= 2 && letters <= 6;
}

template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
    for (auto word = text::next_word(text, 0); word.begin < word.end; word = text::next_word(text, word.end))
        visit(word);
}

bool has_word(std::string_view text, bool (*is)(std::string_view)) {
    bool found = false;
    for_each_word(text, [&](text::Word word) { found = found || is(text::slice(text, word)); });
    return found;
}

/// Nothing but spaces and what parts words from numbers.
bool is_gap(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto space = text::space_at(text, i);
        if (space == 0 && text[i] != ',' && text[i] != '(' && text[i] != '.')
            return false;
        i += std::max<std::size_t>(space, 1);
    }
    return true;
}

std::size_t past_spaces(std::string_view text, std::size_t at) {
    while (const auto space = text::space_at(text, at))
        at += space;
    return at;
}

/// Reads the numbers of one citation.
class Numbers {
public:
    Numbers(std::string_view text, std::size_t begin, bool several)
        : m_text(text), m_several(several), m_end(begin) {}

    /// False when what stands here is no citation of items, such as "§ 3-områden" or "§ 12/2025".
    bool read(std::vector<Citation::Part>& parts) {
        auto part = part_at(past_spaces(m_text, m_end));
        if (!part)
            return false;
        for (; part; part = next_part()) {
            parts.push_back(*part);
            m_end = part->last_end;
        }
        return true;
    }

    [[nodiscard]] std::size_t end() const { return m_end; }

private:
    [[nodiscard]] std::size_t past_number(std::size_t at) const {
        auto end = at;
        while (end < m_text.size() && text::is_digit(m_text[end]))
            ++end;
        return end - at > 4 || (end > at && m_text[at] == '0') ? at : end;
    }

    [[nodiscard]] int number(std::size_t begin, std::size_t end) const {
        return text::number(m_text.substr(begin, end - begin));
    }

    /// What follows makes the digits part of something else.
    [[nodiscard]] bool sticks(std::size_t end) const {
        if (end >= m_text.size())
            return false;
        const bool decimal = (m_text[end] == '.' || m_text[end] == ',') && end + 1 < m_text.size() &&
                             text::is_digit(m_text[end + 1]);
        return decimal || m_text[end] == '/' || m_text[end] == ':' || text::is_digit(m_text[end]) ||
               text::is_letter_at(m_text, end) || text::dash_at(m_text, end) != 0;
    }

    [[nodiscard]] std::optional<Citation::Part> part_at(std::size_t begin) const {
        const auto end = past_number(begin);
        if (end == begin)
            return std::nullopt;
        Citation::Part part{number(begin, end), number(begin, end), begin, end, begin, end};
        const auto dash = past_spaces(m_text, end);
        if (const auto bytes = text::dash_at(m_text, dash)) {
            const auto second = past_spaces(m_text, dash + bytes), second_end = past_number(second);
            if (second_end > second && number(second, second_end) > part.first) {
                part.last = number(second, second_end);
                part.last_begin = second;
                part.last_end = second_end;
            }
        }
        return sticks(part.last_end) ? std::nullopt : std::optional(part);
    }

    [[nodiscard]] std::optional<Citation::Part> next_part() const {
        const bool comma = m_end < m_text.size() && m_text[m_end] == ',';
        auto at = past_spaces(m_text, m_end + (comma ? 1 : 0));
        bool joined = false;
        for (const std::string_view word : {"och", "samt", "eller"})
            if (!comma && at > m_end && text::starts_folded(m_text.substr(at), word) &&
                text::space_at(m_text, at + word.size()) != 0) {
                at = past_spaces(m_text, at + word.size());
                joined = true;
                break;
            }
        if (!comma && !joined)
            return std::nullopt;
        const auto part = part_at(at);
        // "§ 5 och 12 personer": a number before a word counts what the word says.
        return part && (!counts_things(part->last_end) || (m_several && joined)) ? part : std::nullopt;
    }

    [[nodiscard]] bool counts_things(std::size_t end) const {
        const auto word = text::slice(m_text, text::next_word(m_text, end));
        const auto next = past_spaces(m_text, end);
        const bool right_after = next > end && next < m_text.size() && text::is_letter_at(m_text, next);
        return right_after &&
               !text::is_one_of(word, std::to_array<std::string_view>({"och", "samt", "eller"}));
    }

    std::string_view m_text;
    bool m_several;
    std::size_t m_end;
};

/// Tells what a citation is of by the words around it.
class Surroundings {
public:
    Surroundings(std::string_view text, const OwnCitations& own) : m_text(text), m_own(own) {}

    [[nodiscard]] bool speak_of_others(std::size_t begin, std::size_t end) const {
        const auto from = begin_of_sentence(begin);
        const auto before = m_text.substr(from, begin - from);
        return names_other_meeting(before) || follows_other_text(before) || precedes_other_text(end);
    }

private:
    [[nodiscard]] std::size_t begin_of_sentence(std::size_t position) const {
        for (auto at = position; at > 0; --at) {
            if (m_text[at - 1] == '\n' || m_text[at - 1] == '\t' || m_text[at - 1] == ';')
                return at;
            const auto next = past_spaces(m_text, at);
            if (m_text[at - 1] == '.' && next > at && next < position && text::is_upper_at(m_text, next))
                return next;
        }
        return 0;
    }

    [[nodiscard]] bool is_own(const WrittenDay& day) const {
        return std::ranges::any_of(m_own.dates, [&](Date own) {
            return unsigned(own.month()) == day.month && unsigned(own.day()) == day.day &&
                   (day.year == 0 || int(own.year()) == day.year);
        });
    }

    /// "Vid mötet 2026-02-01 …", "2026-02-01 § 3", "vid förra mötet …".
    [[nodiscard]] bool names_other_meeting(std::string_view before) const {
        const bool of_meetings = has_word(before, is_of_meetings);
        if (of_meetings && has_word(before, is_earlier))
            return true;
        for (std::size_t at = 0; at < before.size();) {
            const auto date = text::is_digit(before[at]) ? date_at(before, at) : std::nullopt;
            if (date && !is_own(date->day) && (of_meetings || is_gap(before.substr(date->end))))
                return true;
            at = date ? date->end : at + 1;
        }
        return false;
    }

    /// Goes back over the words of a citation to what it is of.
    [[nodiscard]] bool follows_other_text(std::string_view before) const {
        auto end = before.size();
        if (!m_own.organ.empty() && text::ends_folded(text::trim(before), m_own.organ))
            return false;
        for (;;) {
            const auto word = text::previous_word(before, text_end(before, end));
            const auto part = text::slice(before, word);
            if (part.empty() || !is_gap(before.substr(word.end, end - word.end)))
                return false;
            if (is_abbreviation(part) || text::is_one_of(part, statutes))
                return part != m_own.prefix;
            if (names_other_text(part) || mentions_organ(part))
                return true;
            const bool number = text::is_digit(part.front());
            // "5 § 2": the second paragraph of a section of law.
            if (number && end == before.size() && part.size() <= 3)
                return true;
            if (!number && month_named(part) == 0 && !text::is_one_of(part, citation_words))
                return false;
            end = word.begin;
        }
    }

    /// Without the commas that a word may end before.
    static std::size_t text_end(std::string_view text, std::size_t end) {
        return text::strip(text.substr(0, end), ",(").size() +
               static_cast<std::size_t>(text::strip(text.substr(0, end), ",(").data() - text.data());
    }

    [[nodiscard]] bool precedes_other_text(std::size_t end) const {
        constexpr std::size_t clause = 60;
        auto rest = m_text.substr(end).substr(0, clause);
        rest = rest.substr(0, std::min(rest.find(". "), rest.find_first_of(";\t\n")));
        if (const auto digits = rest.find_first_of("0123456789"); digits != std::string_view::npos)
            if (const auto date = date_at(rest, digits);
                date && !is_own(date->day) && is_gap(rest.substr(0, digits)))
                return true;
        const auto word = text::next_word(rest, 0);
        if (word.begin == word.end || !is_gap(rest.substr(0, word.begin)))
            return false;
        const auto part = text::slice(rest, word);
        if (text::is_one_of(part, statutes) || names_other_text(part))
            return true;
        if (!text::is_one_of(part, prepositions))
            return false;
        const auto after = rest.substr(word.end);
        const auto named = text::slice(after, text::next_word(after, 0));
        const auto date = find_date(after);
        return has_word(after, names_other_text) || has_word(after, is_earlier) ||
               (is_abbreviation(named) && named != m_own.prefix) || text::is_one_of(named, statutes) ||
               mentions_organ(named) || (date && !is_own(date->day));
    }

    std::string_view m_text;
    const OwnCitations& m_own;
};

} // namespace

OwnCitations own_citations(const Minutes& minutes) {
    OwnCitations own;
    own.organ = minutes.organ.value;
    for (const auto& date : minutes.dates)
        if (date.filled && date.value.ok())
            own.dates.push_back(date.value);
    for (const auto& item : minutes.items)
        if (const auto sign = item.label.find(text::section_sign); item.number && sign != std::string::npos) {
            own.prefix = text::trim(std::string_view(item.label).substr(0, sign));
            break;
        }
    return own;
}

std::vector<Citation> find_citations(std::string_view text, const OwnCitations& own) {
    std::vector<Citation> citations;
    const Surroundings surroundings(text, own);
    for (auto at = text.find(text::section_sign); at != std::string_view::npos;
         at = text.find(text::section_sign, at)) {
        Citation citation{at, at, {}};
        std::size_t signs = 0;
        for (; text.substr(at).starts_with(text::section_sign); ++signs)
            at += text::section_sign.size();
        Numbers numbers(text, at, signs > 1);
        if (!numbers.read(citation.parts))
            continue;
        citation.end = at = numbers.end();
        if (!surroundings.speak_of_others(citation.begin, citation.end))
            citations.push_back(std::move(citation));
    }
    return citations;
}

std::vector<Citation> find_points(std::string_view text) {
    std::vector<Citation> citations;
    for_each_word(text, [&](text::Word word) {
        if (!text::is_one_of(text::slice(text, word),
                             std::to_array<std::string_view>({"punkt", "punkten", "punkterna"})) ||
            (!citations.empty() && word.begin < citations.back().end))
            return;
        Citation citation{word.begin, word.end, {}};
        Numbers numbers(text, word.end, true);
        if (!numbers.read(citation.parts))
            return;
        citation.end = numbers.end();
        citations.push_back(std::move(citation));
    });
    return citations;
}

} // namespace klubba::recognition
