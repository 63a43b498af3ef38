// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/assignments.hpp"

#include "core/recognise/doers.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// Words that may stand between "ska" and its verb.
constexpr auto between = text::make_words<bool>({
    {"också", true},
    {"även", true},
    {"därför", true},
    {"nu", true},
    {"sedan", true},
    {"då", true},
    {"därefter", true},
});

/// Verbs for what is, not for what somebody does.
constexpr auto stative = text::make_words<bool>({
    {"ha", true},
    {"vara", true},
    {"kunna", true},
    {"få", true},
    {"gälla", true},
    {"ingå", true},
    {"bestå", true},
    {"innehålla", true},
    {"heta", true},
    {"finnas", true},
});

/// Active infinitives that end with neither "a" nor "å".
constexpr auto short_infinitives = text::make_words<bool>({{"se", true}, {"ge", true}, {"be", true}});

bool is_deed(std::string_view verb) {
    const bool infinitive =
        verb.ends_with('a') || verb.ends_with("å") || short_infinitives.find(verb) != nullptr;
    return infinitive && stative.find(verb) == nullptr && verb.size() > 1;
}

bool has_words(std::string_view sentence, std::string_view words) {
    return text::find_folded(sentence, words) != std::string_view::npos;
}

/// "Enligt lagen ska", "enligt reglementet ska".
bool quotes_a_rule(std::string_view sentence) {
    static constexpr std::array<std::string_view, 7> rules{
        "lag", "förordning", "reglemente", "arbetsordning", "delegationsordning", "föreskrift", "§"};
    return has_words(sentence, "enligt ") &&
           std::ranges::any_of(rules, [&](std::string_view rule) { return has_words(sentence, rule); });
}

bool is_word(std::string_view text, text::Word word, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view other) { return text::equal_folded(text::slice(text, word), other); });
}

/// As the lists have it; an office or a body as it is written.
std::string full_name(std::string_view written, const std::vector<Attendee>& people) {
    written = text::trim(written);
    const auto* person = resolve(written, people);
    return person != nullptr ? person->name : std::string(written);
}

/// What stands between "ger" and `end`.
std::string receiver(std::string_view sentence, std::size_t end, const std::vector<Attendee>& people) {
    text::Word word = text::previous_word(sentence, end);
    std::size_t begin = end;
    constexpr int most_words = 6;
    for (int words = 0; words < most_words && word.begin < word.end; ++words) {
        if (is_word(sentence, word, {"ger", "ge", "gav"}))
            return full_name(sentence.substr(begin, end - begin), people);
        begin = word.begin;
        word = text::previous_word(sentence, begin);
    }
    return {};
}

} // namespace

bool is_order(std::string_view sentence, const CueHit& shall, const std::vector<CueHit>& cues) {
    if (!text::starts_folded(sentence.substr(shall.begin), "ska") ||
        text::trim_right(sentence).ends_with('?') || quotes_a_rule(sentence))
        return false;
    const bool wished = std::ranges::any_of(cues, [](const CueHit& hit) {
        return hit.cue == Cue::Proposes || hit.cue == Cue::Proposed || hit.cue == Cue::Moves ||
               hit.cue == Cue::Raises || hit.cue == Cue::Which;
    });
    if (wished || text::starts_folded(sentence, "om ") || has_words(sentence.substr(0, shall.begin), " om "))
        return false;
    auto verb = text::next_word(sentence, shall.end);
    if (between.find(text::slice(sentence, verb)) != nullptr)
        verb = text::next_word(sentence, verb.end);
    return is_deed(text::slice(sentence, verb));
}

std::string assigned(std::string_view sentence, const CueHit& assignment,
                     const std::vector<Attendee>& people) {
    if (text::starts_folded(sentence.substr(assignment.begin), "uppdra") &&
        !text::starts_folded(sentence.substr(assignment.begin), "uppdrag")) {
        const auto to = text::next_word(sentence, assignment.end);
        const auto that = text::find_folded(sentence, " att ", to.end);
        if (!is_word(sentence, to, {"åt"}) || that == std::string_view::npos)
            return {};
        return full_name(sentence.substr(to.end, that - to.end), people);
    }
    const auto before = text::previous_word(sentence, assignment.begin);
    const auto after = text::next_word(sentence, assignment.end);
    if (!is_word(sentence, before, {"i"}) || !is_word(sentence, after, {"att"}))
        return {};
    const auto verb = text::previous_word(sentence, before.begin);
    if (is_word(sentence, verb, {"får", "fick"})) {
        auto who = doer(sentence, verb.begin, people);
        return who.empty() ? office_or_body(sentence, verb.begin) : who;
    }
    return receiver(sentence, before.begin, people);
}

} // namespace klubba::recognition
