// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/sections.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/item_parts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// The section that a label of the head, or of what follows the items, belongs to; empty for labels of the
/// title.
std::string_view section_of_label(std::string_view meaning, bool after_items) {
    struct Entry {
        std::string_view meaning;
        std::string_view section;
    };
    static constexpr Entry entries[] = {
        {"date", "meeting_data"},
        {"time", "meeting_data"},
        {"place", "meeting_data"},
        {"present", "attendance"},
        {"substitutes", "attendance"},
        {"others_present", "attendance"},
        {"absent", "attendance"},
        {"paragraphs", "paragraph_range"},
        {"adjust_place_time", "adjust_block"},
        {"notice", "notice_proof"},
        {"agenda", "agenda_list"},
        {"signature", "signatures"},
        {"distribution", "distribution"},
        {"attachments", "attachments"},
        {"adjuster", "adjust_block"},
    };
    if (after_items && (meaning == "adjuster" || meaning == "chair" || meaning == "secretary"))
        return "signatures";
    for (const Entry& entry : entries) {
        if (entry.meaning == meaning)
            return entry.section;
    }
    return {};
}

/// "Karin Öberg tackar och avslutar mötet.", "Mötet avslutades kl. 15."
bool closes_meeting(std::string_view text) {
    for (const std::string_view words :
         {"avslutar mötet", "avslutade mötet", "avslutar sammanträdet", "avslutade sammanträdet",
          "mötet avslutas", "mötet avslutades", "sammanträdet avslutas", "sammanträdet avslutades",
          "mötet avslutat", "sammanträdet avslutat"})
        if (text::find_folded(text, words) != std::string_view::npos)
            return true;
    return false;
}

class Finder {
public:
    Finder(const Lines& lines, const Outline& outline) : m_lines(lines), m_outline(outline) {}

    void add(std::string_view id, std::size_t first, std::size_t last) {
        if (id.empty() || first >= last)
            return;
        if (!m_sections.empty()) {
            Section& before = m_sections.back();
            if (before.id == id && before.last >= first && before.first <= first) {
                before.last = std::max(before.last, last);
                return;
            }
        }
        m_sections.push_back({std::string(id), first, last});
    }

    /// Labels between lines [begin, end): a section goes from its label to the next one.
    void add_labelled(std::size_t begin, std::size_t end, bool after_items) {
        std::string_view section;
        std::size_t first = 0;
        std::size_t last = 0;
        for (std::size_t index = begin; index < end; ++index) {
            const Line& line = m_lines[index];
            if (line.blank() || line.leaked)
                continue;
            const auto& label = line.label;
            std::string_view here = section;
            if (label) {
                here = label->meaning == Meaning::Officers
                           ? "handlaggare"
                           : section_of_label(id_of(label->meaning), after_items);
                if (here.empty() && section == "attendance" && !after_items)
                    here = section;
                // "Sekreterare", "Ordförande", "Justerande" on a cover page say who signs.
                if (section == "signatures" && is_signing_role(label->label))
                    here = section;
            } else if (after_items && section.empty()) {
                here = "signatures";
            }
            if (here != section) {
                add(section, first, last);
                section = here;
                first = line.paragraph;
            }
            last = line.paragraph + 1;
        }
        add(section, first, last);
    }

    void add_item(std::size_t index) {
        const Item& item = m_outline.items[index];
        m_sections.push_back({item.section, item.first, item.last});
        const std::size_t end = m_lines.line_of(item.last);
        const ItemParts parts(m_lines, m_outline, index);
        std::string_view part;
        std::size_t first = 0;
        for (std::size_t line = m_outline.title_lines[index] + 1; line < end; ++line) {
            if (m_lines[line].blank() || m_lines[line].leaked)
                continue;
            const std::string_view announced = parts.announced_by(line);
            if (announced.empty() && (part == "decision" || !parts.leads_in(line)))
                continue;
            add(part, first, m_lines[line].paragraph);
            part = announced;
            first = m_lines[line].paragraph;
        }
        add(part, first, item.last);
    }

    /// "Nästa möte" above a day, in a box in the head or after the items.
    void add_next_meeting(std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 60;
        for (std::size_t index = begin; index < end; ++index) {
            const Line& line = m_lines[index];
            if (line.blank() || line.leaked || line.label || line.text.size() > longest)
                continue;
            const std::size_t below = m_lines.next_filled(index + 1);
            if (below < end && find_date(m_lines[below].text) &&
                section_of_title(line.text) == "next_meeting")
                m_sections.push_back({"next_meeting", line.paragraph, m_lines[below].paragraph + 1});
        }
    }

    /// Minutes without an item for it are closed in the last lines of another.
    void add_closing() {
        constexpr int last_lines = 2;
        const auto& items = m_outline.items;
        if (items.empty() || std::ranges::find(items, "closing", &Item::section) != items.end())
            return;
        auto line = m_lines.line_of(items.back().last);
        for (int looked_at = 0; looked_at < last_lines; ++looked_at) {
            line = m_lines.previous_filled(line);
            if (line >= m_lines.size() || m_lines[line].paragraph <= items.back().place.paragraph)
                return;
            if (closes_meeting(m_lines[line].text)) {
                m_sections.push_back({"closing", m_lines[line].paragraph, m_lines[line].paragraph + 1});
                return;
            }
        }
    }

    void add_decisions(const std::vector<Decision>& decisions) {
        std::vector<bool> covered(m_lines.document().paragraphs.size(), false);
        for (const Section& section : m_sections) {
            if (section.id == "decision")
                std::fill(covered.begin() + static_cast<std::ptrdiff_t>(section.first),
                          covered.begin() + static_cast<std::ptrdiff_t>(section.last), true);
        }
        for (const Decision& decision : decisions) {
            const std::size_t paragraph = decision.place.paragraph;
            if (!covered[paragraph]) {
                end_before(paragraph);
                m_sections.push_back({"decision", paragraph, paragraph + 1});
            }
            covered[paragraph] = true;
        }
    }

    std::vector<Section> sorted() {
        std::stable_sort(m_sections.begin(), m_sections.end(),
                         [](const Section& a, const Section& b) { return a.first < b.first; });
        return std::move(m_sections);
    }

private:
    /// How a decision came about ends where that itself stands.
    void end_before(std::size_t paragraph) {
        for (Section& section : m_sections)
            if (section.first < paragraph && section.last > paragraph &&
                (section.id == "proposition_order" || section.id == "vote"))
                section.last = paragraph;
    }

    const Lines& m_lines;
    const Outline& m_outline;
    std::vector<Section> m_sections;
};

} // namespace

std::vector<Section> find_sections(const Lines& lines, const Front& front, const Outline& outline,
                                   const Minutes& minutes) {
    Finder finder(lines, outline);
    for (const std::size_t line : front.lines)
        finder.add("doc_header", lines[line].paragraph, lines[line].paragraph + 1);
    finder.add_labelled(0, outline.head_end, false);
    for (std::size_t item = 0; item < outline.items.size(); ++item)
        finder.add_item(item);
    finder.add_closing();
    finder.add_next_meeting(0, outline.head_end);
    finder.add_next_meeting(outline.tail_begin, outline.tail_end);
    finder.add_decisions(minutes.decisions);
    finder.add_labelled(outline.tail_begin, outline.tail_end, true);
    if (outline.tail_end < lines.size())
        finder.add("extract_cert", lines[outline.tail_end].paragraph, lines.document().paragraphs.size());
    return finder.sorted();
}

} // namespace klubba::recognition
