// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/decisions.hpp"

#include "core/recognise/information.hpp"
#include "core/recognise/item_parts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/outcomes.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/titles.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

namespace klubba::recognition {

namespace {
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
            // What others decided is told in the summary, where the decision stands under its own heading, and among
            // what is only announced.
            const bool tells_of_others = part == "summary" || announces(m_outline.items[item].section);
            if (tells_of_others && !decides_elsewhere)
                decides_elsewhere = parts.has_decision();
            if (!tells_of_others || !*decides_elsewhere)
                index = take_sentences(item, index, end);
        }
    }

    /// "Meddelanden", "Delegationsbeslut": others' decisions.
    static bool announces(std::string_view section) {
        return section == "notices" || section == "delegation";
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

std::vector<Decision> find_decisions(const Lines& lines, const Outline& outline, const CueIndex& cues) {
    return Finder(lines, outline, cues).find();
}

} // namespace klubba::recognition
