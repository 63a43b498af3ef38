// SPDX-License-Identifier: MPL-2.0
#include "core/subject.hpp"

#include "core/text.hpp"

#include <array>

namespace klubba {
namespace {

struct Opening {
    std::string_view words;
    std::string_view full;
};

/// What decisions without a subject begin with, and the same after the body's name.
constexpr std::array openings{
    Opening{"Beslutas att", "beslutar att"},
    Opening{"Beslutades att", "beslutade att"},
    Opening{"Antecknas", "beslutar att anteckna <vad>"},
    Opening{"Antecknades", "beslutade att anteckna <vad>"},
    Opening{"Avslås", "beslutar att avslå <vad>"},
    Opening{"Avslogs", "beslutade att avslå <vad>"},
    Opening{"Bifalls", "beslutar att bifalla <vad>"},
    Opening{"Bifölls", "beslutade att bifalla <vad>"},
    Opening{"Bordläggs", "beslutar att bordlägga <vad>"},
    Opening{"Bordlades", "beslutade att bordlägga <vad>"},
    Opening{"Fastställs", "beslutar att fastställa <vad>"},
    Opening{"Fastställdes", "beslutade att fastställa <vad>"},
    Opening{"Godkänns", "beslutar att godkänna <vad>"},
    Opening{"Godkändes", "beslutade att godkänna <vad>"},
    Opening{"Läggs till handlingarna", "beslutar att lägga <vad> till handlingarna"},
    Opening{"Lades till handlingarna", "beslutade att lägga <vad> till handlingarna"},
    Opening{"Återremitteras", "beslutar att återremittera <vad>"},
    Opening{"Återremitterades", "beslutade att återremittera <vad>"},
};

/// What follows is no name of what is decided on: "Godkänns med ändringar." and not "Godkänns planen".
bool lacks_object(std::string_view rest, std::string_view words) {
    if (words.ends_with(" att"))
        return rest.starts_with(' ') || rest.starts_with('\n') || rest.starts_with(':');
    if (rest.empty() || rest == ".")
        return true;
    for (const std::string_view next : {", ", " med ", " enligt ", " utan ", " i enlighet "})
        if (rest.starts_with(next))
            return true;
    return false;
}

/// Kinds of bodies, in the forms that end their names.
struct Kind {
    std::string_view indefinite;
    std::string_view definite;
};
constexpr std::array kinds{Kind{"nämnd", "nämnden"}, Kind{"råd", "rådet"}, Kind{"utskott", "utskottet"},
                           Kind{"styrelse", "styrelsen"}, Kind{"fullmäktige", "fullmäktige"}};

std::string_view last_word(std::string_view text) {
    return text::slice(text, text::previous_word(text, text.size()));
}

/// "social" for "Socialnämnden": the word without its kind; the whole word where it is of another kind.
std::string_view without_kind(std::string_view word, const Kind& kind) {
    for (const std::string_view ending : {kind.definite, kind.indefinite})
        if (text::ends_folded(word, ending))
            return word.substr(0, word.size() - ending.size());
    return word;
}

const Kind* kind_of(std::string_view word) {
    for (const Kind& kind : kinds)
        if (without_kind(word, kind).size() < word.size())
            return &kind;
    return nullptr;
}

/// The word of a body's name that tells its kind: "nämnd" in "Gemensamma nämnden för lön".
const Kind* kind_in(std::string_view name) {
    for (text::Word word = text::next_word(name, 0); word.begin < word.end;
         word = text::next_word(name, word.end))
        if (const Kind* kind = kind_of(text::slice(name, word)))
            return kind;
    return nullptr;
}

/// So much of a word as its forms have in common.
std::string_view stem(std::string_view word) {
    constexpr std::size_t letters = 6;
    std::size_t end = 0;
    for (std::size_t count = 0; count < letters && end < word.size(); ++count)
        end += text::character_at(word, end);
    return word.substr(0, end);
}

} // namespace

std::optional<FullDecision> with_subject(std::string_view decision, std::string_view body) {
    for (const auto& [words, full] : openings) {
        if (!decision.starts_with(words) || !lacks_object(decision.substr(words.size()), words))
            continue;
        std::string text(body);
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 0x20);
        return FullDecision{words.size(), text.append(" ").append(full)};
    }
    return std::nullopt;
}

std::string_view deciding_body(std::string_view decision) {
    constexpr int most_words = 4;
    text::Word word = text::next_word(decision, 0);
    for (int words = 0; words <= most_words && word.begin < word.end; ++words) {
        const std::string_view part = text::slice(decision, word);
        // "Socialnämnden beslutade" may tell of another meeting.
        if (part == "beslutar")
            return text::trim(decision.substr(0, word.begin));
        word = text::next_word(decision, word.end);
    }
    return {};
}

bool may_be_same_body(std::string_view own, std::string_view other) {
    const std::string_view word = last_word(other);
    const Kind* kind = kind_of(word);
    if (kind == nullptr || kind != kind_in(own))
        return true;
    // "Socialnämnden" is told from others by its first part, "Brottsförebyggande rådet" by its first word.
    std::string_view own_part = without_kind(word, *kind);
    if (own_part.empty()) {
        if (text::count_words(other) == 1)
            return true;
        own_part = text::slice(other, text::next_word(other, 0));
    }
    return text::find_folded(own, text::fold(stem(own_part))) != std::string_view::npos;
}

} // namespace klubba
