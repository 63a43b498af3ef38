// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/phrases.hpp"

#include "core/phrase_fix.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace klubba::drafting {
namespace {

bool has_base(const Template& base, const FieldValues& known, const std::string& words) {
    return std::ranges::any_of(
        *base.phrases, [&](const Phrase& phrase) { return say(phrase, known) == std::vector{words}; });
}

bool names_somebody(const Minutes& minutes, const std::string& words) {
    return std::ranges::any_of(minutes.attendance, [&](const Attendee& person) {
        return !person.name.empty() && words.find(person.name) != std::string::npos;
    });
}

} // namespace

std::vector<Phrase> usual_decisions(const Minutes& minutes, const Template& base) {
    std::map<std::string, std::set<std::size_t>> items_by_words;
    std::vector<std::string> in_order;
    for (const auto& decision : minutes.decisions) {
        const std::string words(text::trim(decision.text));
        if (words.empty() || words.find_first_of("0123456789<>{}\n\t") != std::string::npos)
            continue;
        if (items_by_words[words].insert(decision.item).second && items_by_words[words].size() == 2)
            in_order.push_back(words);
    }
    std::vector<Phrase> phrases;
    const auto known = known_by_label(minutes, base, {});
    for (const auto& words : in_order) {
        if (names_somebody(minutes, words) || has_base(base, known, words))
            continue;
        Phrase phrase;
        phrase.id = "egen-" + std::to_string(phrases.size() + 1);
        phrase.sections = {"decision", "matter"};
        phrase.title_sv = phrase.title_en = words;
        phrase.decides = true;
        phrase.lines = {words};
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

} // namespace klubba::drafting
