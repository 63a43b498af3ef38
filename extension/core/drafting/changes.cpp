// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/changes.hpp"

#include "core/table_rows.hpp"

#include <algorithm>

namespace klubba::drafting {
namespace {

const Field* field_of(const SectionTemplate& section, std::string_view id) {
    const auto found = std::ranges::find(section.fields, id, &Field::id);
    return found == section.fields.end() ? nullptr : &*found;
}

const Field* field_of(const Template& base, std::string_view id) {
    for (const auto& section : base.sections)
        if (const auto* field = field_of(section, id))
            return field;
    return nullptr;
}

bool overlap(const Place& one, const Place& other) {
    return one.paragraph == other.paragraph && one.begin < other.end && other.begin < one.end;
}

} // namespace

Place whole(const Document& document, std::size_t paragraph) {
    return {paragraph, 0, document.paragraphs[paragraph].text.size()};
}

bool Changes::is_out(std::size_t paragraph) const {
    return paragraph < m_out.size() && m_out[paragraph];
}

bool Changes::is_out(std::size_t first, std::size_t last) const {
    while (first < last && is_out(first))
        ++first;
    return first == last;
}

bool Changes::is_taken(const Place& place) const {
    return is_out(place.paragraph) ||
           std::ranges::any_of(m_changes, [&](const Change& other) { return overlap(other.place, place); });
}

void Changes::add(Change change) {
    const auto& place = change.place;
    if (place.begin >= place.end || place.end > m_document.paragraphs[place.paragraph].text.size() ||
        is_taken(place))
        return;
    const auto after = std::ranges::upper_bound(m_changes, place, {}, &Change::place);
    m_changes.insert(after, std::move(change));
}

void Changes::make_field(const Place& place, std::initializer_list<std::string_view> ids) {
    for (const auto id : ids)
        if (const auto* field = field_of(m_base, id)) {
            add({place, field->id, field->label});
            return;
        }
    make_mark(place, "uppgift");
}

void Changes::make_mark(const Place& place, const std::string& label) {
    add({place, {}, label});
}

void Changes::take_out(const Place& place) {
    add({place, {}, {}});
}

void Changes::take_out(std::size_t first, std::size_t last) {
    if (first >= last)
        return;
    if (empties_a_cell(first, last)) {
        for (auto paragraph = first; paragraph < last; ++paragraph)
            take_out(whole(m_document, paragraph));
        if (const auto rows = rows_at(m_document, first, last))
            for (auto row = rows->first; row < rows->last; ++row)
                take_out_row(cell_address(rows->table, row, 0));
        return;
    }
    mark_out(first, last);
}

void Changes::mark_out(std::size_t first, std::size_t last) {
    m_out.resize(m_document.paragraphs.size());
    std::fill(m_out.begin() + static_cast<std::ptrdiff_t>(first),
              m_out.begin() + static_cast<std::ptrdiff_t>(last), true);
}

bool Changes::empties_a_cell(std::size_t first, std::size_t last) const {
    const auto& paragraphs = m_document.paragraphs;
    while (first > 0 && is_out(first - 1) && paragraphs[first].cell &&
           paragraphs[first - 1].cell == paragraphs[first].cell)
        --first;
    while (is_out(last) && paragraphs[last - 1].cell && paragraphs[last].cell == paragraphs[last - 1].cell)
        ++last;
    return rows_at(m_document, first, last) || tears_a_table(m_document, first, last);
}

std::size_t Changes::end_of_deletion(std::size_t first, std::size_t last) const {
    const auto end_of = [&](auto&& part) {
        const auto& cells = m_document.paragraphs;
        auto end = first;
        while (end < last && part(cells[end].cell) == part(cells[first].cell))
            ++end;
        return end;
    };
    using Cell = std::optional<CellAddress>;
    const auto table_of = [](const Cell& cell) { return cell ? std::optional(cell->table) : std::nullopt; };
    for (const auto end : {last, end_of(table_of)})
        if (!tears_a_table(m_document, first, end))
            return end;
    return end_of([](const Cell& cell) { return cell; });
}

void Changes::take_out_row(const CellAddress& cell) {
    m_rows[cell.table].insert(cell.row);
    const auto& table = m_document.tables[cell.table];
    if (m_rows[cell.table].size() == table.rows)
        mark_out(table.first, table.last);
}

void Changes::write(TemplateDraft& draft) const {
    const auto section_of = [&](std::size_t paragraph) {
        return std::ranges::find_if(draft.sections, [&](const TemplateDraft::Section& section) {
            return section.first <= paragraph && paragraph < section.last;
        });
    };
    for (const auto& change : m_changes) {
        const auto section = section_of(change.place.paragraph);
        if (section == draft.sections.end() || is_out(change.place.paragraph))
            continue;
        const auto& text = m_document.paragraphs[change.place.paragraph].text;
        const auto words = text.substr(change.place.begin, change.place.end - change.place.begin);
        draft.fix.edits.emplace_back(
            ReplaceText{change.place, words, change.label.empty() ? "" : '<' + change.label + '>'});
        if (change.label.empty())
            continue;
        draft.replacements.push_back({section->id, change.field, change.label, words});
        auto& fields = section->fields;
        if (!change.field.empty() && std::ranges::find(fields, change.field, &Field::id) == fields.end())
            fields.push_back({change.field, change.label});
    }
    const auto count = m_document.paragraphs.size();
    for (std::size_t first = 0; first < count; ++first) {
        auto last = first;
        while (last < count && is_out(last))
            ++last;
        while (first < last) {
            const auto end = end_of_deletion(first, last);
            draft.fix.edits.emplace_back(DeleteParagraphs{first, end});
            first = end;
        }
    }
    for (const auto& [index, rows] : m_rows) {
        const auto& table = m_document.tables[index];
        if (!is_out(table.first, table.last))
            for (const auto row : rows)
                draft.rows.push_back({table.name, row});
    }
}

} // namespace klubba::drafting
