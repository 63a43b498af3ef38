// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/qualities.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

constexpr std::string_view loose_signs = ",;:-–*";

bool mentions_absence(std::string_view text) {
    for (const std::string_view words : {"förhinder", "frånvarande", "ej närvarande", "sjuk", "återbud"}) {
        if (text::starts_folded(text, words) || text::starts_folded(text, "anmält förhinder"))
            return true;
    }
    return false;
}

/// "strateg, sekreterare": an office of the meeting after another role goes with it, or before it where more than a
/// comma stands between.
void add_office(WrittenPerson& person, std::string_view office) {
    const char* const end = person.role.data() + person.role.size();
    const bool close = office.data() > end && office.data() - end <= 2;
    const char* const office_end = office.data() + office.size();
    const bool bracketed = close && office.data()[-1] == '(' && person.whole.data() != nullptr &&
                           office_end < person.whole.data() + person.whole.size() && *office_end == ')';
    const auto size = static_cast<std::size_t>(office_end - person.role.data());
    person.role = close && (*end == ',' || bracketed)
                      ? std::string_view(person.role.data(), size + (bracketed ? 1 : 0))
                      : office;
}

/// What stands in parentheses: party, role, "distans", "tjänstgörande för …"; several with commas.
void set_parenthesis(WrittenPerson& person, std::string_view inside) {
    const auto serving = find_serving(inside);
    if (serving || inside.starts_with(text::section_sign)) {
        add_qualities(person, inside);
        return;
    }
    const auto parts = comma_parts(inside);
    if (!parts.empty() && is_party(parts.front()) && person.party.empty()) {
        person.party = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i)
            add_quality(person, parts[i]);
        return;
    }
    if (mentions_remote(inside) || mentions_absence(inside))
        add_quality(person, inside);
    else if (person.role.empty() && !(is_organisation(inside) && !is_role(inside)))
        person.role = text::trim(inside);
    else
        add_quality(person, inside);
}

/// The person whom "tjänstgörande för" speaks of: the words up to party, comma or section sign.
std::string_view substituted(std::string_view text) {
    text = text::strip(text, loose_signs);
    text = text.substr(0, text.find(text::section_sign));
    text = text::trim(text.substr(0, text.find_first_of("(),;")));
    return looks_like_name(text) ? text : std::string_view();
}

/// Takes up the first words of a text that say when the person was there.
std::optional<Participation> take_part(WrittenPerson& person, std::string_view text) {
    auto part = find_participation(text);
    if (part) {
        person.items.insert(person.items.end(), part->items.begin(), part->items.end());
        person.arrived = part->from ? part->from : person.arrived;
        person.left = part->to ? part->to : person.left;
    }
    return part;
}

} // namespace

bool is_body_by_name(std::string_view words) {
    const text::Word first = text::next_word(words, 0);
    const text::Word second = text::next_word(words, first.end);
    return second.end == words.size() && text::slice(words, first).ends_with('s') &&
           text::is_upper_at(words, first.begin) && text::is_upper_at(words, second.begin);
}

void add_quality(WrittenPerson& person, std::string_view words) {
    words = text::strip(words, loose_signs);
    const bool counts = words.find_first_of("0123456789") != std::string_view::npos;
    if (words.find('(') != std::string_view::npos || (counts && find_participation(words))) {
        add_qualities(person, words);
        return;
    }
    if (words == "." || (words.ends_with('.') && !words.ends_with("..") && words.size() > 6))
        words.remove_suffix(1);
    if (words.empty())
        return;
    if (text::starts_folded(words, "för ") && looks_like_name(words.substr(5))) {
        person.serving = true;
        person.substitutes_for = text::trim(words.substr(5));
    } else if (is_party(words) && text::length(words) <= 2 && person.party.empty()) {
        person.party = words;
    } else if (mentions_absence(words)) {
        person.absent = true;
    } else if (mentions_remote(words)) {
        person.remote = true;
    } else if (text::equal_folded(words, "tjänstgörande") || text::equal_folded(words, "tjg")) {
        person.serving = true;
    } else if (person.role.empty() && is_role(words) && !is_body_by_name(words)) {
        person.role = words;
    } else if (!person.role.empty() && (is_signing_role(words) || keeps_minutes(words))) {
        add_office(person, words);
    } else if (is_organisation(words) || text::is_upper_at(words, 0)) {
        if (person.organisation.empty())
            person.organisation = words;
        else if (person.role.empty())
            person.role = words;
    } else if (person.role.empty()) {
        person.role = words;
    }
}

void add_role(WrittenPerson& person, std::string_view words) {
    for (const auto part : comma_parts(words)) {
        std::string_view role = part;
        if (const auto presence = take_part(person, role))
            role = text::strip(role.substr(0, presence->begin), ",");
        if (const auto serving = find_serving(role);
            serving && !substituted(role.substr(serving->end)).empty()) {
            person.serving = true;
            person.substitutes_for = substituted(role.substr(serving->end));
            role = text::trim_right(role.substr(0, serving->begin));
        }
        if (role.empty())
            continue;
        if (mentions_remote(role))
            person.remote = true;
        else if (person.role.empty())
            person.role = role;
        else
            person.role = {person.role.data(),
                           static_cast<std::size_t>(role.data() + role.size() - person.role.data())};
    }
}

void add_qualities(WrittenPerson& person, std::string_view tail) {
    std::string_view substitutes_for;
    if (const auto serving = find_serving(tail)) {
        person.serving = true;
        std::string_view rest = tail.substr(serving->end);
        if (const auto part = take_part(person, rest))
            rest = rest.substr(0, part->begin);
        substitutes_for = substituted(rest);
        tail = tail.substr(0, serving->begin);
    }
    if (const auto part = take_part(person, tail)) {
        const std::string_view after = tail.substr(part->end);
        tail = text::trim_right(tail.substr(0, part->begin));
        if (!after.empty())
            add_qualities(person, after);
    }
    while (!tail.empty()) {
        tail = text::strip(tail, loose_signs);
        if (tail.starts_with('(')) {
            const std::size_t close = tail.find(')');
            // After "för Bo Ek" it is Bo's party.
            if (person.substitutes_for.empty())
                set_parenthesis(person, tail.substr(1, close == std::string_view::npos ? close : close - 1));
            tail = close == std::string_view::npos ? std::string_view() : tail.substr(close + 1);
            continue;
        }
        const std::size_t stop = tail.find_first_of("(,;");
        add_quality(person, tail.substr(0, stop));
        tail = stop == std::string_view::npos ? std::string_view() : tail.substr(stop);
    }
    if (!substitutes_for.empty())
        person.substitutes_for = substitutes_for;
}

std::vector<std::string_view> comma_parts(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (i < text.size() && (depth > 0 || (c != ',' && c != ';')))
            continue;
        if (const auto part = text::trim(text.substr(begin, i - begin)); !part.empty())
            parts.push_back(part);
        begin = i + 1;
    }
    return parts;
}

} // namespace klubba::recognition
