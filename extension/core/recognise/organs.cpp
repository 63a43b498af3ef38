// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/organs.hpp"

#include "core/recognise/endings.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

constexpr std::size_t longest_name = 110;

/// Endings of the words that name a body; "rådet" alone too.
constexpr auto organ_endings = make_endings({
    "nämnden",
    "nämnd",
    "styrelsen",
    "styrelse",
    "utskottet",
    "utskott",
    "fullmäktige",
    "rådet",
    "råd",
    "brå",
    "beredningen",
    "beredning",
    "kommittén",
    "kommitté",
    "delegationen",
    "direktionen",
    "direktion",
    "föreningen",
    "förening",
    "förbundet",
    "förbund",
    "stämma",
    "stämman",
    "årsmöte",
    "årsmötet",
    "presidiet",
    "presidium",
    "styrgruppen",
    "styrgrupp",
    "samverkansgruppen",
    "samverkansgrupp",
    "klubben",
    "brf",
    "bostadsrättsföreningen",
    "byalag",
    "byalaget",
    "sällskap",
    "sällskapet",
    "samfälligheten",
});

bool is_organ_word(std::string_view word) {
    if (text::starts_folded(word, "länsstyrelse"))
        return false;
    if (text::equal_folded(word, "ks") || text::equal_folded(word, "kf") ||
        text::equal_folded(word, "ksau") || text::equal_folded(word, "kpr"))
        return word.size() > 1 && text::is_upper_at(word, 0);
    if (text::equal_folded(word, "samråd"))
        return false;
    // "Området" ends as "rådet" does.
    return (organ_endings.match(word) && !text::ends_folded(word, "området")) ||
           (word.ends_with('s') && organ_endings.match(word.substr(0, word.size() - 1)));
}

/// "Samråd för äldrefrågor" is a body; "Samråd har skett med polisen" tells of something that was done.
bool is_consultation_body(std::string_view text, text::Word word) {
    return text::equal_folded(text::slice(text, word), "samråd") && text::is_upper_at(text, word.begin) &&
           text::equal_folded(text::slice(text, text::next_word(text, word.end)), "för");
}

/// "Kommunens revisorer", not "Val av revisorer".
bool is_audit_body(std::string_view text, text::Word word) {
    const std::string_view named = text::slice(text, word);
    const std::string_view whose = text::slice(text, text::previous_word(text, word.begin));
    return text::equal_folded(named, "revisorer") &&
           (whose.ends_with('s') || text::equal_folded(whose, "förtroendevalda"));
}

/// "Askviks, Lerbo och Stenhamra kommuner", whose board is one.
bool are_municipalities(std::string_view text) {
    constexpr std::size_t most_words = 10;
    constexpr std::string_view plural = " kommuner";
    if (!text::ends_folded(text, plural) || text::count_words(text) > most_words || names_organ(text))
        return false;
    bool joined = false;
    const std::string_view names = text.substr(0, text.size() - plural.size());
    for (text::Word word = text::next_word(names, 0); word.begin < word.end;
         word = text::next_word(names, word.end)) {
        const bool joins = text::equal_folded(text::slice(names, word), "och");
        joined = joined || joins;
        if (!joins && !text::is_upper_at(names, word.begin))
            return false;
    }
    return joined;
}

/// "Region Norrdalen", which has boards as a municipality has; not "Region Norr 2026".
bool is_region(std::string_view text) {
    constexpr std::string_view region = "Region ";
    return text.starts_with(region) && text::is_upper_at(text, region.size()) &&
           text.find_first_of("0123456789") == std::string_view::npos;
}

} // namespace

bool is_municipality(std::string_view text) {
    if (are_municipalities(text))
        return true;
    // "Granviks kommun och Hällesjö kommun", whose board is one.
    constexpr std::string_view joint = " och ";
    // "Granviks kommun och Lokalpolisområde Väst": it is with somebody else.
    if (const std::size_t at = text.find(joint); at != std::string_view::npos) {
        const std::string_view other = text.substr(at + joint.size());
        return is_municipality(text.substr(0, at)) && !names_organ(other) && text::is_upper_at(other, 0) &&
               text::count_words(other) <= 4;
    }
    const bool named =
        text::ends_folded(text, " kommun") || text::ends_folded(text, " stad") || is_region(text);
    return named && text::is_upper_at(text, 0) && text::count_words(text) <= 4 &&
           text.find(',') == std::string_view::npos && !names_organ(text);
}

bool is_federation(std::string_view text) {
    constexpr auto kinds =
        std::to_array<std::string_view>({"kommunalförbund", "räddningstjänstförbund", "räddningsförbund",
                                         "samordningsförbund", "miljöförbund"});
    return text.size() <= longest_name && std::ranges::any_of(kinds, [&](std::string_view kind) {
               return text::find_folded(text, kind) != std::string_view::npos;
           });
}

bool names_organ(std::string_view text) {
    return (text::is_upper_at(text, 0) || text::starts_folded(text, "lokala")) && mentions_organ(text);
}

bool mentions_organ(std::string_view text) {
    if (text.size() > longest_name)
        return false;
    bool found = false;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end))
        found = found || is_organ_word(text::slice(text, word)) || is_consultation_body(text, word) ||
                is_audit_body(text, word);
    return found;
}

std::string_view genitive_municipality(std::string_view organ) {
    const text::Word first = text::next_word(organ, 0);
    const text::Word second = text::next_word(organ, first.end);
    const std::string_view name = text::slice(organ, first);
    if (first.begin != 0 || second.begin == second.end || !text::is_upper_at(name, 0) ||
        !name.ends_with('s') || is_organ_word(name) || text::is_upper_at(organ, second.begin) ||
        name.size() < 4)
        return {};
    if (text::starts_folded(name, "kommun") || text::starts_folded(name, "region"))
        return {};
    // Names that end in s take no other s in the genitive.
    for (const std::string_view ending : {"ås", "näs", "fors", "äs"}) {
        if (name.ends_with(ending))
            return name;
    }
    return name.substr(0, name.size() - 1);
}

std::optional<Profile> infer_profile(std::string_view organ, std::string_view kind, bool adjusted) {
    const auto has = [&](std::string_view part) {
        return text::find_folded(organ, part) != std::string_view::npos;
    };
    const auto is_kind = [&](std::string_view part) {
        return text::find_folded(kind, part) != std::string_view::npos;
    };
    if (has("fullmäktige") && !has("fullmäktiges ") && !has("fullmäktigeberedning"))
        return Profile::MunicipalCouncil;
    if (text::equal_folded(organ, "kf"))
        return Profile::MunicipalCouncil;
    if (is_kind("årsmötes") || is_kind("stämm") || is_kind("kongress") || has("förening") || has("stämma") ||
        has("årsmöte") || has("klubb") || has("samfällighet") || has("byalag") || has("sällskap") ||
        text::starts_folded(organ, "brf "))
        return Profile::Association;
    // Federations of municipalities follow the rules of boards (KL 9 kap.).
    if (is_federation(organ))
        return Profile::Committee;
    if (has("nämnd") || has("revisorer") || has("kommunstyrelse") || has("utskott") ||
        has("regionstyrelse") || text::equal_folded(organ, "ks") || text::equal_folded(organ, "ksau") ||
        has("direktion"))
        return Profile::Committee;
    if (has("råd") || has("brå") || has("kpr") || has("styrgrupp") || has("samverkansgrupp")) {
        if (is_kind("protokoll"))
            return Profile::CouncilMinutes;
        if (is_kind("anteckning"))
            return Profile::CouncilNotes;
        return adjusted ? Profile::CouncilMinutes : Profile::CouncilNotes;
    }
    if (has("styrelse") || is_kind("styrelseprotokoll") || organ.ends_with(" AB"))
        return Profile::Association;
    if (is_kind("anteckning"))
        return Profile::CouncilNotes;
    return std::nullopt;
}

} // namespace klubba::recognition
