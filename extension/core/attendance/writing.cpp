// SPDX-License-Identifier: MPL-2.0
#include "core/attendance/writing.hpp"

#include "core/folding.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::attendance {

using Column = recognition::AttendanceColumn;

namespace {

bool agrees(std::string_view role, const Entry& entry) {
    const auto fixed = folded(role);
    return fixed == folded(entry.role) || (entry.serving && fixed.starts_with("ersättare"));
}

/// The signs between two persons of a run that end, or begin, at a position.
std::size_t separator_before(std::string_view text, std::size_t position) {
    const auto before = text::trim_right(text.substr(0, position));
    for (const std::string_view word : {" och", " samt"})
        if (before.ends_with(word))
            return position - (before.size() - word.size());
    return before.ends_with(',') || before.ends_with(';') ? position - (before.size() - 1) : 0;
}

std::size_t separator_after(std::string_view text, std::size_t position) {
    const auto rest = text.substr(position);
    const auto trimmed = text::trim_left(rest);
    const auto spaces = rest.size() - trimmed.size();
    for (const std::string_view word : {"och ", "samt "})
        if (spaces > 0 && trimmed.starts_with(word))
            return spaces + word.size();
    if (!trimmed.starts_with(',') && !trimmed.starts_with(';'))
        return 0;
    return rest.size() - text::trim_left(trimmed.substr(1)).size();
}

} // namespace

void Writing::replace(const Place& place, std::string text) {
    const auto expected = text_at(place);
    if (expected != text)
        m_edits.emplace_back(ReplaceText{place, std::string(expected), std::move(text)});
}

void Writing::set_cell(std::size_t paragraph, const std::string& text) {
    replace({paragraph, 0, m_document.paragraphs[paragraph].text.size()}, text);
}

std::string_view Writing::text_at(const Place& place) const {
    return m_lists.text_of(place.paragraph).substr(place.begin, place.end - place.begin);
}

Place Writing::extent_of(const Attendee& attendee) const {
    auto place = attendee.entry;
    const auto words = text_at(place);
    if (words.ends_with('.') && !words.ends_with("..") && place.end > attendee.place.end)
        --place.end;
    return place;
}

Writing::Line Writing::line_at(const Place& place) const {
    const auto text = m_lists.text_of(place.paragraph);
    const auto before = place.begin == 0 ? text.npos : text.rfind('\n', place.begin - 1);
    return {before == text.npos ? 0 : before + 1, std::min(text.find('\n', place.begin), text.size())};
}

bool Writing::shares_line(const Attendee& attendee, const Line& line) const {
    return std::ranges::any_of(m_minutes.attendance, [&](const Attendee& other) {
        return other.place != attendee.place && other.place.paragraph == attendee.place.paragraph &&
               other.place.begin >= line.begin && other.place.end <= line.end;
    });
}

// --- rows of a table ---

bool Writing::has_parentheses(const PersonTable& table, std::size_t column) const {
    for (auto row = table.heading + 1; row < m_document.tables[table.table].rows; ++row)
        if (const auto cell = m_lists.cell(table.table, row, column);
            cell && m_lists.text_of(*cell).starts_with('('))
            return true;
    return false;
}

std::vector<std::string> Writing::cells_for(const PersonTable& table, const Entry& entry) const {
    std::vector<std::string> cells(m_document.tables[table.table].columns);
    auto rest = entry;
    const auto put = [&](Column kind, const std::string& text) {
        const auto column = table.column(kind);
        if (column)
            cells[*column] = text;
        return column.has_value();
    };
    if (put(Column::ServesFor, entry.serving ? entry.serves_for : std::string()))
        rest.serving = false;
    if (put(Column::Items, entry.presence))
        rest.presence.clear();
    if (put(Column::Remote, entry.remote ? "X" : ""))
        rest.remote = false;
    put(Column::Name, entry.name);
    put(Column::Party, entry.party);
    if (const auto column = table.column(Column::Organisation)) {
        const auto& party = entry.party;
        const bool wrapped = entry.organisation.empty() && !party.empty() && has_parentheses(table, *column);
        cells[*column] = wrapped                      ? '(' + party + ')'
                         : entry.organisation.empty() ? party
                                                      : entry.organisation;
    }
    const auto words = meeting_words(rest, true);
    const auto role = table.column(Column::Role);
    if (role)
        cells[*role] = words.empty() ? entry.role : entry.role.empty() ? words.substr(2) : entry.role + words;
    else
        cells[*table.column(Column::Name)] += words;
    return cells;
}

/// Whether a row waits for this person: what it says already has to be true of them.
bool Writing::fits(const PersonTable& table, std::size_t row, const Entry& entry) const {
    const auto name = m_lists.cell(table.table, row, *table.column(Column::Name));
    if (!name || !is_vacant(m_lists.text_of(*name)))
        return false;
    bool asks_for_member = false;
    for (const auto& [column, kind] : table.header) {
        const auto cell = m_lists.cell(table.table, row, column);
        const auto text = cell ? text::trim(m_lists.text_of(*cell)) : std::string_view();
        if (kind == Column::Role && !is_vacant(text) && !agrees(text, entry))
            return false;
        if (kind == Column::ServesFor)
            asks_for_member = recognition::is_placeholder(text);
    }
    return asks_for_member == (entry.serving && table.column(Column::ServesFor)) ||
           text::trim(m_lists.text_of(*name)).empty();
}

bool Writing::fill_row(const PersonTable& table, const Entry& entry) {
    const auto rows = m_document.tables[table.table].rows;
    const auto cells = cells_for(table, entry);
    const auto role = table.column(Column::Role);
    std::optional<std::size_t> slot;
    for (auto row = table.heading + 1; row < rows; ++row) {
        if (!fits(table, row, entry))
            continue;
        const auto says = role ? m_lists.cell(table.table, row, *role) : std::nullopt;
        const bool says_role = says && !is_vacant(m_lists.text_of(*says));
        if (!slot || says_role)
            slot = row;
        if (says_role)
            break;
    }
    if (!slot) {
        auto after = rows - 1;
        for (const auto& attendee : m_minutes.attendance)
            if (m_lists.table_of(attendee) == &table && attendee.serving == entry.serving)
                after = m_document.paragraphs[attendee.place.paragraph].cell->row;
        m_edits.emplace_back(InsertRow{table.table, after, cells});
        return true;
    }
    for (const auto& [column, kind] : table.header)
        if (const auto cell = m_lists.cell(table.table, *slot, column))
            // What nobody knows goes on asking for an answer.
            if (!cells[column].empty() || kind == Column::ServesFor || kind == Column::Items ||
                kind == Column::Remote)
                set_cell(*cell, cells[column]);
    return true;
}

void Writing::remove_row(std::size_t table, std::size_t row, std::size_t heading) {
    if (m_document.tables[table].rows > heading + 2) {
        m_edits.emplace_back(DeleteRow{table, row});
        return;
    }
    const auto [first, last] = extent_of_row(m_document, table, row);
    for (auto paragraph = first; paragraph < last; ++paragraph)
        set_cell(paragraph, {});
}

// --- columns and text ---

bool Writing::add_to_column(const PersonColumn& column, const Entry& entry) {
    const auto rows = m_document.tables[column.table].rows;
    for (auto row = column.heading + 1; row < rows; ++row) {
        const auto cell = m_lists.cell(column.table, row, column.column);
        if (cell && is_vacant(text::trim(m_lists.text_of(*cell)))) {
            set_cell(*cell, in_words(entry));
            return true;
        }
    }
    std::vector<std::string> cells(column.column + 1);
    cells.back() = in_words(entry);
    m_edits.emplace_back(InsertRow{column.table, rows - 1, std::move(cells)});
    return true;
}

bool Writing::add_after_label(const Label& label, const Entry& entry) {
    const auto place =
        label.has_value ? label.value : Place{label.place.paragraph, label.place.end, label.place.end};
    const auto& paragraph = m_document.paragraphs[label.place.paragraph];
    if (label.has_value && place.begin < place.end) {
        if (!is_vacant(text_at(place)))
            return false;
        replace(place, in_words(entry));
        return true;
    }
    if (paragraph.outline_level > 0) {
        m_edits.emplace_back(AddParagraph{label.place.paragraph, AddParagraph::Side::After, in_words(entry),
                                          std::string(styles::body)});
        return true;
    }
    const auto end = paragraph.text.size();
    const bool colon = paragraph.text.find(':', label.place.end) != std::string::npos;
    const bool spaced = end > 0 && text::space_at(paragraph.text, end - 1) > 0;
    replace({label.place.paragraph, end, end},
            std::string(colon ? "" : ":").append(spaced ? "" : " ").append(in_words(entry)));
    return true;
}

void Writing::add_beside(const Attendee& other, const Entry& entry) {
    const auto place = extent_of(other);
    const auto line = line_at(place);
    const auto text = m_lists.text_of(place.paragraph);
    const auto before = text.substr(line.begin, place.begin - line.begin);
    const auto after = text.substr(place.end, line.end - place.end);
    const auto heads = text::trim_right(before);
    const bool in_tabs =
        before.ends_with('\t') && (heads.empty() || (shares_line(other, line) && !heads.ends_with(':')));
    const bool run = !in_tabs && (shares_line(other, line) || !text::trim(before).empty()) &&
                     after.find('\t') == after.npos;
    if (run) {
        const bool semicolons = before.find(';') != before.npos;
        replace({place.paragraph, place.end, place.end}, (semicolons ? "; " : ", ") + in_words(entry));
        return;
    }
    auto own = entry;
    std::string beside;
    if (!in_tabs && !text::trim(after).empty() && after.starts_with('\t')) {
        beside = '\t' + (entry.organisation.empty() ? entry.party : entry.organisation);
        own.lasting = entry.name;
    }
    auto words = in_words(own) + (beside.size() > 1 ? beside : "");
    if (in_tabs)
        words.insert(0, std::string(static_cast<std::size_t>(std::ranges::count(before, '\t')), '\t'));
    if (line.end < text.size() || line.begin > 0)
        replace({place.paragraph, line.end, line.end}, '\n' + words);
    else
        m_edits.emplace_back(AddParagraph{place.paragraph, AddParagraph::Side::After, std::move(words)});
}

void Writing::remove_from_run(const Place& entry, const Line& line) {
    const auto text = m_lists.text_of(entry.paragraph).substr(0, line.end);
    auto place = entry;
    if (const auto after = separator_after(text, entry.end))
        place.end += after;
    else
        place.begin -= separator_before(text, entry.begin);
    replace(place, {});
}

void Writing::remove_line(const Place& entry, const Line& line) {
    const auto text = m_lists.text_of(entry.paragraph);
    if (line.begin > 0)
        replace({entry.paragraph, line.begin - 1, line.end}, {});
    else if (line.end < text.size())
        replace({entry.paragraph, line.begin, line.end + 1}, {});
    else
        m_edits.emplace_back(DeleteParagraphs{entry.paragraph, entry.paragraph + 1});
}

// --- what others ask for ---

bool Writing::add(const Entry& entry, Group group) {
    for (const auto& table : m_lists.tables())
        if (table.group == group)
            return fill_row(table, entry);
    for (const auto& column : m_lists.columns())
        if (column.group == group)
            return add_to_column(column, entry);
    const auto* label = m_lists.label_of(group);
    if (const auto* other = m_lists.last_in_text(group)) {
        add_beside(*other, entry);
        return true;
    }
    if (!label)
        return false;
    return add_after_label(*label, entry);
}

void Writing::add_absent(const Entry& entry) {
    const auto words = "Frånvarande: " + in_words(entry);
    const auto last = m_lists.last_paragraph();
    const bool in_table = m_document.paragraphs[last].cell.has_value();
    if (in_table && last + 1 < m_document.paragraphs.size())
        m_edits.emplace_back(
            AddParagraph{last + 1, AddParagraph::Side::Before, words, std::string(styles::body)});
    else
        m_edits.emplace_back(AddParagraph{last, AddParagraph::Side::After, words});
}

void Writing::rewrite(const Attendee& attendee, const Entry& entry) {
    const auto* table = m_lists.table_of(attendee);
    if (!table) {
        const auto place = extent_of(attendee);
        replace(place, recognition::without_presence(text_at(place)) + meeting_words(entry, true));
        return;
    }
    const auto row = m_document.paragraphs[attendee.place.paragraph].cell->row;
    auto said = entry;
    if (const auto role = table->column(Column::Role))
        if (const auto cell = m_lists.cell(table->table, row, *role))
            said.role = recognition::without_presence(m_lists.text_of(*cell));
    said.name = recognition::without_presence(text_at(extent_of(attendee)));
    const auto cells = cells_for(*table, said);
    for (const auto& [column, kind] : table->header)
        if (kind != Column::Party && kind != Column::Organisation && kind != Column::Present &&
            kind != Column::Absent && kind != Column::Ignored)
            if (const auto cell = m_lists.cell(table->table, row, column))
                set_cell(*cell, cells[column]);
}

void Writing::remove(const Attendee& attendee) {
    const auto& cell = m_document.paragraphs[attendee.place.paragraph].cell;
    if (const auto* table = m_lists.table_of(attendee)) {
        remove_row(table->table, cell->row, table->heading);
        return;
    }
    const auto place = extent_of(attendee);
    const auto line = line_at(place);
    const auto text = m_lists.text_of(place.paragraph);
    const bool shares = shares_line(attendee, line);
    const auto before = text.substr(line.begin, place.begin - line.begin);
    const bool tabs =
        shares && separator_before(text, place.begin) == 0 && separator_after(text, place.end) == 0;
    const bool last_of_list = std::ranges::none_of(m_minutes.attendance, [&](const Attendee& other) {
        return other.place != attendee.place && m_lists.group_of(other) == m_lists.group_of(attendee);
    });
    if (cell && !shares)
        replace(place, {});
    else if (tabs)
        replace(place, {});
    else if (shares)
        remove_from_run(place, line);
    else if (!text::trim(before).empty() || last_of_list)
        replace(place, std::string(text::en_dash));
    else
        remove_line(place, line);
}

} // namespace klubba::attendance
