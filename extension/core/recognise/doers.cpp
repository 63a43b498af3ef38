// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/doers.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

constexpr auto prepositions = text::make_words<bool>({
    {"för", true},
    {"från", true},
    {"i", true},
    {"på", true},
    {"om", true},
    {"av", true},
    {"med", true},
    {"hos", true},
    {"kring", true},
    {"till", true},
    {"vid", true},
});

/// "Kommunchefen", "rektorn", "polisen", "fältgruppen": an office or a body, not a person by name.
bool is_office_or_body(std::string_view word) {
    if (is_role_word(word) || is_organisation_word(word) || mentions_organ(word))
        return true;
    const bool definite = word.size() > 4 && word.ends_with('n');
    return definite && (is_role_word(word.substr(0, word.size() - 1)) ||
                        (word.ends_with("en") && is_role_word(word.substr(0, word.size() - 2))));
}

} // namespace

std::string doers(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people) {
    std::string names;
    const std::string_view before = sentence.substr(0, verb);
    for (const std::string_view name : read_names(before)) {
        const Attendee* person = resolve(name, people);
        names += names.empty() ? "" : ", ";
        names += person != nullptr ? std::string_view(person->name) : name;
    }
    return names.empty() ? doer(sentence, verb, people) : names;
}

std::string doer(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people) {
    std::string_view before = text::trim_right(sentence.substr(0, verb));
    while (before.ends_with(')')) {
        const std::size_t open = before.rfind('(');
        if (open == std::string_view::npos)
            break;
        before = text::trim_right(before.substr(0, open));
    }
    std::size_t begin = before.size();
    std::string_view best;
    const Attendee* found = nullptr;
    for (int words = 0; words < 4 && begin > 0; ++words) {
        const text::Word word = text::previous_word(before, begin);
        if (word.begin == word.end)
            break;
        begin = word.begin;
        if (!text::is_upper_at(before, begin))
            break;
        best = before.substr(begin);
        if (const Attendee* person = resolve(best, people))
            found = person;
    }
    return found != nullptr ? found->name : std::string();
}

std::string office_or_body(std::string_view sentence, std::size_t verb) {
    const std::string_view phrase = text::trim(sentence.substr(0, verb));
    if (phrase.empty() || !text::is_upper_at(phrase, 0) || text::count_words(phrase) > 6)
        return {};
    std::string_view noun;
    for (text::Word word = text::next_word(phrase, 0); word.begin < word.end;
         word = text::next_word(phrase, word.end)) {
        const std::string_view part = text::slice(phrase, word);
        if (text::equal_folded(part, "som") || text::equal_folded(part, "att"))
            return {};
        if (prepositions.find(part))
            break;
        noun = part;
    }
    return is_office_or_body(noun) ? std::string(phrase) : std::string();
}

} // namespace klubba::recognition
