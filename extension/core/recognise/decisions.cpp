// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/decisions.hpp"

#include "core/recognise/information.hpp"
#include "core/recognise/item_parts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/titles.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

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

/// "Rådet", "Nämnden", "Årsmötet", not "Regeringen".
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
         {"nämnd", "råd", "styrelse", "utskott", "fullmäktige", "möte", "stämma", "brå", "ks", "kf",
          "gruppen", "parterna", "ordförande", "presidiet", "revisorer", "direktion", "sammanträdet"}) {
        if (text::find_folded(before, body) != std::string_view::npos)
            return true;
    }
    return false;
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

/// "Anteckningarna är godkända.", "Frågan är därmed besvarad.", not "är godkänd av länsstyrelsen".
bool is_now_so(std::string_view sentence, const CueHit& state) {
    auto before = text::previous_word(sentence, state.begin);
    if (text::equal_folded(text::slice(sentence, before), "därmed"))
        before = text::previous_word(sentence, before.begin);
    return text::equal_folded(text::slice(sentence, before), "är") && !follows(sentence, state, "av ");
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
           hit.cue == Cue::Answered || hit.cue == Cue::Approved || hit.cue == Cue::Assigns ||
           hit.cue == Cue::Objections || hit.cue == Cue::Consents || hit.cue == Cue::Wants;
}

/// Most lines have none, and need not be cut into sentences.
bool may_tell_outcome(std::span<const CueHit> cues) {
    return std::ranges::any_of(cues, [](const CueHit& hit) { return may_tell_outcome(hit); });
}

/// "Nämnden för barn och unga".
constexpr std::size_t most_words_of_body = 5;

class Finder {
public:
    Finder(const Lines& lines, const Outline& outline, const CueIndex& cues)
        : m_lines(lines), m_outline(outline), m_cues(cues) {}

    std::vector<Decision> find() {
        for (std::size_t item = 0; item < m_outline.items.size(); ++item)
            look_through(item);
        return std::move(m_decisions);
    }

private:
    void look_through(std::size_t item) {
        const std::size_t end = m_lines.line_of(m_outline.items[item].last);
        const ItemParts parts(m_lines, m_outline, item);
        std::optional<bool> decides_elsewhere;
        std::string_view part;
        for (std::size_t index = m_outline.title_lines[item] + 1; index < end; ++index) {
            const Line& line = m_lines[index];
            if (line.blank() || line.leaked)
                continue;
            if (const std::string_view announced = parts.announced_by(index); !announced.empty()) {
                part = announced;
                continue;
            }
            if (const RunInPart run_in = run_in_part(line.text); !run_in.part.empty()) {
                part = {};
                if (run_in.part == "decision")
                    index = take_block(item, index, end, run_in.text);
                continue;
            }
            if (const std::string_view decision = decision_at_end(line.text); !decision.empty()) {
                index = take_block(item, index, end, decision);
                continue;
            }
            if (part != "decision" && parts.leads_in(index))
                part = {};
            if ((line.text.size() < 60 && part == "decision" && line.label) ||
                (part == "decision" && goes_on_telling(item, index)))
                part = {};
            if (part == "decision") {
                index = take_block(item, index, end, line.text);
                continue;
            }
            if ((part == "proposition_order" || part == "vote") && is_decided(index))
                part = {};
            if (part == "distribution" || part == "basis" || part == "motions" ||
                part == "proposition_order" || part == "reservation" || part == "note" || part == "vote")
                continue;
            if (m_lines.paragraph(line).style == styles::decision) {
                index = take_block(item, index, end, line.text);
                continue;
            }
            // What others decided is told in the summary, where the decision stands under its own heading.
            if (part == "summary" && !decides_elsewhere)
                decides_elsewhere = parts.has_decision();
            if (part != "summary" || !*decides_elsewhere)
                index = take_sentences(item, index, end);
        }
    }

    /// "Vi har 500 kronor kvar. Beslut: De läggs på fika."
    static std::string_view decision_at_end(std::string_view line) {
        constexpr std::string_view words = "Beslut: ";
        const std::size_t at = line.find(words);
        const bool ends_line = at != std::string_view::npos && line.substr(0, at).ends_with(". ");
        return ends_line ? line.substr(at + words.size()) : std::string_view();
    }

    /// "Anna Ek informerar om …" below a decision: it came first, and how it came about is told after it.
    [[nodiscard]] bool goes_on_telling(std::size_t item, std::size_t index) const {
        const bool decided = !m_decisions.empty() && m_decisions.back().item == item;
        return decided && !continues(m_lines, index) && tells_of_report(m_lines[index].text);
    }

    /// Something that only leads in: "Nämnden beslutar", "Rådet beslutar att:".
    static bool leads_in(std::string_view text) {
        text = text::strip(text, ":.…");
        for (const std::string_view ending : {"beslutar", "beslutade", "beslutar att", "beslutade att",
                                              "beslöt", "beslöt att", "beslutar följande"}) {
            if (text::ends_folded(text, ending))
                return true;
        }
        return false;
    }

    /// "Nämnden beslutar att …" after how that came about; not "Ordföranden finner att nämnden beslutar".
    [[nodiscard]] bool is_decided(std::size_t index) const {
        const Line& line = m_lines[index];
        if (m_lines.paragraph(line).style == styles::decision)
            return true;
        for (const CueHit& hit : m_cues.of(index)) {
            const std::string_view before = text::trim(line.text.substr(0, hit.begin));
            if (hit.cue == Cue::Decides)
                return is_this_body(before) && text::count_words(before) <= most_words_of_body &&
                       text::find_folded(before, "ordförande") == std::string_view::npos;
        }
        return false;
    }

    /// "1. Nämnden antar planen.": a sentence of its own in a list of several.
    static bool is_entry_by_itself(std::string_view text) {
        const std::size_t first = text.find_first_not_of("0123456789.) ");
        return text.ends_with('.') && first != std::string_view::npos && text::is_upper_at(text, first);
    }

    /// One decision: a paragraph, or what stands in it from `text` on, with the att-clauses or list that follow where
    /// it only leads in. Returns its last line.
    std::size_t take_block(std::size_t item, std::size_t index, std::size_t end, std::string_view text) {
        Decision decision{item, std::string(text), m_lines.place(m_lines[index], text)};
        const bool open = leads_in(text) || text.ends_with(':') || text::starts_folded(text, "att ") ||
                          (continues(m_lines, index) && !is_entry_by_itself(text));
        std::size_t last = index;
        if (open) {
            for (std::size_t next = m_lines.next_filled(index + 1); next < end;
                 next = m_lines.next_filled(next + 1)) {
                const Line& line = m_lines[next];
                if (!continues(m_lines, next) || !part_of_item(line.text).empty())
                    break;
                decision.text += '\n';
                decision.text += line.text;
                last = next;
            }
        }
        if (!is_placeholder(decision.text))
            m_decisions.push_back(std::move(decision));
        return last;
    }

    std::size_t take_sentences(std::size_t item, std::size_t index, std::size_t end) {
        const Line& line = m_lines[index];
        const std::span<const CueHit> cues = m_cues.of(index);
        if (!may_tell_outcome(cues))
            return index;
        std::size_t last = index;
        for (std::size_t begin = 0; begin < line.text.size();) {
            const std::size_t stop = sentence_end(line.text, begin);
            const std::string_view sentence = text::trim(line.text.substr(begin, stop - begin));
            const auto offset = static_cast<std::size_t>(sentence.data() - line.text.data());
            m_sentence_cues.clear();
            for (const CueHit& hit : cues) {
                if (hit.begin >= offset && hit.end <= offset + sentence.size())
                    m_sentence_cues.push_back({hit.cue, hit.begin - offset, hit.end - offset});
            }
            begin = stop;
            if (!may_tell_outcome(m_sentence_cues) || !is_outcome(sentence, m_sentence_cues))
                continue;
            if (leads_in(sentence))
                return take_block(item, index, end, line.text);
            if (!sentence.starts_with('<'))
                m_decisions.push_back({item, std::string(sentence), m_lines.place(line, sentence)});
        }
        return last;
    }

    const Lines& m_lines;
    const Outline& m_outline;
    std::vector<Decision> m_decisions;
    const CueIndex& m_cues;
    std::vector<CueHit> m_sentence_cues;
};

} // namespace

bool is_outcome(std::string_view sentence, std::span<const CueHit> cues) {
    if (sentence.ends_with('?') || is_condition(sentence))
        return false;
    for (const CueHit& hit : cues) {
        if (!may_tell_outcome(hit))
            continue;
        if ((hit.cue == Cue::Decides && is_clause_of_body(sentence, hit)) ||
            (hit.cue == Cue::Assigns && is_charged(sentence, hit, cues)))
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
            if (is_this_body(text::trim(sentence.substr(0, hit.begin))))
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

std::vector<Decision> find_decisions(const Lines& lines, const Outline& outline, const CueIndex& cues) {
    return Finder(lines, outline, cues).find();
}

} // namespace klubba::recognition
