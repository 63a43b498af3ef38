// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"
#include "core/recognise/given_names.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/word_lists.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// A letter in upper case, where ASCII or Swedish.
char upper(char previous, char c) {
    const bool ascii = c >= 'a' && c <= 'z';
    const bool swedish = previous == '\xC3' && static_cast<unsigned char>(c) >= 0xA0;
    return ascii || swedish ? static_cast<char>(c & ~0x20) : c;
}

/// The first letter, or all of them, in capitals as the model has them.
std::string in_case_of(std::string_view word, std::string_view model) {
    std::string text(word);
    if (!text::is_upper_at(model, 0))
        return text;
    const bool all = text::is_upper_at(model, text::character_at(model, 0));
    const std::size_t end = all ? text.size() : text::character_at(text, 0);
    for (std::size_t i = 0; i < end; ++i)
        text[i] = upper(i > 0 ? text[i - 1] : char{}, text[i]);
    return text;
}

/// Words that may stand between somebody and what they are: "Bo Ek har blivit sjukskriven".
bool joins_person_and_state(std::string_view word) {
    static constexpr auto joining = std::to_array<std::string_view>(
        {"är", "var", "har", "hade", "blev", "blivit", "varit", "fortfarande", "nu", "åter", "sedan"});
    return text::is_one_of(word, joining);
}

/// The full name right before the position, but for the words that join; empty where there is none.
std::string_view name_before(std::string_view text, std::size_t position) {
    const auto stands_close = [&](const text::Word& word) {
        return word.begin < word.end && text::trim(text.substr(word.end, position - word.end)).empty();
    };
    text::Word word = text::previous_word(text, position);
    while (stands_close(word) && joins_person_and_state(text::slice(text, word))) {
        position = word.begin;
        word = text::previous_word(text, position);
    }
    const text::Word first = text::previous_word(text, word.begin);
    const bool close = stands_close(word) && first.end + 1 == word.begin;
    const std::string_view name =
        close ? text.substr(first.begin, word.end - first.begin) : std::string_view();
    return looks_like_name(name) && is_given_name(text::slice(text, first)) ? name : std::string_view();
}

/// "Storgatan 12 B", "Norra Storgatan 12": words with capitals, a number, perhaps a letter, soon after the position.
std::string_view street_address(std::string_view text, std::size_t position) {
    constexpr int most_words = 5;
    std::size_t begin = text.size();
    text::Word word = text::next_word(text, position);
    for (int words = 0; words < most_words && word.begin < word.end; ++words) {
        const std::string_view part = text::slice(text, word);
        if (text::is_digit(part.front())) {
            const text::Word letter = text::next_word(text, word.end);
            const bool has_letter = letter.begin == word.end + 1 && letter.end == letter.begin + 1 &&
                                    text::is_upper_at(text, letter.begin);
            return begin < word.begin && part.size() < 4
                       ? text.substr(begin, (has_letter ? letter.end : word.end) - begin)
                       : std::string_view();
        }
        if (!text::is_upper_at(part, 0))
            begin = text.size();
        else if (begin == text.size())
            begin = word.begin;
        word = text::next_word(text, word.end);
    }
    return {};
}

const Abbreviation* abbreviation_of(std::string_view letters) {
    const auto* const found = std::ranges::find(abbreviations, letters, &Abbreviation::letters);
    return found == abbreviations.end() ? nullptr : found;
}

} // namespace

void WordMarker::mark(std::string_view text, std::span<const CueHit> cues, Marking& marking) {
    for (const CueHit& hit : cues) {
        const std::string_view word = text.substr(hit.begin, hit.end - hit.begin);
        if (hit.cue == Cue::Misspelt) {
            const auto* const slip = std::ranges::find_if(misspellings, [&](const Correction& correction) {
                return text::equal_folded(correction.wrong, word);
            });
            marking.add(marks::misspelling, in_case_of(slip->right, word), word);
        } else if (hit.cue == Cue::Abbreviated) {
            mark_abbreviation(word, marking);
        } else if (hit.cue == Cue::Sensitive) {
            if (const std::string_view name = name_before(text, hit.begin); !name.empty())
                marking.add(marks::sensitive, std::string(name), word);
        } else if (hit.cue == Cue::Home) {
            if (const std::string_view address = street_address(text, hit.end); !address.empty())
                marking.add(marks::contact, "bostadsadress", address);
        }
    }
}

void WordMarker::mark_abbreviation(std::string_view letters, Marking& marking) {
    const Abbreviation* abbreviation = abbreviation_of(letters);
    if (abbreviation == nullptr || marking.item() == nullptr || marking.at_title())
        return;
    const bool first = m_seen.insert(abbreviation->letters).second;
    if (first && !is_explained(*abbreviation))
        marking.add(marks::abbreviation, std::string(abbreviation->words), letters);
}

/// "(ANDT)", "ANDT (alkohol …)" and the words themselves, wherever they stand.
bool WordMarker::is_explained(const Abbreviation& abbreviation) const {
    const std::string before_brackets = std::string(abbreviation.letters) + " (";
    const std::string in_brackets = std::string("(").append(abbreviation.letters) + ")";
    for (std::size_t index = 0; index < m_lines.size(); ++index) {
        const std::string_view text = m_lines[index].full;
        if (text::find_folded(text, abbreviation.telling) != std::string_view::npos ||
            text.find(in_brackets) != std::string_view::npos ||
            text.find(before_brackets) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace klubba::recognition
