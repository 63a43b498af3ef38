// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/dissent.hpp"

#include "core/recognise/doers.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

constexpr auto parties = text::make_words<std::string_view>({
    {"centern", "C"},
    {"centerpartiet", "C"},
    {"kristdemokraterna", "KD"},
    {"liberalerna", "L"},
    {"miljöpartiet", "MP"},
    {"moderaterna", "M"},
    {"socialdemokraterna", "S"},
    {"sverigedemokraterna", "SD"},
    {"vänsterpartiet", "V"},
});

/// "S" of "Socialdemokraternas", "S-gruppen" and "S"; empty for other words.
std::string_view party_of(std::string_view word) {
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
        const std::string_view whose = word.substr(hyphen + 1);
        const bool group = text::starts_folded(whose, "grupp") || text::starts_folded(whose, "ledam");
        return group && is_party(word.substr(0, hyphen)) ? word.substr(0, hyphen) : std::string_view();
    }
    if (is_party(word))
        return word;
    const std::string_view* party = parties.find(word);
    if (party == nullptr && word.ends_with('s'))
        party = parties.find(word.substr(0, word.size() - 1));
    return party != nullptr ? *party : std::string_view();
}

void append(std::string& names, std::string_view name) {
    names += names.empty() ? "" : ", ";
    names += name;
}

std::string members_of_parties(std::string_view words, const std::vector<Attendee>& people) {
    std::string names;
    for (text::Word word = text::next_word(words, 0); word.begin < word.end;
         word = text::next_word(words, word.end)) {
        const std::string_view party = party_of(text::slice(words, word));
        // "En ledamot (S)" is one of them, and doesn't say who.
        if (text::equal_folded(text::slice(words, word), "ledamot"))
            return {};
        for (const Attendee& person : people)
            if (!party.empty() && text::equal_folded(person.party, party) &&
                person.presence == Presence::Present && (!person.substitute || person.serving))
                append(names, person.name);
    }
    return names;
}

std::string who_speaks(std::string_view after, const std::vector<Attendee>& people) {
    constexpr std::string_view through = "genom ";
    const std::size_t at = text::find_folded(after, through);
    std::string names;
    if (at == std::string_view::npos)
        return names;
    for (const std::string_view name : read_names(text::strip(after.substr(at + through.size()), ". "))) {
        const Attendee* person = resolve(name, people);
        append(names, person != nullptr ? std::string_view(person->name) : name);
    }
    return names;
}

} // namespace

std::string dissenters(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people) {
    std::string names = doers(sentence, verb, people);
    if (names.empty())
        names = who_speaks(sentence.substr(verb), people);
    return names.empty() ? members_of_parties(sentence.substr(0, verb), people) : names;
}

} // namespace klubba::recognition
