// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/cues.hpp"

#include "core/text.hpp"

namespace klubba::recognition {

namespace {

using enum Cue;

constexpr auto words = text::make_words<Cue>({
    {"beslutar", Decides},
    {"beslutade", Decides},
    {"beslöt", Decides},
    {"beslutas", Decides},
    {"beslutat", Decides},
    {"godkänns", Settles},
    {"godkändes", Settles},
    {"godkänner", Settles},
    {"godkände", Settles},
    {"fastställs", Settles},
    {"fastställdes", Settles},
    {"fastställer", Settles},
    {"fastställde", Settles},
    {"fastslås", Settles},
    {"antas", Settles},
    {"antogs", Settles},
    {"antar", Settles},
    {"antog", Settles},
    {"utses", Settles},
    {"utsågs", Settles},
    {"utser", Settles},
    {"utsåg", Settles},
    {"väljs", Settles},
    {"valdes", Settles},
    {"väljer", Settles},
    {"valde", Settles},
    {"omväljs", Settles},
    {"omvaldes", Settles},
    {"nyväljs", Settles},
    {"nyvaldes", Settles},
    {"bifalls", Settles},
    {"bifalles", Settles},
    {"bifölls", Settles},
    {"bifaller", Settles},
    {"avslås", Settles},
    {"avslogs", Settles},
    {"avslår", Settles},
    {"bordläggs", Settles},
    {"bordlades", Settles},
    {"bordlägger", Settles},
    {"återremitteras", Settles},
    {"återremitterades", Settles},
    {"återremitterar", Settles},
    {"tillstyrks", Settles},
    {"tillstyrker", Settles},
    {"avstyrks", Settles},
    {"avstyrker", Settles},
    {"entledigas", Settles},
    {"entledigades", Settles},
    {"beviljas", Settles},
    {"beviljades", Settles},
    {"beviljar", Settles},
    {"ställer", Moves},
    {"uppdrar", Settles},
    {"överlämnar", Settles},
    {"läggs", Lays},
    {"lades", Lays},
    {"lagts", Lays},
    {"lägger", Lays},
    {"lagt", Lays},
    {"lägges", Lays},
    {"lade", Lays},
    {"handlingarna", Files},
    {"protokollet", Files},
    {"anteckningarna", Files},
    {"informationen", Files},
    {"noteras", Notes},
    {"noterades", Notes},
    {"noterar", Notes},
    {"antecknas", Notes},
    {"antecknades", Notes},
    {"antecknar", Notes},
    {"noterade", Notes},
    {"anses", Considers},
    {"ansågs", Considers},
    {"anser", Considers},
    {"besvarad", Answered},
    {"besvarat", Answered},
    {"besvarade", Answered},
    {"behandlad", Answered},
    {"tar", Takes},
    {"tog", Takes},
    {"frågan", Question},
    {"frågorna", Question},
    {"ska", Modal},
    {"skall", Modal},
    {"skulle", Modal},
    {"kan", Modal},
    {"kunde", Modal},
    {"bör", Modal},
    {"borde", Modal},
    {"måste", Modal},
    {"kommer", Modal},
    {"vill", Modal},
    {"får", Modal},
    {"önskar", Modal},

    {"att", Modal},
    {"som", Which},
    {"vilket", Which},
    {"vilken", Which},
    {"vilka", Which},
    {"föreslår", Proposes},
    {"föreslog", Proposes},
    {"föreslås", Proposed},
    {"föreslogs", Proposed},
    {"förslag", Proposed},
    {"förslaget", Proposed},
    {"yrkar", Moves},
    {"yrkade", Moves},
    {"reserverar", Reserves},
    {"reserverade", Reserves},
    {"omröstning", Votes},
    {"omröstningen", Votes},
    {"votering", Votes},
    {"röster", Votes},
    {"ja-röster", Votes},
    {"nej-röster", Votes},
    {"ja-röst", Votes},
    {"proposition", Puts},
    {"propositionsordning", Puts},
    {"propositionsordningen", Puts},
    {"beslutsgång", Puts},
    {"jäv", Conflict},
    {"jävig", Conflict},
    {"jäviga", Conflict},
    {"lämnar", Leaves},
    {"lämnade", Leaves},
    {"omedelbart", Immediate},
    {"omedelbar", Immediate},
    {"justerad", Adjusted},
    {"justeras", Adjusted},
    {"justering", Adjusted},
    {"justerat", Adjusted},
    {"bilaga", Attachment},
    {"bilagor", Attachment},
    {"bilagan", Attachment},
    {"bifogas", Attachment},
    {"biläggs", Attachment},
    {"bilagd", Attachment},
    {"bifogad", Attachment},
    {"bifogat", Attachment},
    {"skickas", Sends},
    {"öppnar", Opens},
    {"öppnade", Opens},
    {"hälsar", Welcomes},
    {"hälsade", Welcomes},
    {"utgår", Drops},
    {"utgick", Drops},
    {"punkt", Point},
    {"punkten", Point},
    {"ärende", Point},
    {"paragraf", Point},
    {"sekretess", Secrecy},
    {"sekretessbelagd", Secrecy},
    {"sekretessbelagt", Secrecy},
    {"sekretessbelagda", Secrecy},
    {"utkast", Draft},
    {"draft", Draft},
    {"ojusterat", Unadjusted},
    {"ojusterad", Unadjusted},
    {"distans", Remote},
    {"nästa", Relative},
    {"höstas", Relative},
    {"våras", Relative},
    {"möte", Meeting},
    {"mötet", Meeting},
});

} // namespace

void find_cues(std::string_view text, std::vector<CueHit>& hits) {
    hits.clear();
    std::size_t position = 0;
    while (position < text.size()) {
        // Words are cut here by bytes alone, for speed: ASCII letters and everything beyond ASCII are word,
        // except the no-break space and the punctuation around U+2010.
        const std::size_t begin = position;
        std::uint32_t hash = 2166136261U;
        char previous = 0;
        while (position < text.size()) {
            const char c = text[position];
            const auto byte = static_cast<unsigned char>(c);
            const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
            if (!letter && byte != '-' && (byte < 0x80 || byte == 0xC2 || byte == 0xE2))
                break;
            hash = (hash ^ static_cast<unsigned char>(text::fold_byte(previous, c))) * 16777619U;
            previous = c;
            ++position;
        }
        if (position == begin) {
            position += text::character_at(text, position);
        } else if (position - begin > 1) {
            const std::string_view word = text.substr(begin, position - begin);
            if (const Cue* cue = words.find(word, hash))
                hits.push_back({*cue, begin, position});
        }
    }
}

} // namespace klubba::recognition
