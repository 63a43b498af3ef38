// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance_rows.hpp"

#include "core/recognise/attendance_heads.hpp"
#include "core/recognise/names.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

using Column = AttendanceColumn;

/// "Polisen <tab> Bo Alm": the organisation in the first column, for all beside it and in the lines below.
std::string_view organisation_beside(const Row& row) {
    const std::string_view first = row.cells.front().text;
    return row.cells.size() == 2 && !read_person(first) && !is_role(first) ? first : std::string_view();
}

} // namespace

/// Two columns of persons, or persons with their organisation in the second: what most rows say goes for
/// all.
bool AttendanceRows::second_column_has_people() const {
    std::size_t people = 0;
    std::size_t others = 0;
    for (const auto& [row, organisation] : m_rows) {
        for (const Cell& cell : row.cells) {
            if (cell.column == 0)
                continue;
            const auto person = read_person(cell.text);
            const bool alone = person && person->name.data() == cell.text.data() && !person->no_separator;
            ++(alone ? people : others);
        }
    }
    return people > others;
}

void AttendanceRows::flush(const ListForm& form) {
    if (m_rows.empty())
        return;
    m_ticked = std::ranges::any_of(
        m_rows, [&](const Gathered& gathered) { return ticks_off(form.header, gathered.row); });
    const bool all_people = !form.columns.empty() || (form.header.empty() && second_column_has_people());
    std::string_view beside;
    for (const auto& [row, led_by] : m_rows) {
        if (row.cells.front().column == 0)
            beside = form.columns.empty() ? organisation_beside(row) : std::string_view();
        const std::string_view organisation = led_by.empty() ? beside : led_by;
        const std::size_t first = m_attendance.people.size();
        if (!form.header.empty())
            add_by_header(form, row);
        else if (all_people)
            add_cells(form, row);
        else
            add_with_qualities(form, row);
        take_organisation_since(first, organisation);
    }
    m_rows.clear();
}

void AttendanceRows::add_cells(const ListForm& form, const Row& row) {
    for (const Cell& cell : row.cells) {
        ListColumn here{0, form.group.value_or(Meaning::Present), {}};
        for (const ListColumn& column : form.columns) {
            if (column.column <= cell.column)
                here = column;
        }
        const std::size_t first = m_attendance.people.size();
        for (const WrittenPerson& person : read_people(cell.text))
            add(m_lines[cell.line], person, here.group);
        take_organisation_since(first, here.organisation);
    }
}

void AttendanceRows::add_with_qualities(const ListForm& form, const Row& row) {
    for (std::size_t i = 0; i < row.cells.size();) {
        auto people = read_people(row.cells[i].text);
        std::size_t next = i + 1;
        if (people.size() == 1) {
            for (; next < row.cells.size(); ++next)
                add_quality(people.front(), row.cells[next].text);
        }
        for (const WrittenPerson& person : people)
            add(m_lines[row.cells[i].line], person, *form.group);
        i = people.empty() ? i + 1 : next;
    }
}

/// A person to each cell that names one; what the other cells say goes for all of them.
void AttendanceRows::add_by_header(const ListForm& form, const Row& row) {
    if (row.first_of_cells)
        m_shared.clear();
    for (const Cell& cell : row.cells) {
        const Column column = column_at(form.header, cell.column);
        if (column == Column::Party || column == Column::Organisation)
            m_shared.emplace_back(column, cell.text);
    }
    std::optional<WrittenPerson> member;
    for (const Cell& named : row.cells) {
        const Column column = column_at(form.header, named.column);
        auto person =
            column == Column::Name || column == Column::Serving ? read_person(named.text) : std::nullopt;
        if (!person)
            continue;
        Meaning group = column == Column::Serving ? Meaning::ServingSubstitutes : *form.group;
        if (column == Column::Serving && member) {
            take_seat(*person, *member, form.header, row, m_shared);
        } else {
            for (const Cell& cell : row.cells)
                take_column(*person, group, column_at(form.header, cell.column), cell.text);
            for (const auto& [shared, value] : m_shared)
                take_column(*person, group, shared, value);
        }
        if (column == Column::Name) {
            take_blocks(*person, form.blocks, row);
            person->absent = person->absent || (m_ticked && is_left_unmarked(form.header, row));
            member = person;
        }
        add(m_lines[named.line], *person, group, column == Column::Serving || calls_roll(form.header));
    }
}

void AttendanceRows::add(const Line& line, const WrittenPerson& person, Meaning group, bool by_roll) {
    Attendee attendee;
    attendee.name = std::string(person.name);
    attendee.role = std::string(person.role);
    attendee.organisation = std::string(person.organisation);
    attendee.party = std::string(person.party);
    attendee.place = m_lines.place(line, person.name);
    attendee.group = std::string(id_of(group));
    attendee.presence = group == Meaning::Absent || person.absent ? Presence::Absent : Presence::Present;
    attendee.substitute = group == Meaning::Substitutes || group == Meaning::ServingSubstitutes ||
                          group == Meaning::NonServingSubstitutes || person.serving;
    attendee.serving = group == Meaning::ServingSubstitutes || person.serving;
    attendee.substitutes_for = std::string(person.substitutes_for);
    attendee.remote = person.remote;
    attendee.items = person.items;
    attendee.arrived = person.arrived;
    attendee.left = person.left;
    attendee.entry = m_lines.place(line, person.whole);
    if (!m_roll.add(std::move(attendee), by_roll))
        return;
    if (person.no_separator)
        m_attendance.without_separator.push_back(m_lines.place(line, person.whole));
    if (person.remote)
        m_attendance.remote.push_back(m_lines.place(line, person.whole));
}

void AttendanceRows::take_organisation_since(std::size_t first, std::string_view organisation) {
    for (std::size_t i = first; i < m_attendance.people.size(); ++i)
        take_organisation(m_attendance.people[i], organisation);
}

} // namespace klubba::recognition
