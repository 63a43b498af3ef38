// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/names.hpp"

#include "core/recognise/endings.hpp"
#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

constexpr auto role_endings =
    make_endings({"ordförande",    "sekreterare",  "chef",        "chefen",       "samordnare",
                  "strateg",       "direktör",     "handläggare", "utredare",     "ledare",
                  "ledamot",       "ersättare",    "suppleant",   "justerare",    "justeringsperson",
                  "justeringsman", "polis",        "rektor",      "lärare",       "kurator",
                  "skötare",       "sköterska",    "ekonom",      "jurist",       "ingenjör",
                  "arkitekt",      "konsult",      "controller",  "kommunalråd",  "oppositionsråd",
                  "regionråd",     "borgarråd",    "präst",       "pedagog",      "bibliotekarie",
                  "revisor",       "kassör",       "samordnaren", "representant", "studerande",
                  "praktikant",    "ombud",        "ambassadör",  "inspektör",    "vakt",
                  "värd",          "utvecklare",   "rådgivare",   "tekniker",     "förvaltare",
                  "partner",       "specialist",   "assistent",   "registrator",  "administratör",
                  "koordinator",   "kommunikatör", "planerare",   "läkare",       "psykolog",
                  "socionom"});

constexpr auto role_words = make_phrases<bool>({
    {"vd", true},
    {"vice", true},
    {"ordf", true},
    {"bitr", true},
    {"biträdande", true},
    {"tf", true},
    {"t.f", true},
    {"chef", true},
    {"polis", true},
    {"sekr", true},
    {"kassör", true},
    {"adjungerad", true},
    {"ansvarig", true},
    {"kommundirektör", true},
    {"kyrkoherde", true},
    {"diakon", true},
    {"föredragande", true},
    {"domare", true},
    {"åklagare", true},
    {"gäst", true},
    {"insynsplats", true},
    {"forskare", true},
    {"talman", true},
    {"gruppledare", true},
    {"ledamöter", true},
    {"förvaltningschef", true},
    {"sammankallande", true},
    {"moderator", true},
    {"student", true},
    {"medlem", true},
    {"fritidsledare", true},
    {"enhetschef", true},
    {"processledare", true},
    {"metodstödjare", true},
});

constexpr auto organisation_endings = make_endings(
    {"styrelsen",      "styrelse",         "nämnden",     "nämnd",        "förvaltningen",  "förvaltning",
     "kontoret",       "kontor",           "skolan",      "skola",        "kyrkan",         "kyrka",
     "polisen",        "polismyndigheten", "föreningen",  "förening",     "förbundet",      "förbund",
     "rådet",          "bolaget",          "tjänsten",    "tjänst",       "kåren",          "verket",
     "myndigheten",    "centrum",          "sjukhuset",   "hälsan",       "enheten",        "avdelningen",
     "sektionen",      "utskottet",        "fullmäktige", "församlingen", "församling",     "högskolan",
     "universitetet",  "gymnasiet",        "vården",      "omsorgen",     "socialtjänsten", "försäkringar",
     "organisationen", "stiftelsen",       "institutet",  "biblioteket",  "företagarna",    "kommun",
     "gruppen",        "jouren",           "gården",      "seniorerna",   "pensionärerna",  "klubben"});

constexpr auto organisation_words = make_phrases<bool>({
    {"ab", true},
    {"region", true},
    {"regionen", true},
    {"kommunen", true},
    {"landstinget", true},
    {"länsstyrelsen", true},
    {"pro", true},
    {"spf", true},
    {"rpg", true},
    {"skpf", true},
    {"hb", true},

    {"brå", true},
    {"korset", true},
    {"barnen", true},
    {"service", true},
    {"omsorg", true},
    {"utbildning", true},
    {"räddningstjänsten", true},
    {"kommunledning", true},
    {"förvaltning", true},
    {"kommunal", true},
    {"näringsliv", true},
    {"arbetsförmedlingen", true},
    {"försäkringskassan", true},
    {"kriminalvården", true},
    {"stadshuset", true},
    {"kommunhuset", true},
    {"rådhuset", true},
    {"län", true},
    {"ideella", true},
    {"svenska", true},
    {"lokala", true},
    {"kommunala", true},
    {"if", true},
    {"ik", true},
    {"protokoll", true},
    {"minnesanteckningar", true},
    {"anteckningar", true},
    {"sida", true},
    {"paragraf", true},
    {"möte", true},
    {"mötets", true},
    {"teknisk", true},
    {"tekniska", true},
    {"kultur", true},
    {"fritid", true},
    {"ungdomsrådet", true},
    {"skolor", true},
    {"bostäder", true},
    {"övriga", true},
    {"nästa", true},
    {"sammanträde", true},
    {"allmänna", true},
    {"information", true},
    {"beslut", true},
    {"val", true},
    {"uppföljning", true},
    {"rapport", true},
});

/// A word of a person's name: capital first, the rest letters; an initial may end with a full stop.
bool is_name_word(std::string_view text, text::Word word) {
    const std::string_view part = text::slice(text, word);
    if (!text::is_upper_at(part, 0))
        return false;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < part.size(); i += text::character_at(part, i)) {
        if (text::is_digit(part[i]))
            return false;
        capitals += text::is_upper_at(part, i) ? 1U : 0U;
    }
    const bool shouted = capitals > 2 && capitals == text::length(part);
    return !shouted && !is_role_word(part) && !is_organisation_word(part);
}

/// Words that a sentence or a heading begins with before a name, and no name does.
constexpr auto leading_words = make_phrases<bool>({
    {"för", true},     {"från", true},  {"enligt", true},   {"med", true},    {"till", true},
    {"hos", true},     {"av", true},    {"både", true},     {"bland", true},  {"efter", true},
    {"förutom", true}, {"genom", true}, {"inför", true},    {"mellan", true}, {"om", true},
    {"på", true},      {"samt", true},  {"sedan", true},    {"som", true},    {"tack", true},
    {"utan", true},    {"utom", true},  {"vid", true},      {"även", true},   {"och", true},
    {"men", true},     {"när", true},   {"eftersom", true}, {"då", true},     {"därefter", true},
});

} // namespace

bool leads_to_name(std::string_view word) {
    return leading_words.find(word) != nullptr;
}

bool is_particle(std::string_view word) {
    static constexpr auto particles =
        std::to_array<std::string_view>({"von", "van", "der", "den", "de", "af", "av", "al", "el", "la", "le",
                                         "du", "da", "di", "dos", "ben", "bin", "zu"});
    return !word.empty() && word.size() <= 3 &&
           std::ranges::any_of(particles, [&](std::string_view particle) {
               return particle.front() == word.front() && particle == word;
           });
}

bool is_role_word(std::string_view word) {
    return role_words.find(word) != nullptr || role_endings.match(word);
}

bool is_organisation_word(std::string_view word) {
    const bool* known = organisation_words.find(word);
    return known != nullptr ? *known : organisation_endings.match(word);
}

bool looks_like_name(std::string_view text) {
    text = text::trim(text);
    if (text.size() < 4 || text.size() > 60)
        return false;
    std::size_t names = 0;
    std::size_t words = 0;
    std::size_t position = 0;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        for (; position < word.begin; ++position) {
            const bool initial = text[position] == '.' && position > 0 &&
                                 (position < 2 || !text::is_letter_at(text, position - 2) ||
                                  text::is_upper_at(text, position - 2) ||
                                  static_cast<unsigned char>(text[position - 2]) >= 0x80);
            if (text[position] != ' ' && !initial && static_cast<unsigned char>(text[position]) < 0x80)
                return false;
        }
        position = word.end;
        ++words;
        if (is_name_word(text, word))
            ++names;
        else if (!is_particle(text::slice(text, word)) || words == 1)
            return false;
    }
    const std::string_view rest = text.substr(position);
    return names >= 2 && words <= 5 &&
           (rest.empty() || (rest == "." && position >= 2 && text[position - 2] == ' ')) &&
           !leads_to_name(text::slice(text, text::next_word(text, 0)));
}

bool is_role(std::string_view text) {
    std::size_t words = 0;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end && words < 8;
         word = text::next_word(text, word.end), ++words) {
        if (is_role_word(text::slice(text, word)))
            return true;
    }
    return false;
}

bool is_organisation(std::string_view text) {
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        if (is_organisation_word(text::slice(text, word)))
            return true;
    }
    return false;
}

bool is_signing_role(std::string_view text) {
    text = text::strip(text, ":.()");
    if (text.size() > 40 || text::count_words(text) > 3)
        return false;
    for (const std::string_view ending :
         {"ordförande", "sekreterare", "justerare", "justerande", "justeringsperson", "justeringsman",
          "protokollförare", "protokollsförare"}) {
        if (text::ends_folded(text, ending))
            return text::count_words(text) == 1 ||
                   text::find_folded(text, "vice") != std::string_view::npos ||
                   text::starts_folded(text, "tf ");
    }
    return false;
}

bool keeps_minutes(std::string_view role) {
    role = text::strip(role, ".,()");
    for (const std::string_view words :
         {"vid anteckningarna", "vid protokollet", "för anteckningar", "antecknar", "antecknade",
          "skriver anteckningar", "skrev anteckningar", "skriver protokoll", "skrev protokoll"}) {
        const std::size_t at = text::find_folded(role, words);
        if (at == 0 || (at != std::string_view::npos && role[at - 1] == '('))
            return true;
    }
    if (text::equal_folded(role, "ant"))
        return true;
    if (text::find_folded(role, "sekreterare") == std::string_view::npos && !text::equal_folded(role, "sekr"))
        return text::find_folded(role, "protokollförare") != std::string_view::npos;
    for (text::Word word = text::next_word(role, 0); word.begin < word.end;
         word = text::next_word(role, word.end)) {
        const std::string_view part = text::slice(role, word);
        for (const std::string_view known : {"sekreterare", "mötessekreterare", "nämndsekreterare",
                                             "kommunsekreterare", "rådssekreterare", "sekr"}) {
            if (text::equal_folded(part, known))
                return true;
        }
    }
    return false;
}

bool is_rule(std::string_view text) {
    std::size_t signs = 0;
    for (std::size_t i = 0; i < text.size(); i += text::character_at(text, i)) {
        const std::string_view sign = text.substr(i, text::character_at(text, i));
        if (sign == "_" || sign == "." || sign == "…" || sign == "-")
            ++signs;
        else if (text::space_at(text, i) == 0)
            return false;
    }
    return signs >= 3;
}

bool is_party(std::string_view text) {
    if (text.empty() || text::length(text) > 4 || is_organisation_word(text))
        return false;
    for (std::size_t i = 0; i < text.size(); i += text::character_at(text, i)) {
        if (!text::is_upper_at(text, i))
            return text::equal_folded(text, "fi") || text::equal_folded(text, "opol");
    }
    return true;
}

} // namespace klubba::recognition
