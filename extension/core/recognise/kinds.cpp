// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/kinds.hpp"

#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

#include <array>

namespace klubba::recognition {

namespace {

constexpr auto kinds = make_phrases<KindRank>({
    {"protokoll", KindRank::Plain},
    {"anteckningar", KindRank::Plain},
    {"sammanträdesprotokoll", KindRank::Specific},
    {"minnesanteckningar", KindRank::Specific},
    {"minnesanteckning", KindRank::Specific},
    {"mötesprotokoll", KindRank::Specific},
    {"mötesanteckningar", KindRank::Specific},
    {"styrelseprotokoll", KindRank::Specific},
    {"stämmoprotokoll", KindRank::Specific},
    {"stämmaprotokoll", KindRank::Specific},
    {"årsmötesprotokoll", KindRank::Specific},
    {"kongressprotokoll", KindRank::Specific},
    {"diskussionsprotokoll", KindRank::Specific},
    {"beslutsprotokoll", KindRank::Specific},
    {"snabbprotokoll", KindRank::Specific},
    {"protokollsutdrag", KindRank::Specific},
    {"nämndprotokoll", KindRank::Specific},
    {"rådsprotokoll", KindRank::Specific},
    {"konstituerande protokoll", KindRank::Specific},
    {"möteslogg", KindRank::Specific},
});

/// First words of titles of documents that are no minutes.
constexpr auto other_kinds = std::to_array<std::string_view>({
    "kallelse",
    "föredragningslista",
    "tjänsteskrivelse",
    "tjänsteutlåtande",
    "handlingsplan",
    "åtgärdsplan",
    "reglemente",
    "arbetsordning",
    "delegationsordning",
    "rapport",
    "delårsrapport",
    "årsrapport",
    "årsredovisning",
    "pressmeddelande",
    "offert",
    "anbud",
    "nyhetsbrev",
    "inbjudan",
    "remissvar",
    "remiss",
    "yttrande",
    "avtal",
    "överenskommelse",
    "samverkansöverenskommelse",
    "policy",
    "riktlinjer",
    "riktlinje",
    "verksamhetsplan",
    "verksamhetsberättelse",
    "program",
    "strategi",
    "budget",
    "motion",
    "medborgarförslag",
    "interpellation",
    "enkel fråga",
    "fullmakt",
    "faktura",
    "kungörelse",
    "meddelande om",
    "ansökan",
    "möteskallelse",
    "mötesinbjudan",
    "underrättelse",
    "dagordning för",
    "dagordning till",
    "agenda för",
    "mötesagenda",
    "checklista",
    "projektplan",
    "utredning",
});

} // namespace

std::string_view kind_at_start(std::string_view text) {
    if (!kinds.may_begin(text))
        return {};
    const std::string_view word = text::slice(text, text::next_word(text, 0));
    return word.data() == text.data() && kinds.find(word) != nullptr ? word : std::string_view();
}

bool is_other_kind(std::string_view title) {
    for (const std::string_view kind : other_kinds) {
        if (text::starts_folded(title, kind) && !text::is_letter_at(title, kind.size()))
            return true;
    }
    return false;
}

KindRank rank_of(std::string_view kind) {
    const KindRank* rank = kinds.find(kind);
    return rank != nullptr ? *rank : KindRank::Plain;
}

} // namespace klubba::recognition
