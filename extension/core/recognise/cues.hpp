// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// What a word in running text may be a sign of.
enum class Cue : std::uint8_t {
    Decides,    // beslutar, beslutade, beslöt
    Settles,    // godkänns, fastställdes, utses: passive, the deed is done
    Lays,       // läggs, lades (till handlingarna)
    Files,      // handlingarna, protokollet, anteckningarna
    Notes,      // noteras, antecknas (till protokollet)
    Considers,  // anses (besvarad)
    Answered,   // besvarad, besvarat
    Approved,   // godkänd, fastställt: a state, with "är"
    Thanks,     // tackar (för informationen)
    Agrees,     // överens, enades, (är) oeniga
    Negotiated, // fullgjord, (i) oenighet: how a negotiation ended
    Granted,    // (får) avslag, bifall
    Consents,   // instämmer, håller (med), tyckte (att det var bra), sa (ja)
    Objections, // (utan) synpunkter, erinran; (inget att) ändra
    Takes,      // tar, tog (med sig frågan)
    Follows,    // följer (upp)
    Raises,     // lyfter, väckte (frågan)
    Undertakes, // återkommer, undersöker: somebody takes something on
    Assigns,    // (i) uppdrag: somebody is given something to do
    Question,   // frågan
    Modal,      // ska, kan, bör, att …: what follows is not done yet
    Wants,      // vill: not done yet either, but where a body says it of somebody else
    Which,      // som, vilket: what follows tells about something else
    Proposes,   // föreslår, föreslog
    Proposed,   // föreslås, förslag
    Moves,      // yrkar, yrkade
    Reserves,   // reserverar (sig)
    Votes,      // omröstning, votering
    Puts,       // proposition, propositionsordning
    Asks,       // frågar, frågade: what the chair does to put the question
    Finds,      // finner, fann: what the chair does after having put the question
    Conflict,   // jäv, jävig
    Leaves,     // lämnar, lämnade
    Immediate,  // omedelbart (justerad)
    Adjusted,   // justerad, justeras
    Announces,  // tillkännagivet, anslaget: notice that something is adjusted
    Attachment, // bilaga, bifogas
    Sends,      // skickas (ut)
    Opens,      // öppnar, öppnade; (hälsar alla) välkomna
    Drops,      // utgår
    Secrecy,    // sekretess
    Draft,      // utkast
    Unadjusted, // ojusterat
    Relative,   // nästa, förra; höstas
    Latest,     // senast: by which day something is to be done
    Relatable,  // vecka, möte: what "nästa" may stand before
    Somebody,   // någon (behöver …): a task that nobody has
    Orders,     // beställ, boka: imperative, somebody is to do it
    Instructs,  // lägg, komplettera: imperative, said to whoever writes
    Misspelt,   // from here on the words of word_lists.hpp
    Abbreviated,
    Sensitive,
    Home,
};

struct CueHit {
    Cue cue{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The cues in a text, in order, into `hits`, which is emptied first. One pass, no other allocation.
void find_cues(std::string_view text, std::vector<CueHit>& hits);

/// The cues of every line of a document, found once for all finders; positions count from the line's text.
class CueIndex {
public:
    explicit CueIndex(const Lines& lines);
    [[nodiscard]] std::span<const CueHit> of(std::size_t line) const;

private:
    std::vector<CueHit> m_hits;
    std::vector<std::size_t> m_ends;
};

} // namespace klubba::recognition
