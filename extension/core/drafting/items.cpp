// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/items.hpp"

#include "core/drafting/sections.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::drafting {
namespace {

/// Items whose words return from meeting to meeting; only names, dates and times in them differ.
constexpr std::array<std::string_view, 8> formal{"opening",         "roll_call",      "elect_adjuster",
                                                 "notice_validity", "approve_agenda", "previous_minutes",
                                                 "next_meeting",    "closing"};

/// Parts of a matter that every matter has; others (motions, votes …) are put in when they happen.
struct Part {
    std::string_view section;
    std::initializer_list<std::string_view> fields;
};
const std::array parts{
    Part{"summary", {"summary", "text"}},
    Part{"basis", {"basis_document", "text"}},
    Part{"decision", {"decision", "decision_point"}},
    Part{"distribution", {"recipient", "text"}},
};

constexpr std::size_t longest_label = 40;

bool is_filled(const Paragraph& paragraph) {
    return !text::trim(paragraph.text).empty();
}

std::size_t past_spaces(std::string_view text, std::size_t at) {
    while (const auto space = text::space_at(text, at))
        at += space;
    return at;
}

/// What parts a number from its title: "§ 4 – Budget".
std::size_t past_dash(std::string_view text, std::size_t at) {
    at = past_spaces(text, at);
    return past_spaces(text, at + text::dash_at(text, at));
}

/// Bytes of the words that name a part and stay: all of a heading, "Beslut: " before what was decided, none of other text.
std::size_t label_size(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    const auto words = text::trim(text);
    if (paragraph.outline_level > 0)
        return text.size();
    const auto colon = text.find(':');
    if (colon != std::string_view::npos && colon <= longest_label)
        return past_spaces(text, colon + 1);
    return text::length(words) <= longest_label && !words.ends_with('.') ? text.size() : 0;
}

class ItemForm {
public:
    ItemForm(const Item& item, const Minutes& minutes, Changes& changes)
        : m_item(item), m_minutes(minutes), m_changes(changes), m_paragraphs(changes.document().paragraphs) {}

    /// A matter: its heading, its text, and the parts that it has.
    void change_matter() {
        m_changes.make_field(m_item.place, "title");
        const auto inside = parts_inside();
        const auto text_end = inside.empty() ? m_item.last : inside.front()->first;
        change_stretch(body_begin(), text_end, {"text", "summary"});
        for (const auto* section : inside) {
            const auto known = std::ranges::find(parts, section->id, &Part::section);
            if (known == parts.end())
                m_changes.take_out(section->first, end_of(inside, section));
            else
                change_part(*section, end_of(inside, section), known->fields);
        }
    }

    /// Any other item: its heading stays, and one field for all that is said, or a table that lives.
    void change_content(std::string_view field) {
        change_stretch(body_begin(), m_item.last, {field, "text"});
    }

    /// An item in set words: their first paragraph, and what was decided.
    void change_formal() {
        bool kept = false;
        for (auto at = body_begin(); at < m_item.last; ++at) {
            const bool decides = std::ranges::any_of(m_minutes.sections, [&](const Section& section) {
                return section.id == "decision" && section.first <= at && at < section.last &&
                       m_item.first < section.first;
            });
            if (is_filled(m_paragraphs[at]) && !decides && kept && !m_paragraphs[at].cell)
                m_changes.take_out(at, at + 1);
            kept = kept || is_filled(m_paragraphs[at]);
        }
    }

    [[nodiscard]] bool has_living_table() const {
        const auto& tables = m_changes.document().tables;
        return std::ranges::any_of(tables, [&](const Table& table) {
            return m_item.first <= table.first && table.last <= m_item.last && is_living(table);
        });
    }

private:
    [[nodiscard]] std::size_t body_begin() const {
        return std::max(m_item.place.paragraph, m_item.label_place.paragraph) + 1;
    }

    [[nodiscard]] std::vector<const Section*> parts_inside() const {
        std::vector<const Section*> inside;
        for (const auto& section : m_minutes.sections)
            if (section.first >= body_begin() && section.last <= m_item.last &&
                (inside.empty() || inside.back()->last <= section.first))
                inside.push_back(&section);
        return inside;
    }

    [[nodiscard]] std::size_t end_of(const std::vector<const Section*>& inside,
                                     const Section* section) const {
        const auto next = std::ranges::find(inside, section) + 1;
        return next == inside.end() ? m_item.last : (*next)->first;
    }

    void change_part(const Section& section, std::size_t last,
                     std::initializer_list<std::string_view> fields) {
        const auto& head = m_paragraphs[section.first];
        const auto label = label_size(head);
        if (label < head.text.size()) {
            m_changes.make_field({section.first, label, head.text.size()}, fields);
            take_out_rest(section.first + 1, last);
        } else {
            change_stretch(section.first + 1, last, fields);
        }
    }

    /// The first paragraph with words becomes the field, the rest goes; tables that have rows of their own stay.
    void change_stretch(std::size_t first, std::size_t last, std::initializer_list<std::string_view> fields) {
        for (auto at = first; at < last; ++at)
            if (is_filled(m_paragraphs[at]) && !m_paragraphs[at].cell) {
                m_changes.make_field(whole(m_changes.document(), at), fields);
                take_out_rest(first, at);
                take_out_rest(at + 1, last);
                return;
            }
        take_out_rest(first, last);
    }

    void take_out_rest(std::size_t first, std::size_t last) {
        for (auto at = first; at < last;) {
            auto end = at + 1;
            if (const auto& cell = m_paragraphs[at].cell) {
                const auto& table = m_changes.document().tables[cell->table];
                end = table.last;
                if (!is_living(table))
                    m_changes.take_out(table.first, table.last);
            } else {
                m_changes.take_out(at, end);
            }
            at = end;
        }
    }

    /// A log or an action plan, which change_tables() makes a form of.
    [[nodiscard]] bool is_living(const Table& table) const {
        const auto inside = [&](const Place& place) {
            return table.first <= place.paragraph && place.paragraph < table.last;
        };
        return std::ranges::any_of(m_minutes.log,
                                   [&](const LogEntry& row) { return inside(row.matter.place); }) ||
               std::ranges::any_of(m_minutes.action_plan,
                                   [&](const ActionPlanRow& row) { return inside(row.goal.place); });
    }

    const Item& m_item;
    const Minutes& m_minutes;
    Changes& m_changes;
    const std::vector<Paragraph>& m_paragraphs;
};

/// Whoever puts the item in lets a list count it: the number goes, with the time in the margin before it and what parts it
/// from the title: "18.00 § 33 ", "§ 33 – ", ", § 33", " (§ 33)", or "§ 33, " of " (§ 33, dnr 12)".
void take_out_typed_label(const Item& item, Changes& changes) {
    auto label = item.label_place;
    const std::string_view text = changes.document().paragraphs[label.paragraph].text;
    const auto rest = text.substr(label.end);
    if (label.paragraph != item.place.paragraph || label.begin < item.place.end) {
        label.begin = 0;
        label.end = past_dash(text, label.end);
    } else if (rest.starts_with(',')) {
        label.end = past_spaces(text, label.end + 1);
    } else {
        label.begin = item.place.end;
        label.end += rest.starts_with(')') ? 1 : 0;
    }
    changes.take_out(label);
}

/// Field ids of a table's columns, with where the first row has each.
using Columns = std::vector<std::pair<Place, std::string_view>>;

Columns columns_of(const LogEntry& row) {
    Columns columns{{row.matter.place, "log_matter"},
                    {row.status.place, "log_status"},
                    {row.deadline_text.place, "log_deadline"}};
    if (!row.responsible.empty())
        columns.emplace_back(row.responsible.front().place, "log_responsible");
    return columns;
}

Columns columns_of(const ActionPlanRow& row) {
    return {{row.goal.place, "plan_goal"},
            {row.activity.place, "plan_activity"},
            {row.responsible.place, "plan_responsible"},
            {row.schedule.place, "plan_schedule"},
            {row.follow_up.place, "plan_follow_up"}};
}

/// Of each table the first row stays, as fields; a cell that no field knows is emptied.
template <class Row>
void change_rows(const std::vector<Row>& rows, Changes& changes) {
    const auto& paragraphs = changes.document().paragraphs;
    std::vector<std::size_t> begun;
    for (const auto& row : rows) {
        const auto columns = columns_of(row);
        const auto& cell = paragraphs[columns.front().first.paragraph].cell;
        if (!cell)
            continue;
        if (std::ranges::find(begun, cell->table) != begun.end()) {
            changes.take_out_row(*cell);
            continue;
        }
        begun.push_back(cell->table);
        for (const auto& [place, field] : columns)
            if (place.end > place.begin)
                changes.make_field(whole(changes.document(), place.paragraph), field);
        const auto& table = changes.document().tables[cell->table];
        for (auto at = table.first; at < table.last; ++at)
            if (paragraphs[at].cell->row == cell->row && !paragraphs[at].text.empty())
                changes.take_out(whole(changes.document(), at));
    }
}

} // namespace

void change_items(const Minutes& minutes, TemplateDraft& draft, Changes& changes) {
    for (auto& section : draft.sections) {
        const auto* item = item_of(section, minutes);
        if (!item)
            continue;
        const auto& fields = find_section(changes.base(), section.id)->fields;
        ItemForm form(*item, minutes, changes);
        if (std::ranges::find(formal, item->section) != formal.end())
            form.change_formal();
        else if (is_own_matter(*item))
            form.change_matter();
        else if (fields.size() > 1 && !form.has_living_table())
            section.as_base = true;
        else
            form.change_content(fields.empty() ? std::string_view("text")
                                               : std::string_view(fields.front().id));
        if (!item->counted && item->number)
            take_out_typed_label(*item, changes);
    }
}

void change_tables(const Minutes& minutes, Changes& changes) {
    change_rows(minutes.log, changes);
    change_rows(minutes.action_plan, changes);
}

} // namespace klubba::drafting
