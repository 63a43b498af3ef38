// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance_labels.hpp"

#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

using enum Meaning;

/// What a word says of those in a list.
enum class Trait { Joins, Present, Serves, Not, Away, Members, Substitutes, Others };

/// The words that such labels are made up of.
constexpr auto traits = make_phrases<Trait>({
    {"och", Trait::Joins},
    {"samt", Trait::Joins},
    {"som", Trait::Joins},
    {"är", Trait::Joins},
    {"har", Trait::Joins},
    {"närvarande", Trait::Present},
    {"närvarar", Trait::Present},
    {"deltagande", Trait::Present},
    {"deltar", Trait::Present},
    {"ordinarie", Trait::Present},
    {"beslutande", Trait::Serves},
    {"beslutar", Trait::Serves},
    {"tjänstgörande", Trait::Serves},
    {"tjänstgör", Trait::Serves},
    {"tjänstgjort", Trait::Serves},
    {"ej", Trait::Not},
    {"icke", Trait::Not},
    {"inte", Trait::Not},
    {"frånvarande", Trait::Away},
    {"förhindrade", Trait::Away},
    {"ledamöter", Trait::Members},
    {"förtroendevalda", Trait::Members},
    {"representanter", Trait::Members},
    {"ombud", Trait::Members},
    {"medlemmar", Trait::Members},
    {"ersättare", Trait::Substitutes},
    {"suppleanter", Trait::Substitutes},
    {"övriga", Trait::Others},
    {"tjänstepersoner", Trait::Others},
    {"tjänstemän", Trait::Others},
    {"adjungerade", Trait::Others},
    {"inbjudna", Trait::Others},
    {"föredragande", Trait::Others},
});

/// "Tjänstgörande ledamöter och ersättare", "Ersättare, ej tjänstgörande": every word is one of those, and one of them
/// names the people.
std::optional<Meaning> read_traits(std::string_view label) {
    constexpr std::size_t most_words = 8;
    std::size_t words = 0;
    bool has[8] = {};
    for (text::Word word = text::next_word(label, 0); word.begin < word.end;
         word = text::next_word(label, word.end)) {
        const Trait* const trait = traits.find(text::slice(label, word));
        if (trait == nullptr || ++words > most_words)
            return std::nullopt;
        has[static_cast<std::size_t>(*trait)] = true;
    }
    const auto is = [&](Trait trait) { return has[static_cast<std::size_t>(trait)]; };
    const bool named = is(Trait::Members) || is(Trait::Substitutes) || is(Trait::Others);
    if (words < 2 || !named)
        return std::nullopt;
    if (is(Trait::Away) || (is(Trait::Not) && is(Trait::Present) && !is(Trait::Serves)))
        return Absent;
    if (is(Trait::Substitutes) && !is(Trait::Members) && !is(Trait::Others)) {
        if (is(Trait::Not) && is(Trait::Serves))
            return NonServingSubstitutes;
        return is(Trait::Serves) ? ServingSubstitutes : Meaning::Substitutes;
    }
    if (is(Trait::Not))
        return std::nullopt;
    return is(Trait::Others) && !is(Trait::Members) ? OthersPresent : Meaning::Present;
}

/// Words that begin a label which goes on with whose persons, or which, follow.
constexpr auto who = make_phrases<Meaning>({
    {"närvarande", Present},
    {"beslutande", Present},
    {"ledamöter", Present},
    {"representanter", Present},
    {"företrädare", Present},
    {"deltagare", Present},
    {"ersättare", Substitutes},
    {"frånvarande", Absent},
    {"förhindrade", Absent},
});

/// Where and how people took part, at the end of such a label.
constexpr auto ways = make_phrases<bool>({
    {"på plats", true},
    {"på mötet", true},
    {"på sammanträdet", true},
    {"på distans", true},
    {"på länk", true},
    {"via länk", true},
    {"via teams", true},
    {"via zoom", true},
    {"vid mötet", true},
    {"vid sammanträdet", true},
    {"i lokalen", true},
    {"i rummet", true},
    {"i salen", true},
    {"digitalt", true},
    {"fysiskt", true},
});

/// "Ledamöter från organisationerna", "Närvarande revisorer", "Närvarande förtroendevalda revisorer", "Ledamöter på
/// plats".
std::optional<Meaning> find_who(std::string_view label) {
    constexpr std::size_t most_words = 6;
    if (!who.may_begin(label))
        return std::nullopt;
    const text::Word first = text::next_word(label, 0);
    const Meaning* meaning = who.find(text::slice(label, first));
    if (meaning == nullptr || text::count_words(label) > most_words)
        return std::nullopt;
    text::Word second = text::next_word(label, first.end);
    std::string_view word = text::slice(label, second);
    if (traits.find(word) != nullptr) {
        second = text::next_word(label, second.end);
        word = text::slice(label, second);
    }
    if (second.begin < label.size() && ways.find(label.substr(second.begin)) != nullptr)
        return *meaning;
    if (text::equal_folded(word, "från") || text::equal_folded(word, "för"))
        return second.end < label.size() ? std::optional(*meaning) : std::nullopt;
    const bool persons = word.ends_with("er") || word.ends_with("ar") || word.ends_with("or");
    return persons && second.end == label.size() && !text::is_upper_at(word, 0) ? std::optional(*meaning)
                                                                                : std::nullopt;
}

/// What a word of "Vi som var där" and "Kunde inte vara med" tells.
enum class Deed { Which, Not, Was, Was_there, Took_part, Filler };

constexpr auto deeds = make_phrases<Deed>({
    {"som", Deed::Which},
    {"vilka", Deed::Which},
    {"följande", Deed::Which},
    {"dessa", Deed::Which},
    {"inte", Deed::Not},
    {"ej", Deed::Not},
    {"var", Deed::Was},
    {"är", Deed::Was},
    {"vara", Deed::Was},
    {"kunde", Deed::Filler},
    {"med", Deed::Was_there},
    {"där", Deed::Was_there},
    {"här", Deed::Was_there},
    {"plats", Deed::Was_there},
    {"närvarande", Deed::Was_there},
    {"deltog", Deed::Took_part},
    {"deltar", Deed::Took_part},
    {"delta", Deed::Took_part},
    {"kom", Deed::Took_part},
    {"komma", Deed::Took_part},
    {"medverkade", Deed::Took_part},
    {"närvarade", Deed::Took_part},
    {"träffades", Deed::Took_part},
    {"vi", Deed::Filler},
    {"de", Deed::Filler},
    {"dom", Deed::Filler},
    {"alla", Deed::Filler},
    {"personer", Deed::Filler},
    {"ledamöter", Deed::Filler},
    {"representanter", Deed::Filler},
    {"på", Deed::Filler},
    {"vid", Deed::Filler},
    {"till", Deed::Filler},
    {"mötet", Deed::Filler},
    {"träffen", Deed::Filler},
    {"sammanträdet", Deed::Filler},
});

/// "Vi som var där", "Följande ledamöter deltog", "Vilka var med på mötet", "Kunde inte komma", "Inte med". "Vi var där"
/// is a sentence.
std::optional<Meaning> find_deed(std::string_view label) {
    constexpr std::size_t most_words = 7;
    std::size_t words = 0;
    bool has[6] = {};
    for (text::Word word = text::next_word(label, 0); word.begin < word.end;
         word = text::next_word(label, word.end)) {
        const Deed* const deed = deeds.find(text::slice(label, word));
        if (deed == nullptr || ++words > most_words)
            return std::nullopt;
        has[static_cast<std::size_t>(*deed)] = true;
    }
    const auto tells = [&](Deed deed) { return has[static_cast<std::size_t>(deed)]; };
    const bool there = tells(Deed::Was_there) && (tells(Deed::Was) || tells(Deed::Not));
    if (!(there || tells(Deed::Took_part)) || !(tells(Deed::Which) || tells(Deed::Not)))
        return std::nullopt;
    return tells(Deed::Not) ? Absent : Present;
}

} // namespace

std::optional<Meaning> meaning_of_list_of_people(std::string_view label) {
    if (!may_begin_list_of_people(label))
        return std::nullopt;
    if (const auto meaning = read_traits(label))
        return meaning;
    const auto who_they_are = find_who(label);
    return who_they_are ? who_they_are : find_deed(label);
}

bool may_begin_list_of_people(std::string_view text) {
    return traits.may_begin(text) || who.may_begin(text) || deeds.may_begin(text);
}

} // namespace klubba::recognition
