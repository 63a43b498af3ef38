// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/participation.hpp"

#include "core/recognise/people.hpp"
#include "core/recognise/ranges.hpp"
#include "core/recognise/times.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace klubba::recognition {

namespace {

enum class Reach { Within, From, Until, Except };

struct Announcement {
    std::string_view words;
    Reach reach;
};

/// The longer of those that end alike first.
constexpr auto announcements = std::to_array<Announcement>({{"från och med", Reach::From},
                                                            {"fr.o.m.", Reach::From},
                                                            {"fr o m", Reach::From},
                                                            {"från", Reach::From},
                                                            {"närvarande", Reach::Within},
                                                            {"anlände", Reach::From},
                                                            {"kom in", Reach::From},
                                                            {"kom", Reach::From},
                                                            {"till och med", Reach::Until},
                                                            {"t.o.m.", Reach::Until},
                                                            {"t o m", Reach::Until},
                                                            {"till", Reach::Until},
                                                            {"gick", Reach::Until},
                                                            {"lämnade", Reach::Until},
                                                            {"avvek", Reach::Until},
                                                            {"del av", Reach::Within},
                                                            {"delar av", Reach::Within},
                                                            {"utom", Reach::Except},
                                                            {"deltar inte i", Reach::Except},
                                                            {"deltar ej i", Reach::Except},
                                                            {"deltog inte i", Reach::Except},
                                                            {"deltog ej i", Reach::Except},
                                                            {"inte i", Reach::Except},
                                                            {"ej i", Reach::Except},
                                                            {"ej", Reach::Except},
                                                            {"inte", Reach::Except}});

/// What announces that which begins at `position`, and where those words begin.
struct Announced {
    Reach reach = Reach::Within;
    std::size_t begin = 0;
};

Announced announced(std::string_view text, std::size_t position) {
    const std::string_view before = text::trim_right(text.substr(0, position));
    for (const auto& [words, reach] : announcements) {
        if (!text::ends_folded(before, words))
            continue;
        const std::size_t begin = before.size() - words.size();
        if (begin == 0 || !text::is_letter_at(before, begin - 1))
            return {reach, begin};
    }
    return {Reach::Within, position};
}

/// Past "kl." and its like before a time; `position` itself where none stands there.
std::size_t past_clock_word(std::string_view text, std::size_t position) {
    for (const std::string_view word : {"klockan ", "kl. ", "kl.", "kl "}) {
        if (text::starts_folded(text.substr(position), word) ||
            (word.ends_with(' ') &&
             text::starts_folded(text.substr(position), word.substr(0, word.size() - 1)) &&
             text.substr(position + word.size() - 1).starts_with(text::no_break_space)))
            return position + word.size() - (word.ends_with(' ') ? 1 : 0);
    }
    return position;
}

/// "kl. 13.42" or "kl. 13.42–14.10" at a position.
std::optional<TimeMatch> told_time(std::string_view text, std::size_t position) {
    std::size_t at = past_clock_word(text, position);
    if (at == position)
        return std::nullopt;
    while (const std::size_t space = text::space_at(text, at))
        at += space;
    return at < text.size() && text::is_digit(text[at]) ? time_at(text, at, TimeContext::AskedFor)
                                                        : std::nullopt;
}

void take_time(Participation& found, const TimeMatch& time, Reach reach) {
    found.end = time.end;
    if (reach == Reach::Until) {
        found.to = time.from;
        return;
    }
    found.from = time.from;
    found.to = time.until;
}

std::vector<NumberRange> all_but(std::vector<NumberRange> left_out) {
    std::ranges::sort(left_out, {}, &NumberRange::first);
    std::vector<NumberRange> ranges;
    int next = from_the_first;
    for (const NumberRange& range : left_out) {
        ranges.push_back({next, range.first - 1});
        next = range.last + 1;
    }
    ranges.push_back({next, to_the_last});
    return ranges;
}

std::vector<NumberRange> reaching(std::vector<NumberRange> ranges, Reach reach) {
    switch (reach) {
    case Reach::From:
        return {{ranges.front().first, ranges.size() == 1 && ranges.front().first == ranges.front().last
                                           ? to_the_last
                                           : ranges.back().last}};
    case Reach::Until:
        return {{from_the_first, ranges.back().last}};
    case Reach::Except:
        return all_but(std::move(ranges));
    case Reach::Within:
        break;
    }
    return ranges;
}

/// "KS", "Kf", "KSAU", "BUN": letters that stand for a body.
bool is_code_of_body(std::string_view word) {
    constexpr std::size_t longest = 5;
    return word.size() > 1 && text::length(word) <= longest && text::is_upper_at(word, 0) &&
           (text::ends_folded(word, "ks") || text::ends_folded(word, "kf") || text::ends_folded(word, "n") ||
            text::ends_folded(word, "au"));
}

/// Where "Kf § 74" begins whose section sign is at `sign`: before the letters that stand for the body, if they are a part
/// of their own; at the sign otherwise, as in "Anna Ek § 74".
std::size_t begin_of_label(std::string_view text, std::size_t sign) {
    const std::string_view before = text::trim_right(text.substr(0, sign));
    const text::Word code = text::previous_word(before, before.size());
    if (code.end != before.size() || !is_code_of_body(text::slice(before, code)))
        return sign;
    const std::string_view lead = text::trim_right(before.substr(0, code.begin));
    const bool apart = lead.empty() || lead.ends_with(',') || lead.ends_with(';') || lead.ends_with('(') ||
                       announced(lead, lead.size()).begin != lead.size();
    return apart ? code.begin : sign;
}

/// Items by number, announced at `begin` by a section sign or the word "punkt"; the numbers come at `numbers`.
std::optional<Participation> items_at(std::string_view text, std::size_t sign, std::size_t numbers) {
    std::size_t end = 0;
    auto ranges = read_ranges(text.substr(numbers), end);
    const auto [reach, begin] = announced(text, sign);
    Participation found;
    found.begin = begin;
    found.end = numbers + end;
    if (ranges.empty())
        return std::nullopt;
    found.items = reaching(std::move(ranges), reach);
    std::size_t next = found.end;
    while (const std::size_t space = text::space_at(text, next))
        next += space;
    if (const auto time = told_time(text, next))
        take_time(found, *time, reach);
    return found;
}

/// Bytes of "punkt" or "punkterna" and the space after it, or 0.
std::size_t item_word(std::string_view text, std::size_t position) {
    if ((text[position] != 'p' && text[position] != 'P') ||
        (position > 0 && text::is_letter_at(text, position - 1)))
        return 0;
    for (const std::string_view word : {"punkterna", "punkten", "punkt"}) {
        if (!text::starts_folded(text.substr(position), word))
            continue;
        const std::size_t space = text::space_at(text, position + word.size());
        return space ? word.size() + space : 0;
    }
    return 0;
}

std::optional<Participation> time_alone(std::string_view text, std::size_t position) {
    const auto time = told_time(text, position);
    const auto [reach, begin] = announced(text, position);
    if (!time || (reach == Reach::Within && !time->until) || reach == Reach::Except)
        return std::nullopt;
    Participation found;
    found.begin = begin;
    take_time(found, *time, reach);
    return found;
}

} // namespace

namespace {

/// Past the reason why somebody was not there, which ends at the next comma: "på grund av jäv".
std::size_t past_reason(std::string_view text, std::size_t position) {
    const std::string_view rest = text::trim_left(text.substr(position));
    for (const std::string_view words :
         {"på grund av ", "p.g.a. ", "p g a ", "pga ", "med anledning av ", "jäv"}) {
        if (text::starts_folded(rest, words))
            return text.size() - rest.size() + std::min(rest.find_first_of(",;()"), rest.size());
    }
    return position;
}

std::optional<Participation> participation_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(text::section_sign)) {
            if (auto found = items_at(text, begin_of_label(text, at), at))
                return found;
        } else if (const auto word = item_word(text, at)) {
            if (auto found = items_at(text, at, at + word))
                return found;
        } else if ((text[at] == 'k' || text[at] == 'K') && (at == 0 || !text::is_letter_at(text, at - 1))) {
            if (auto found = time_alone(text, at))
                return found;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Participation> find_participation(std::string_view text) {
    auto found = participation_in(text);
    if (found)
        found->end = past_reason(text, found->end);
    return found;
}

bool mentions_remote(std::string_view text) {
    for (const std::string_view words :
         {"distans", "via teams", "digitalt", "via zoom", "via länk", "teams"}) {
        if (text::find_folded(text, words) != std::string_view::npos)
            return true;
    }
    return false;
}

namespace {

/// Past a word at a position, the full stop of its abbreviation and spaces; the position where it is none of the words.
std::size_t past_word(std::string_view text, std::size_t position,
                      std::initializer_list<std::string_view> words) {
    const text::Word word = text::next_word(text, position);
    if (word.begin != position || !text::is_one_of(text::slice(text, word), words))
        return position;
    std::size_t end = word.end;
    if (end < text.size() && text[end] == '.')
        ++end;
    while (const std::size_t space = text::space_at(text, end))
        end += space;
    return end;
}

/// "tj. ers. för", "tjg för", "tjänstg. ersättare".
std::optional<Serving> find_abbreviated_serving(std::string_view text) {
    for (std::size_t at = text::find_folded(text, "tj"); at != std::string_view::npos;
         at = text::find_folded(text, "tj", at + 1)) {
        if (at > 0 && text::is_letter_at(text, at - 1))
            continue;
        const std::size_t serves = past_word(text, at, {"tj", "tjg", "tjgn", "tjänstg"});
        const std::size_t substitute = past_word(text, serves, {"ers", "ersättare"});
        const std::size_t whom = past_word(text, substitute, {"för"});
        if (serves != at && whom != serves)
            return Serving{at, whom};
    }
    return std::nullopt;
}

} // namespace

std::optional<Serving> find_serving(std::string_view text) {
    static constexpr auto phrases = std::to_array<std::string_view>(
        {"tjänstgörande ersättare för", "tjänstgörande för", "tjänstgör för", "ersättare för", "ersätter",
         "i stället för", "istället för", "tjänstgörande ersättare"});
    if (const auto abbreviated = find_abbreviated_serving(text))
        return abbreviated;
    // One of these is in each, and in few texts.
    constexpr std::array<std::string_view, 3> stems{"tjänstg", "ersätt", "stället för"};
    const bool may_serve = std::ranges::any_of(stems, [&](std::string_view stem) {
        return text::find_folded(text, stem) != std::string_view::npos;
    });
    if (!may_serve)
        return std::nullopt;
    for (const std::string_view phrase : phrases) {
        const std::size_t begin = text::find_folded(text, phrase);
        if (begin != std::string_view::npos)
            return Serving{begin, begin + phrase.size()};
    }
    return std::nullopt;
}

namespace {

/// Text in parentheses that says something about presence goes with its parentheses.
std::string without_remote_parenthesis(std::string text) {
    for (std::size_t open = text.find('('); open != std::string::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string::npos)
            break;
        const std::string_view inside = std::string_view(text).substr(open + 1, close - open - 1);
        if (mentions_remote(inside) && inside.find(',') == std::string_view::npos)
            text.erase(open, close + 1 - open);
    }
    return text;
}

/// A part between commas without what it says of presence.
std::string lasting_part(std::string_view part) {
    std::string text(part);
    if (const auto serving = find_serving(text))
        text.erase(serving->begin);
    while (const auto presence = find_participation(text))
        text.erase(presence->begin, presence->end - presence->begin);
    text = without_remote_parenthesis(std::move(text));
    return mentions_remote(text) ? std::string() : std::string(text::trim(text));
}

} // namespace

std::string without_presence(std::string_view entry) {
    std::string lasting;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= entry.size(); ++at) {
        const char c = at < entry.size() ? entry[at] : ',';
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (c != ',' || (depth > 0 && at < entry.size()))
            continue;
        const auto part = lasting_part(entry.substr(begin, at - begin));
        if (!part.empty())
            lasting += lasting.empty() ? part : ", " + part;
        begin = at + 1;
    }
    return lasting;
}

void close_ranges(std::vector<Attendee>& attendance, const std::vector<Item>& items) {
    std::optional<NumberRange> all;
    for (const Item& item : items) {
        if (item.number)
            all = all ? NumberRange{std::min(all->first, *item.number), std::max(all->last, *item.number)}
                      : NumberRange{*item.number, *item.number};
    }
    for (Attendee& attendee : attendance) {
        for (NumberRange& range : attendee.items) {
            if (range.first == from_the_first)
                range.first = all ? std::min(all->first, range.last) : 1;
            if (range.last == to_the_last)
                range.last = all ? std::max(all->last, range.first) : range.first;
        }
        std::erase_if(attendee.items, [](const NumberRange& range) { return range.last < range.first; });
    }
}

} // namespace klubba::recognition
