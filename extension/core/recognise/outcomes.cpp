// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/outcomes.hpp"

#include "core/recognise/information.hpp"
#include "core/recognise/item_parts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/sentences.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <vector>

namespace klubba::recognition {

namespace {

bool has(std::span<const CueHit> cues, Cue cue) {
    return std::any_of(cues.begin(), cues.end(), [&](const CueHit& hit) { return hit.cue == cue; });
}

bool has_before(std::span<const CueHit> cues, Cue cue, std::size_t position) {
    return std::any_of(cues.begin(), cues.end(),
                       [&](const CueHit& hit) { return hit.cue == cue && hit.begin < position; });
}

bool has_after(std::span<const CueHit> cues, Cue cue, std::size_t position) {
    return std::any_of(cues.begin(), cues.end(),
                       [&](const CueHit& hit) { return hit.cue == cue && hit.begin > position; });
}

/// "ska", "kan" or "att" so shortly before the verb that it speaks of what is not done.
bool is_held_back(std::span<const CueHit> cues, std::size_t position) {
    return std::any_of(cues.begin(), cues.end(), [&](const CueHit& hit) {
        return (hit.cue == Cue::Modal || hit.cue == Cue::Wants) && hit.begin > 0 && hit.end < position &&
               position - hit.end < 30;
    });
}

/// "När planen fastställs …": a condition.
bool is_condition(std::string_view sentence) {
    for (const std::string_view word : {"när ", "om ", "innan ", "efter att ", "då ", "ifall "}) {
        if (text::starts_folded(sentence, word))
            return true;
    }
    return false;
}

bool follows(std::string_view sentence, const CueHit& hit, std::string_view words) {
    return text::starts_folded(text::trim_left(sentence.substr(hit.end)), words);
}

/// "Rådet har beslutat", "Ordföranden har den 9 januari beslutat": told of another time.
bool is_past_perfect(std::string_view sentence, const CueHit& hit) {
    if (text::equal_folded(sentence.substr(hit.begin, hit.end - hit.begin), "beslutat"))
        return true;
    const std::string_view before = text::slice(sentence, text::previous_word(sentence, hit.begin));
    return text::equal_folded(before, "har") || text::equal_folded(before, "hade") ||
           text::equal_folded(before, "inte");
}

/// The active verb needs the meeting's own organ before it.
bool decided_here(std::string_view sentence, const CueHit& hit) {
    const std::string_view verb = sentence.substr(hit.begin, hit.end - hit.begin);
    const bool impersonal = text::ends_folded(verb, "beslutas") || text::ends_folded(verb, "beslutades");
    if (verb.ends_with('s') && !impersonal)
        return true;
    const std::string_view before = text::trim(sentence.substr(0, hit.begin));
    const bool abbreviation = before.size() >= 2 && before.size() <= 6 && text::is_upper_at(before, 0) &&
                              text::is_upper_at(before, before.size() - 1);
    if (abbreviation)
        return true;
    // "Beslutades i december" tells of another meeting.
    if (text::equal_folded(verb, "beslutades") &&
        !text::starts_folded(text::trim_left(sentence.substr(hit.end)), "att "))
        return false;
    if (impersonal)
        return before.empty() || text::equal_folded(before, "det") || text::ends_folded(before, "mötet");
    return is_this_body(before);
}

/// "Anna Ek föreslår ett projekt, och rådet beslutar att …": what was said before holds nothing back.
bool is_clause_of_body(std::string_view sentence, const CueHit& hit) {
    constexpr std::string_view joint = ", och ";
    constexpr std::size_t most_words = 3;
    const std::string_view before = sentence.substr(0, hit.begin);
    const std::size_t at = before.rfind(joint);
    if (at == std::string_view::npos)
        return false;
    const std::string_view body = text::trim(before.substr(at + joint.size()));
    return text::count_words(body) <= most_words && is_this_body(body) && !is_past_perfect(sentence, hit) &&
           text::find_folded(body, "ordförande") == std::string_view::npos;
}

/// "Rådet vill att arbetssättet sprids": what it says to those who decide; not what its chair wants, or "vi".
bool is_wish_of_body(std::string_view sentence, const CueHit& hit) {
    const std::string_view who = text::trim(sentence.substr(0, hit.begin));
    return text::count_words(who) == 1 && is_this_body(who) && !text::equal_folded(who, "vi") &&
           text::find_folded(who, "ordförande") == std::string_view::npos && follows(sentence, hit, "att ");
}

/// "Alla tyckte att det var bra", "Samtliga håller med", "Alla sa ja till det": what somebody proposed is accepted.
bool is_consent(std::string_view sentence, const CueHit& hit) {
    const std::string_view who = text::trim(sentence.substr(0, hit.begin));
    if (!text::is_one_of(who, {"alla", "samtliga"}) && !is_this_body(who))
        return false;
    const std::string_view verb = sentence.substr(hit.begin, hit.end - hit.begin);
    if (text::starts_folded(verb, "instäm") || text::starts_folded(verb, "samtyck"))
        return true;
    if (text::starts_folded(verb, "h"))
        return follows(sentence, hit, "med");
    if (text::starts_folded(verb, "s"))
        return follows(sentence, hit, "ja");
    for (const std::string_view praise :
         {"att det är ", "att det var ", "att förslaget är ", "att förslaget var "})
        if (follows(sentence, hit, praise)) {
            const std::string_view rest = text::trim_left(sentence.substr(hit.end)).substr(praise.size());
            return text::starts_folded(rest, "bra") || text::starts_folded(rest, "en bra") ||
                   text::starts_folded(rest, "en god");
        }
    return false;
}

/// "Rådet hade inga synpunkter."
bool has_none(std::string_view sentence, const CueHit& objections) {
    const auto none = text::previous_word(sentence, objections.begin);
    const auto verb = text::previous_word(sentence, none.begin);
    return text::is_one_of(text::slice(sentence, none), {"inga", "ingen"}) &&
           text::is_one_of(text::slice(sentence, verb), {"har", "hade", "lämnar", "lämnade"}) &&
           is_this_body(text::trim(sentence.substr(0, verb.begin)));
}

/// "Parterna är oeniga", "Rådet enades": those who met, not one of them with somebody else.
bool is_agreement(std::string_view sentence, const CueHit& hit) {
    const std::string_view who = text::trim(sentence.substr(0, hit.begin));
    return is_this_body(who) && !follows(sentence, hit, "med ");
}

/// "Förhandlingen avslutas i oenighet", "Informationsskyldigheten enligt 19 § MBL är fullgjord" (MBL 11–19 §§).
bool ends_negotiation(std::string_view sentence, const CueHit& hit) {
    const auto before = text::previous_word(sentence, hit.begin);
    const std::string_view word = text::slice(sentence, before);
    const auto mentions = [&](std::string_view words) {
        return text::find_folded(sentence, words) != std::string_view::npos;
    };
    if (text::ends_folded(sentence.substr(0, hit.end), "enighet"))
        return text::equal_folded(word, "i") && (mentions("avslut") || mentions("samverka"));
    return text::is_one_of(word, {"är", "har", "anses", "därmed", "härmed"}) &&
           (mentions("skyldighet") || mentions("mbl") || mentions("förhandling") || mentions("samverkan"));
}

/// "Kursen får avslag", "Ansökan fick bifall".
bool is_granted(std::string_view sentence, const CueHit& hit, std::span<const CueHit> cues) {
    const auto verb = text::previous_word(sentence, hit.begin);
    return text::is_one_of(text::slice(sentence, verb), {"får", "fick"}) && verb.begin > 0 &&
           !is_held_back(cues, verb.begin) && !has_before(cues, Cue::Which, verb.begin);
}

/// "Anteckningarna är godkända.", "Frågan är därmed besvarad.", not "är godkänd av länsstyrelsen".
bool is_now_so(std::string_view sentence, const CueHit& state) {
    auto before = text::previous_word(sentence, state.begin);
    if (text::equal_folded(text::slice(sentence, before), "därmed"))
        before = text::previous_word(sentence, before.begin);
    return text::is_one_of(text::slice(sentence, before), {"är", "blev"}) && !follows(sentence, state, "av ");
}

/// "En arbetsgrupp får i uppdrag att …", not "kan få i uppdrag", "har fått i uppdrag", "föreslår att hon får i uppdrag".
bool is_charged(std::string_view sentence, const CueHit& charge, std::span<const CueHit> cues) {
    const auto in = text::previous_word(sentence, charge.begin);
    const auto verb = text::previous_word(sentence, in.begin);
    return text::is_one_of(text::slice(sentence, verb), {"får", "fick"}) &&
           text::equal_folded(text::slice(sentence, in), "i") && follows(sentence, charge, "att ") &&
           !is_held_back(cues, verb.begin) && !has_before(cues, Cue::Which, verb.begin) &&
           !has_before(cues, Cue::Proposes, verb.begin) && !has_before(cues, Cue::Moves, verb.begin);
}

/// What is_outcome() looks for.
bool may_tell_outcome(const CueHit& hit) {
    return hit.cue == Cue::Decides || hit.cue == Cue::Settles || hit.cue == Cue::Lays ||
           hit.cue == Cue::Notes || hit.cue == Cue::Considers || hit.cue == Cue::Takes ||
           hit.cue == Cue::Raises || hit.cue == Cue::Thanks || hit.cue == Cue::Agrees ||
           hit.cue == Cue::Negotiated || hit.cue == Cue::Granted || hit.cue == Cue::Answered ||
           hit.cue == Cue::Approved || hit.cue == Cue::Assigns || hit.cue == Cue::Objections ||
           hit.cue == Cue::Consents || hit.cue == Cue::Wants;
}

} // namespace

bool is_this_body(std::string_view before) {
    if (before.empty() || before.size() > 90)
        return false;
    if (text::equal_folded(before, "vi"))
        return true;
    for (const std::string_view elsewhere :
         {"regering", "riksdag", "länsstyrelse", "domstol", "polismyndighet"}) {
        if (text::find_folded(before, elsewhere) != std::string_view::npos)
            return false;
    }
    for (const std::string_view body :
         {"nämnd",         "råd",       "styrelse",    "utskott",     "fullmäktige", "möte",
          "stämma",        "brå",       "ks",          "kf",          "gruppen",     "parterna",
          "arbetsgivaren", "kommitté",  "delegation",  "beredningen", "ordförande",  "presidiet",
          "revisorer",     "direktion", "sammanträdet"}) {
        if (text::find_folded(before, body) != std::string_view::npos)
            return true;
    }
    return false;
}

bool may_tell_outcome(std::span<const CueHit> cues) {
    return std::ranges::any_of(cues, [](const CueHit& hit) { return may_tell_outcome(hit); });
}

bool is_outcome(std::string_view sentence, std::span<const CueHit> cues) {
    if (sentence.ends_with('?') || is_condition(sentence))
        return false;
    for (const CueHit& hit : cues) {
        if (!may_tell_outcome(hit))
            continue;
        if ((hit.cue == Cue::Decides && is_clause_of_body(sentence, hit)) ||
            (hit.cue == Cue::Assigns && is_charged(sentence, hit, cues)) ||
            (hit.cue == Cue::Granted && is_granted(sentence, hit, cues)) ||
            (hit.cue == Cue::Negotiated && !is_held_back(cues, hit.begin) && ends_negotiation(sentence, hit)))
            return true;
        const bool held_back = (hit.cue != Cue::Objections && is_held_back(cues, hit.begin)) ||
                               has_before(cues, Cue::Which, hit.begin) ||
                               has_before(cues, Cue::Proposes, hit.begin) ||
                               has_before(cues, Cue::Moves, hit.begin) || is_past_perfect(sentence, hit);
        if (held_back)
            continue;
        switch (hit.cue) {
        case Cue::Decides:
            if (decided_here(sentence, hit))
                return true;
            break;
        case Cue::Settles:
            if (!(has_before(cues, Cue::Proposed, hit.begin) &&
                  text::find_folded(sentence, "förslag till") == std::string_view::npos) &&
                decided_here(sentence, hit))
                return true;
            break;
        case Cue::Lays:
        case Cue::Notes:
            if (has_after(cues, Cue::Files, hit.begin) &&
                text::find_folded(sentence, "till ", hit.end) != std::string_view::npos)
                return true;
            if (hit.cue == Cue::Notes && (text::starts_folded(sentence, "informationen ") ||
                                          (follows(sentence, hit, "information") &&
                                           is_this_body(text::trim(sentence.substr(0, hit.begin))))))
                return true;
            break;
        case Cue::Thanks:
            if (follows(sentence, hit, "för ") && decided_here(sentence, hit) &&
                text::find_folded(sentence, "avslut") == std::string_view::npos)
                return true;
            break;
        case Cue::Raises:
            if (follows(sentence, hit, "sig bakom ") && decided_here(sentence, hit))
                return true;
            break;
        case Cue::Agrees:
            if (is_agreement(sentence, hit))
                return true;
            break;
        case Cue::Wants:
            if (is_wish_of_body(sentence, hit))
                return true;
            break;
        case Cue::Consents:
            if (is_consent(sentence, hit))
                return true;
            break;
        case Cue::Objections:
            if (text::equal_folded(text::slice(sentence, text::previous_word(sentence, hit.begin)), "utan") ||
                text::ends_folded(sentence.substr(0, hit.begin), "inget att ") || has_none(sentence, hit))
                return true;
            break;
        case Cue::Considers:
            if (has(cues, Cue::Answered))
                return true;
            break;
        case Cue::Answered:
        case Cue::Approved:
            if (is_now_so(sentence, hit))
                return true;
            break;
        case Cue::Takes:
            if ((follows(sentence, hit, "med sig") || follows(sentence, hit, "frågan vidare")) &&
                decided_here(sentence, hit))
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

bool is_outcome(std::string_view sentence) {
    std::vector<CueHit> cues;
    find_cues(sentence, cues);
    return is_outcome(sentence, cues);
}

} // namespace klubba::recognition
