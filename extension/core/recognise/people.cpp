// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/people.hpp"

#include "core/recognise/given_names.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/qualities.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// Longer text is prose, whatever it begins with. Also what bounds the work on text that is made to be slow.
constexpr std::size_t longest_person = 240;

/// "…, fr.o.m. § 4" before "och Cia Roos": what the words say goes with the person before them.
bool says_presence_before_name(std::string_view words, std::string_view next) {
    return text::is_upper_at(next, 0) && (find_participation(words) || mentions_remote(words));
}

/// "Anna Ek, kommunchef. Bo Ahl, jurist": where the person after the full stop begins; npos where none does. `names`: what goes before
/// it names a person by itself, and tells no more of somebody.
std::size_t person_after_stop(std::string_view part, bool names) {
    for (std::size_t stop = part.find(". "); stop != std::string_view::npos;
         stop = part.find(". ", stop + 1)) {
        const std::string_view before = part.substr(0, stop);
        const std::string_view last = text::slice(before, text::previous_word(before, stop));
        const bool shortened = text::is_one_of(last, {"ers", "tj", "tjg", "tjänstg"}) ||
                               (text::length(last) == 1 && text::is_letter_at(before, stop - last.size()));
        if (shortened || (names && !read_person(before)))
            continue;
        const auto next = read_person(part.substr(stop + 2));
        if (next && next->name.data() == part.data() + stop + 2)
            return stop + 2;
    }
    return std::string_view::npos;
}

/// Cuts at commas and semicolons outside parentheses, at "och" or "samt" between two persons, and at a full stop before
/// another.
std::vector<std::string_view> parts_of_people(std::string_view text) {
    std::vector<std::string_view> parts;
    for (auto part : comma_parts(text)) {
        for (std::size_t next = person_after_stop(part, parts.empty()); next != std::string_view::npos;
             next = person_after_stop(part, true)) {
            parts.push_back(text::strip(part.substr(0, next), ". "));
            part.remove_prefix(next);
        }
        // "…, polis, och Cia Roos"
        for (const std::string_view word : {"och ", "samt "})
            if (text::starts_folded(part, word) && read_person(part.substr(word.size())))
                part.remove_prefix(word.size());
        std::size_t begin = 0;
        int depth = 0;
        for (std::size_t i = 0; i < part.size(); ++i) {
            depth += part[i] == '(' ? 1 : part[i] == ')' && depth > 0 ? -1 : 0;
            if (depth > 0 || part[i] != ' ')
                continue;
            for (const std::string_view word : {" och ", " samt "}) {
                const auto before = part.substr(begin, i - begin);
                if (!text::starts_folded(part.substr(i), word) ||
                    !(read_person(before) || says_presence_before_name(before, part.substr(i + word.size()))))
                    continue;
                parts.push_back(text::trim(before));
                begin = i + word.size() - 1;
            }
        }
        parts.push_back(text::trim(part.substr(begin)));
    }
    std::erase(parts, std::string_view());
    return parts;
}

/// The name that begins a text, followed by something that is no name.
std::string_view leading_name(std::string_view text) {
    std::string_view best;
    std::size_t words = 0;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end && words < 5;
         word = text::next_word(text, word.end), ++words) {
        std::string_view name = text.substr(0, word.end);
        if (name.size() + 1 < text.size() && text[word.end] == '.' && word.end - word.begin <= 2)
            name = text.substr(0, word.end + 1);
        if (looks_like_name(name))
            best = name;
        else if (!best.empty() && !is_particle(text::slice(text, word)))
            break;
    }
    return best;
}

/// The name that ends a text after a title or an organisation: two words, with the particles before the last.
std::string_view trailing_name(std::string_view text) {
    text = text::strip(text, ".,;");
    text::Word word = text::previous_word(text, text.size());
    std::size_t names = 0;
    std::string_view best;
    while (word.begin < word.end && names < 3) {
        const std::string_view part = text::slice(text, word);
        if (is_role_word(part) || is_organisation_word(part))
            break;
        const bool particle = is_particle(part);
        if (!particle && !text::is_upper_at(part, 0))
            break;
        names += particle ? 0U : 1U;
        const std::string_view name = text.substr(word.begin);
        if (!particle && looks_like_name(name))
            best = name;
        if (word.begin > 0 && text[word.begin - 1] != ' ')
            break;
        word = text::previous_word(text, word.begin);
    }
    if (best.empty() || best.size() == text.size())
        return best;
    const std::string_view before = text::trim_right(text.substr(0, text.size() - best.size()));
    return is_role(before) || is_organisation(before) ? best : std::string_view();
}

/// "………… Anna Ek": the line to sign on.
std::string_view past_leader(std::string_view text) {
    constexpr std::string_view ellipsis = "\u2026";
    for (std::size_t before = 0; before != text.size();) {
        before = text.size();
        text = text::trim_left(text);
        if (text.starts_with(ellipsis))
            text.remove_prefix(ellipsis.size());
        else if (text.starts_with('.') || text.starts_with('_'))
            text.remove_prefix(1);
    }
    return text;
}

} // namespace

std::optional<WrittenPerson> read_person(std::string_view text) {
    text = past_leader(text::strip(text, ",;"));
    if (text.size() > longest_person)
        return std::nullopt;
    if (text.find(' ') == std::string_view::npos && text.find(text::no_break_space) == std::string_view::npos)
        return std::nullopt;
    WrittenPerson person;
    person.whole = text;
    std::string_view rest = text;
    if (rest.starts_with('*')) {
        person.serving = true;
        rest = text::trim_left(rest.substr(1));
    }
    const std::size_t stop = rest.find_first_of("(,;\t*");
    std::string_view head = text::trim_right(rest.substr(0, stop));
    if (const auto serving = find_serving(head); serving && serving->begin > 0)
        head = text::trim_right(head.substr(0, serving->begin));
    if (const std::size_t sign = head.find(text::section_sign); sign != std::string_view::npos)
        head = text::trim_right(head.substr(0, sign));
    if (head.ends_with('.') && text::length(head) > 3 && !looks_like_name(head))
        head = text::strip(head, ".");
    std::size_t taken = head.size();
    if (looks_like_name(head)) {
        person.name = head;
    } else if (const std::string_view last = trailing_name(head); !last.empty()) {
        person.name = last;
        const auto before = static_cast<std::size_t>(last.data() - head.data());
        add_quality(person, head.substr(0, before));
        taken = before + last.size();
    } else if (const std::string_view first = leading_name(head); !first.empty()) {
        const std::string_view after = text::trim_left(head.substr(first.size()));
        const bool serves = text::starts_folded(after, "för ") && looks_like_name(after.substr(5));
        if (!serves && !is_role(after) && !is_organisation(after) && !mentions_remote(after) &&
            !text::is_digit(after.front()) && text::dash_at(after, 0) == 0)
            return std::nullopt;
        person.name = first;
        person.no_separator = is_organisation(after) && text::dash_at(after, 0) == 0;
        taken = first.size();
    } else {
        return std::nullopt;
    }
    if (person.name.ends_with('*'))
        person.name = text::strip(person.name, "*");
    const std::size_t begin = static_cast<std::size_t>(head.data() - rest.data()) + taken;
    const std::string_view tail = rest.substr(begin);
    if (tail.starts_with('*'))
        person.serving = true;
    add_qualities(person, tail);
    return person;
}

namespace {

/// "Sveriges Ingenjörer", "Vårdens Chefer": members in the plural, no surname behind a name such as "Lars".
bool is_union(std::string_view text) {
    return (text.ends_with("er") || text.ends_with("are") || text.ends_with("ar")) && is_body_by_name(text) &&
           !is_given_name(text::slice(text, text::next_word(text, 0)));
}

/// "Elmérs Plåt AB": what looks like a name before the form of the company is the company's.
bool is_company(std::string_view text) {
    const std::string_view form = text::slice(text, text::previous_word(text, text.size()));
    return form == "AB" || form == "HB" || form == "KB";
}

} // namespace

std::vector<WrittenPerson> read_people(std::string_view text) {
    std::vector<WrittenPerson> people;
    text = text::trim(text);
    const auto parts = parts_of_people(text);
    // "Namn, roll": the part after the comma tells about the person before it.
    std::size_t begin = 0;
    while (begin < parts.size()) {
        std::size_t end = begin + 1;
        const auto own_name = [&](std::string_view part) {
            if (find_serving(part) && find_serving(part)->begin == 0)
                return false;
            const auto person = read_person(part);
            return person && !is_company(part) && !is_union(part) &&
                   !(is_organisation(part) && person->role.empty() && person->party.empty() &&
                     person->organisation.empty());
        };
        while (end < parts.size() && !own_name(parts[end]))
            ++end;
        const char* first = parts[begin].data();
        const char* last = parts[end - 1].data() + parts[end - 1].size();
        if (auto person = read_person(std::string_view(first, static_cast<std::size_t>(last - first))))
            people.push_back(std::move(*person));
        begin = end;
    }
    return people;
}

std::vector<std::string_view> read_names(std::string_view text) {
    std::vector<std::string_view> names;
    for (const WrittenPerson& person : read_people(text))
        names.push_back(person.name);
    return names;
}

} // namespace klubba::recognition
