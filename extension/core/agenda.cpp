// SPDX-License-Identifier: MPL-2.0
#include "core/agenda.hpp"

#include "core/calendar.hpp"
#include "core/filling.hpp"
#include "core/fixes.hpp"
#include "core/folding.hpp"
#include "core/recognise/placeholder.hpp"

#include <algorithm>
#include <map>

namespace klubba {
namespace {

/// Where the items of an agenda go among those that the minutes have.
class Plan {
public:
    Plan(const Document& document, const Minutes& minutes, const Template& of)
        : m_document(document), m_minutes(minutes), m_template(of), m_taken(minutes.items.size()) {}

    void add(const AgendaItem& item) {
        if (const auto present = present_as(item)) {
            take(*present);
        } else if (const auto waiting = waits_for_title(item)) {
            give_title(*waiting, item.title);
            take(*waiting);
        } else if (const auto* section = section_for(item)) {
            insert(*section, item);
        }
    }

    std::vector<Edit> take_edits() {
        std::vector<Edit> edits = std::move(m_edits);
        for (auto& [before, insertions] : m_insertions) {
            // Where a table stands, each goes in after the paragraph before it: the last one first.
            if (before < m_document.paragraphs.size() && m_document.paragraphs[before].cell)
                std::ranges::reverse(insertions);
            std::ranges::move(insertions, std::back_inserter(edits));
        }
        return edits;
    }

private:
    [[nodiscard]] bool is_standard(std::string_view id) const {
        const auto* section = find_section(m_template, id);
        return section && section->item && !section->free;
    }

    template <class Fits>
    [[nodiscard]] std::optional<std::size_t> find(const Fits& fits) const {
        for (std::size_t index = 0; index < m_minutes.items.size(); ++index)
            if (!m_taken[index] && fits(m_minutes.items[index]))
                return index;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::size_t> present_as(const AgendaItem& item) const {
        return find([&](const Item& present) {
            return folded(present.title) == folded(item.title) ||
                   (present.section == item.section && is_standard(item.section));
        });
    }

    [[nodiscard]] std::optional<std::size_t> waits_for_title(const AgendaItem& item) const {
        if (is_standard(item.section))
            return std::nullopt;
        return find([](const Item& present) { return recognition::is_placeholder(present.title); });
    }

    [[nodiscard]] const SectionTemplate* section_for(const AgendaItem& item) const {
        if (const auto* own = find_section(m_template, item.section);
            own && own->item && takes_title(*own, item))
            return own;
        return find_section(m_template, "matter");
    }

    /// A standard item has its own title; another must have a place for the agenda's.
    static bool takes_title(const SectionTemplate& section, const AgendaItem& item) {
        return !section.free || item.title == section.title_sv ||
               std::ranges::find(section.fields, "title", &Field::id) != section.fields.end();
    }

    void take(std::size_t index) {
        m_taken[index] = true;
        m_after = std::max(m_after.value_or(0), index);
    }

    void give_title(std::size_t index, const std::string& title) {
        const auto& item = m_minutes.items[index];
        m_edits.emplace_back(ReplaceText{item.place, item.title, title});
    }

    void insert(const SectionTemplate& section, const AgendaItem& item) {
        InsertSection insertion{section.id, place(), {}};
        insertion.fields["title"] = item.title;
        if (item.previous)
            insertion.fields["previous_date"] = iso(*item.previous);
        std::erase_if(insertion.fields, [&](const auto& field) {
            return std::ranges::find(section.fields, field.first, &Field::id) == section.fields.end();
        });
        insertion.list = list_after_typed(m_minutes, insertion.before);
        m_insertions[insertion.before].emplace_back(std::move(insertion));
    }

    [[nodiscard]] std::size_t place() const {
        if (m_after)
            return m_minutes.items[*m_after].last;
        return m_minutes.items.empty() ? place_for_section(m_document, m_minutes, "matter")
                                       : m_minutes.items.front().first;
    }

    const Document& m_document;
    const Minutes& m_minutes;
    const Template& m_template;
    std::vector<bool> m_taken;
    /// The last item in the document that the agenda has come to.
    std::optional<std::size_t> m_after;
    std::vector<Edit> m_edits;
    std::map<std::size_t, std::vector<Edit>> m_insertions;
};

FieldValues facts_of(const Agenda& agenda) {
    FieldValues facts{
        {"organ", agenda.organ}, {"start", agenda.start}, {"end", agenda.end}, {"place", agenda.place}};
    if (agenda.date)
        facts["date"] = iso(*agenda.date);
    for (const auto& item : agenda.items)
        if (item.previous)
            facts["previous_date"] = iso(*item.previous);
    return facts;
}

} // namespace

Fix agenda_fix(const Document& document, const Minutes& minutes, const Template& of, const Agenda& agenda) {
    Plan plan(document, minutes, of);
    for (const auto& item : agenda.items)
        plan.add(item);
    Fix fix;
    fix.edits = plan.take_edits();
    std::ranges::copy(filling_edits(document, of, facts_of(agenda)), std::back_inserter(fix.edits));
    return fix;
}

} // namespace klubba
