// SPDX-License-Identifier: MPL-2.0
#include "core/attendance/lists.hpp"

#include "core/folding.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::attendance {

using recognition::AttendanceColumn;

namespace {

bool speaks_of_serving(std::string_view label) {
    const auto words = folded(label);
    return words.find("tjänstgörande") != words.npos && words.find("ej ") == words.npos &&
           words.find("icke") == words.npos && words.find("inte ") == words.npos;
}

std::optional<Group> group_of(std::string_view meaning, std::string_view words) {
    if (meaning == "present")
        return Group::Present;
    if (meaning == "substitutes")
        return speaks_of_serving(words) ? Group::Serving : Group::Substitutes;
    if (meaning == "others_present")
        return Group::Others;
    return meaning == "absent" ? std::optional(Group::Absent) : std::nullopt;
}

} // namespace

std::optional<Group> group_of_label(const Label& label) {
    return group_of(label.meaning, label.raw);
}

bool is_vacant(std::string_view text) {
    constexpr std::array<std::string_view, 4> nobody{"ingen", "inga", "ingen frånvarande", "-"};
    const auto words = text::strip(text, ".");
    return words.empty() || words == text::en_dash || recognition::is_placeholder(words) ||
           text::is_one_of(words, nobody);
}

std::optional<std::size_t> PersonTable::column(AttendanceColumn kind) const {
    for (const auto& [position, held] : header)
        if (held == kind)
            return position;
    return std::nullopt;
}

Lists::Lists(const Document& document, const Minutes& minutes) : m_document(document), m_minutes(minutes) {
    find_tables();
}

std::string_view Lists::text_of(std::size_t paragraph) const {
    return m_document.paragraphs[paragraph].text;
}

std::optional<std::size_t> Lists::cell(std::size_t table, std::size_t row, std::size_t column) const {
    const auto [first, last] = extent_of_row(m_document, table, row);
    for (auto paragraph = first; paragraph < last; ++paragraph)
        if (m_document.paragraphs[paragraph].cell->column == column)
            return paragraph;
    return std::nullopt;
}

Group Lists::group_at(std::size_t paragraph, std::size_t until) const {
    auto group = Group::Present;
    for (const auto& label : m_minutes.labels)
        if (const auto own = group_of_label(label); own && label.place.paragraph <= paragraph)
            group = *own;
    for (const auto& attendee : m_minutes.attendance)
        if (attendee.place.paragraph >= paragraph && attendee.place.paragraph < until)
            return attendee.serving && group != Group::Serving ? group : group_of(attendee);
    return group;
}

void Lists::find_tables() {
    // Heading rows stand first in a table, at most below one that names the list.
    constexpr std::size_t most_headings = 2;
    for (std::size_t table = 0; table < m_document.tables.size(); ++table) {
        const auto& shape = m_document.tables[table];
        if (shape.first >= m_minutes.head_end)
            break;
        for (std::size_t row = 0; row < std::min(shape.rows, most_headings); ++row) {
            std::vector<std::pair<std::size_t, std::string_view>> cells;
            std::vector<PersonColumn> columns;
            for (std::size_t column = 0; column < shape.columns; ++column) {
                const auto paragraph = cell(table, row, column);
                const auto text = paragraph ? text::trim(text_of(*paragraph)) : std::string_view();
                if (text.empty())
                    continue;
                cells.emplace_back(column, text);
                const auto label = recognition::match_label(text);
                const auto group = label && label->value.empty()
                                       ? attendance::group_of(id_of(label->meaning), text)
                                       : std::nullopt;
                if (group)
                    columns.push_back({table, row, column, *group});
            }
            if (auto header = recognition::read_attendance_header(cells); !header.empty()) {
                m_tables.push_back({table, row, std::move(header), group_at(shape.first, shape.last)});
                break;
            }
            if (columns.size() > 1) {
                m_columns.insert(m_columns.end(), columns.begin(), columns.end());
                break;
            }
        }
    }
}

Group Lists::group_of(const Attendee& attendee) const {
    const auto group = attendance::group_of(attendee.group, {}).value_or(Group::Present);
    if (attendee.presence == Presence::Absent)
        return Group::Absent;
    if (group == Group::Substitutes && attendee.serving)
        return Group::Serving;
    return group;
}

const PersonTable* Lists::table_of(const Attendee& attendee) const {
    const auto& cell = m_document.paragraphs[attendee.place.paragraph].cell;
    if (!cell)
        return nullptr;
    const auto found = std::ranges::find(m_tables, cell->table, &PersonTable::table);
    return found == m_tables.end() ? nullptr : &*found;
}

const Label* Lists::label_of(Group group) const {
    for (const auto& label : m_minutes.labels)
        if (group_of_label(label) == group && label.place.paragraph < m_minutes.head_end)
            return &label;
    return nullptr;
}

bool Lists::has(Group group) const {
    return std::ranges::find(m_tables, group, &PersonTable::group) != m_tables.end() ||
           std::ranges::find(m_columns, group, &PersonColumn::group) != m_columns.end() || label_of(group) ||
           std::ranges::any_of(m_minutes.attendance,
                               [&](const Attendee& attendee) { return group_of(attendee) == group; });
}

bool Lists::empty() const {
    return m_tables.empty() && m_columns.empty() && m_minutes.attendance.empty() && !label_of(Group::Present);
}

const Attendee* Lists::last_in_text(Group group) const {
    const Attendee* last = nullptr;
    for (const auto& attendee : m_minutes.attendance)
        if (group_of(attendee) == group && !m_document.paragraphs[attendee.place.paragraph].cell)
            last = &attendee;
    return last;
}

std::size_t Lists::last_paragraph() const {
    std::size_t last = 0;
    for (const auto& section : m_minutes.sections)
        if (section.id == "attendance" && section.last > 0)
            last = std::max(last, section.last - 1);
    for (const auto& attendee : m_minutes.attendance)
        last = std::max(last, attendee.place.paragraph);
    while (last > 0 && text::trim(text_of(last)).empty() && !m_document.paragraphs[last].cell)
        --last;
    return last;
}

} // namespace klubba::attendance
