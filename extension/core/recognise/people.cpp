// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/people.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// Longer text is prose, whatever it begins with. Also what bounds the work on text that is made to be slow.
constexpr std::size_t longest_person = 240;
constexpr std::string_view loose_signs = ",;:-–*";

/// "…, fr.o.m. § 4" before "och Cia Roos": what the words say goes with the person before them.
bool says_presence_before_name(std::string_view words, std::string_view next) {
    return text::is_upper_at(next, 0) && (find_participation(words) || mentions_remote(words));
}

/// Cuts text at commas and semicolons outside parentheses, and at "och" or "samt" between two persons.
std::vector<std::string_view> split(std::string_view text, bool at_and) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    const auto cut = [&](std::size_t end, std::size_t next) {
        const std::string_view part = text::trim(text.substr(begin, end - begin));
        if (!part.empty())
            parts.push_back(part);
        begin = next;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth > 0)
            continue;
        if (c == ',' || c == ';') {
            cut(i, i + 1);
        } else if (at_and && c == ' ') {
            for (const std::string_view word : {" och ", " samt "}) {
                if (text::starts_folded(text.substr(i), word) &&
                    (read_person(text.substr(begin, i - begin)) ||
                     says_presence_before_name(text.substr(begin, i - begin), text.substr(i + word.size()))))
                    cut(i, i + word.size() - 1);
            }
        }
    }
    cut(text.size(), text.size());
    return parts;
}

bool mentions_absence(std::string_view text) {
    for (const std::string_view words : {"förhinder", "frånvarande", "ej närvarande", "sjuk", "återbud"}) {
        if (text::starts_folded(text, words) || text::starts_folded(text, "anmält förhinder"))
            return true;
    }
    return false;
}

void set_tail(WrittenPerson& person, std::string_view tail);

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

} // namespace

void add_quality(WrittenPerson& person, std::string_view words) {
    words = text::strip(words, loose_signs);
    const bool counts = words.find_first_of("0123456789") != std::string_view::npos;
    if (words.find('(') != std::string_view::npos || (counts && find_participation(words))) {
        set_tail(person, words);
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
    } else if (person.role.empty() && is_role(words)) {
        person.role = words;
    } else if (!person.role.empty() &&
               (is_signing_role(words) || text::starts_folded(words, "antecknar"))) {
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

namespace {

/// What stands in parentheses: party, role, "distans", "tjänstgörande för …"; several with commas.
void set_parenthesis(WrittenPerson& person, std::string_view inside) {
    const auto serving = find_serving(inside);
    if (serving || inside.starts_with(text::section_sign)) {
        set_tail(person, inside);
        return;
    }
    const auto parts = split(inside, false);
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
    text = text::trim(text.substr(0, text.find_first_of("(,;")));
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

/// All that stands after a name.
void set_tail(WrittenPerson& person, std::string_view tail) {
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
            set_tail(person, after);
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

} // namespace

void add_role(WrittenPerson& person, std::string_view words) {
    for (const auto part : split(words, false)) {
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

std::vector<NumberRange> read_ranges(std::string_view text, std::size_t& end) {
    std::vector<NumberRange> ranges;
    std::size_t at = 0;
    end = 0;
    const auto number = [&] {
        int value = 0;
        for (; at < text.size() && text::is_digit(text[at]) && value < 100000; ++at)
            value = value * 10 + (text[at] - '0');
        return value;
    };
    // "§ 12/2026"
    const auto year = [&] {
        constexpr std::size_t digits = 4;
        std::size_t last = at + 1;
        while (last < text.size() && text::is_digit(text[last]))
            ++last;
        if (at < text.size() && text[at] == '/' && last - at - 1 == digits)
            at = last;
    };
    const auto spaces = [&] {
        while (const std::size_t space = text::space_at(text, at))
            at += space;
    };
    while (at < text.size()) {
        spaces();
        while (text.substr(at).starts_with(text::section_sign)) {
            at += text::section_sign.size();
            spaces();
        }
        if (at >= text.size() || !text::is_digit(text[at]))
            break;
        NumberRange range;
        range.first = range.last = number();
        year();
        end = at;
        spaces();
        if (const std::size_t dash = text::dash_at(text, at)) {
            at += dash;
            spaces();
            if (text.substr(at).starts_with(text::section_sign)) {
                at += text::section_sign.size();
                spaces();
            }
            if (at < text.size() && text::is_digit(text[at])) {
                range.last = number();
                year();
                end = at;
            }
        }
        ranges.push_back(range);
        spaces();
        if (at < text.size() && text[at] == ',')
            ++at;
        else if (text::starts_folded(text.substr(at), "och "))
            at += 4;
        else
            break;
    }
    return ranges;
}

namespace {

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
    set_tail(person, tail);
    return person;
}

namespace {

/// "Elmérs Plåt AB": what looks like a name before the form of the company is the company's.
bool is_company(std::string_view text) {
    const std::string_view form = text::slice(text, text::previous_word(text, text.size()));
    return form == "AB" || form == "HB" || form == "KB";
}

} // namespace

std::vector<WrittenPerson> read_people(std::string_view text) {
    std::vector<WrittenPerson> people;
    text = text::trim(text);
    const auto parts = split(text, true);
    // "Namn, roll": the part after the comma tells about the person before it.
    std::size_t begin = 0;
    while (begin < parts.size()) {
        std::size_t end = begin + 1;
        const auto own_name = [&](std::string_view part) {
            if (find_serving(part) && find_serving(part)->begin == 0)
                return false;
            const auto person = read_person(part);
            return person && !is_company(part) &&
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
