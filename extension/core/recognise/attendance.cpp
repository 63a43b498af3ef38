// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance.hpp"

#include "core/recognise/attendance_columns.hpp"
#include "core/recognise/attendance_roll.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

namespace klubba::recognition {

namespace {

using Column = AttendanceColumn;

class Reader {
public:
    Reader(const Lines& lines, const Front& front, Attendance& attendance)
        : m_lines(lines), m_front(front), m_attendance(attendance) {}

    void read(const std::vector<Row>& rows) {
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const Row& row = rows[index];
            if (row.blank())
                m_after_blank = true, m_offices.clear(), m_from = {};
            else if (!read_labels(row) && !read_head_of_organisation(rows, index))
                read_people_row(row);
            if (!row.blank())
                m_after_blank = false;
        }
        flush();
        add_officers();
    }

private:
    struct Pending {
        Row row;
        /// Whom all in it come from, said before them ("Från PRO: …").
        std::string_view organisation;
    };
    struct Office {
        WrittenPerson person;
        std::size_t line = 0;
    };

    /// True when the row is, or begins with, a label.
    bool read_labels(const Row& row) {
        std::vector<std::optional<LabelMatch>> labels;
        labels.reserve(row.cells.size());
        std::size_t attendance = 0;
        for (const Cell& cell : row.cells) {
            labels.push_back(cell.label);
            attendance +=
                labels.back() && is_attendance(labels.back()->meaning) && labels.back()->value.empty() ? 1U
                                                                                                       : 0U;
        }
        if (read_header(row))
            return true;
        if (attendance >= 2) {
            flush();
            m_group.reset();
            m_group_of_header = false;
            m_columns.clear();
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (labels[i] && is_attendance(labels[i]->meaning))
                    m_columns.emplace_back(row.cells[i].column, labels[i]->meaning);
            }
            return true;
        }
        const auto& label = labels.front();
        if (!label)
            return false;
        if (m_header.size() > 1 && row.cells.size() > 1 && row.table != 0 && row.table == m_header_table)
            return false;
        if (!is_attendance(label->meaning))
            return read_office(row, *label);
        flush();
        m_from = {};
        m_columns.clear();
        m_header.clear();
        m_group = label->meaning;
        m_group_in_line = label->colon && !label->value.empty();
        m_group_of_header = false;
        // "Ordförande: …" above "Ledamöter: …" goes on with the same list; "Närvarande: …" begins one.
        if (text::starts_folded(label->label, "ledamöter"))
            std::ranges::move(m_offices, std::back_inserter(m_officers));
        m_offices.clear();
        Row rest;
        rest.line = row.line;
        rest.table = row.table;
        if (!label->value.empty())
            rest.cells.push_back({label->value, 0, row.line, std::nullopt});
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            rest.cells.push_back(
                {row.cells[i].text, row.cells[i].column - 1, row.cells[i].line, std::nullopt});
        if (!rest.cells.empty())
            m_pending.push_back({std::move(rest), organisation_in(label->label)});
        return true;
    }

    /// "För PRO Granvik" alone above persons goes on with the list.
    bool read_head_of_organisation(const std::vector<Row>& rows, std::size_t index) {
        constexpr std::size_t longest = 60;
        const std::size_t next = index + 1;
        const std::string_view text = rows[index].cells.front().text;
        if (!m_group || !m_header.empty() || !m_columns.empty() || rows[index].cells.size() > 1 ||
            text.size() > longest || !(text.starts_with("För ") || text.starts_with("Från ")) ||
            text.ends_with('.') || next == rows.size() || rows[next].blank() ||
            rows[next].cells.front().label ||
            text.substr(0, text.size() - 1).find(':') != std::string_view::npos ||
            !read_person(rows[next].cells.front().text))
            return false;
        m_from = text::strip(organisation_in(text), ":");
        return true;
    }

    /// "PRO Granvik" of "Från PRO Granvik", "kommunen" of "Ledamöter från kommunen".
    static std::string_view organisation_in(std::string_view words) {
        for (const std::string_view preposition : {"från ", "för "}) {
            const std::size_t at = text::find_folded(words, preposition);
            if (at == 0 || (at != std::string_view::npos && text::space_at(words, at - 1) != 0))
                return text::trim(words.substr(at + preposition.size()));
        }
        return {};
    }

    /// "Polisen: Bo Alm, Cia Ek": what stands before the colon is no label, and no person, but where they come from.
    static std::optional<Pending> led_by_organisation(const Row& row) {
        constexpr std::size_t longest_lead = 60;
        const Cell& cell = row.cells.front();
        const std::size_t colon = cell.text.substr(0, longest_lead).find(':');
        if (row.cells.size() > 1 || colon == std::string_view::npos)
            return std::nullopt;
        const std::string_view lead = text::trim(cell.text.substr(0, colon));
        const std::string_view value = text::trim(cell.text.substr(colon + 1));
        const auto people = read_people(value);
        if (looks_like_name(lead) || people.empty() || people.front().name.data() != value.data())
            return std::nullopt;
        const std::string_view organisation = organisation_in(lead);
        Pending pending{row, organisation.empty() && !is_role(lead) ? lead : organisation};
        pending.row.cells.front().text = value;
        return pending;
    }

    /// "Ordförande: Anna Ek (S)" in the list is a person with that role; alone in a line it ends the list.
    bool read_office(const Row& row, const LabelMatch& label) {
        const bool office = label.meaning == Meaning::Chair || label.meaning == Meaning::Secretary ||
                            label.meaning == Meaning::Adjuster;
        const std::string_view value = !label.value.empty()   ? label.value
                                       : row.cells.size() > 1 ? row.cells[1].text
                                                              : std::string_view();
        if (m_group && *m_group != Meaning::Absent && office && !m_after_blank &&
            label.meaning != Meaning::Adjuster) {
            if (auto person = read_person(value)) {
                flush();
                const bool listed =
                    std::any_of(m_attendance.people.begin(), m_attendance.people.end(),
                                [&](const Attendee& other) { return other.name == person->name; });
                if (listed)
                    return true;
                if (person->role.empty())
                    person->role = label.label;
                add(m_lines[row.line], *person, *m_group);
                return true;
            }
        }
        end_group();
        if (auto person = read_person(value);
            person && (label.meaning == Meaning::Chair || label.meaning == Meaning::Secretary)) {
            if (person->role.empty())
                person->role = label.label;
            m_offices.push_back({*person, row.line});
        }
        return true;
    }

    /// Who is named with an office right above the members is one of those present, listed once more or not.
    void add_officers() {
        for (const auto& [person, line] : m_officers)
            if (std::ranges::find(m_attendance.people, person.name, &Attendee::name) ==
                m_attendance.people.end())
                add(m_lines[line], person, Meaning::Present);
        std::ranges::stable_sort(m_attendance.people, [](const Attendee& a, const Attendee& b) {
            return a.place.paragraph < b.place.paragraph;
        });
    }

    /// A header row, "Namn | Parti | Roll", of a table or of lines with tabs.
    bool read_header(const Row& row) {
        std::vector<std::pair<std::size_t, std::string_view>> cells;
        cells.reserve(row.cells.size());
        for (const Cell& cell : row.cells)
            cells.emplace_back(cell.column, cell.text);
        auto header = read_attendance_header(cells);
        if (header.empty())
            return false;
        flush();
        if (!m_group || m_group_of_header)
            m_group = Meaning::Present;
        m_group_of_header = *m_group == Meaning::Present && lists_substitutes(row.cells.front().text);
        if (m_group_of_header)
            m_group = Meaning::Substitutes;
        m_blocks.clear();
        for (const Cell& cell : row.cells)
            if (const auto block = block_of(cell.text);
                block && column_at(header, cell.column) == Column::Block)
                m_blocks.emplace_back(cell.column, *block);
        m_header = std::move(header);
        m_header_table = row.table;
        return true;
    }

    void read_people_row(const Row& row) {
        if (!m_group && m_columns.empty())
            return;
        if (!m_header.empty() && row.table != m_header_table) {
            end_group();
            return;
        }
        const bool on_front =
            std::find(m_front.lines.begin(), m_front.lines.end(), row.line) != m_front.lines.end();
        if (auto led = on_front ? std::nullopt : led_by_organisation(row)) {
            // "Från kansliet: Bo Alm" below "Frånvarande: Anna Ek": both lines are labels with their own answers.
            if (m_group == Meaning::Absent && m_group_in_line &&
                text::starts_folded(row.cells.front().text, "från ")) {
                flush();
                m_group = Meaning::OthersPresent;
            }
            m_pending.push_back(std::move(*led));
            return;
        }
        const bool person =
            !on_front && std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
                return read_person(cell.text.substr(0, 120)).has_value();
            });
        if (!person) {
            // The heads of several columns side by side end no list: "Granviks kommun | Hällesjö kommun".
            const bool heads = row.table != 0 && row.cells.size() > 1;
            const bool prose = row.cells.front().text.size() > 80 || (on_front && !heads);
            if ((m_after_blank && m_columns.empty()) || prose)
                end_group();
            return;
        }
        m_pending.push_back({row, m_from});
    }

    void end_group() {
        flush();
        m_from = {};
        m_group.reset();
        m_group_of_header = false;
        m_columns.clear();
        m_header.clear();
    }

    /// Two columns of persons, or persons with their organisation in the second: what most rows say goes for
    /// all.
    bool second_column_has_people() const {
        std::size_t people = 0;
        std::size_t others = 0;
        for (const auto& [row, organisation] : m_pending) {
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

    void flush() {
        if (m_pending.empty())
            return;
        m_ticked = std::ranges::any_of(
            m_pending, [&](const Pending& pending) { return ticks_off(m_header, pending.row); });
        const bool all_people = !m_columns.empty() || (m_header.empty() && second_column_has_people());
        std::string_view beside;
        for (const auto& [row, led_by] : m_pending) {
            if (row.cells.front().column == 0)
                beside = organisation_beside(row);
            const std::string_view organisation = led_by.empty() ? beside : led_by;
            const std::size_t first = m_attendance.people.size();
            if (!m_header.empty())
                add_by_header(row);
            else if (all_people)
                add_cells(row);
            else
                add_with_qualities(row);
            for (std::size_t i = first; i < m_attendance.people.size(); ++i)
                if (m_attendance.people[i].organisation.empty())
                    m_attendance.people[i].organisation = organisation;
        }
        m_pending.clear();
    }

    /// "Polisen <tab> Bo Alm": the organisation in the first column, for all beside it and in the lines below.
    static std::string_view organisation_beside(const Row& row) {
        const std::string_view first = row.cells.front().text;
        return row.cells.size() == 2 && !read_person(first) && !is_role(first) ? first : std::string_view();
    }

    void add_cells(const Row& row) {
        for (const Cell& cell : row.cells) {
            Meaning group = m_group.value_or(Meaning::Present);
            for (const auto& [column, meaning] : m_columns) {
                if (column <= cell.column)
                    group = meaning;
            }
            for (const WrittenPerson& person : read_people(cell.text))
                add(m_lines[cell.line], person, group);
        }
    }

    void add_with_qualities(const Row& row) {
        for (std::size_t i = 0; i < row.cells.size();) {
            auto people = read_people(row.cells[i].text);
            std::size_t next = i + 1;
            if (people.size() == 1) {
                for (; next < row.cells.size(); ++next)
                    add_quality(people.front(), row.cells[next].text);
            }
            for (const WrittenPerson& person : people)
                add(m_lines[row.cells[i].line], person, *m_group);
            i = people.empty() ? i + 1 : next;
        }
    }

    /// A person to each cell that names one; what the other cells say goes for all of them.
    void add_by_header(const Row& row) {
        if (row.first_of_cells)
            m_shared.clear();
        for (const Cell& cell : row.cells) {
            const Column column = column_at(m_header, cell.column);
            if (column == Column::Party || column == Column::Organisation)
                m_shared.emplace_back(column, cell.text);
        }
        std::optional<WrittenPerson> member;
        for (const Cell& named : row.cells) {
            const Column column = column_at(m_header, named.column);
            auto person =
                column == Column::Name || column == Column::Serving ? read_person(named.text) : std::nullopt;
            if (!person)
                continue;
            Meaning group = column == Column::Serving ? Meaning::ServingSubstitutes : *m_group;
            if (column == Column::Serving && member) {
                take_seat(*person, *member, m_header, row, m_shared);
            } else {
                for (const Cell& cell : row.cells)
                    take_column(*person, group, column_at(m_header, cell.column), cell.text);
                for (const auto& [shared, value] : m_shared)
                    take_column(*person, group, shared, value);
            }
            if (column == Column::Name) {
                take_blocks(*person, m_blocks, row);
                person->absent = person->absent || (m_ticked && is_left_unmarked(m_header, row));
                member = person;
            }
            add(m_lines[named.line], *person, group, column == Column::Serving || calls_roll(m_header));
        }
    }

    void add(const Line& line, const WrittenPerson& person, Meaning group, bool by_roll = false) {
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

    const Lines& m_lines;
    const Front& m_front;
    Attendance& m_attendance;
    Roll m_roll{m_attendance.people};
    std::optional<Meaning> m_group;
    /// The label that gave m_group has those it names beside it.
    bool m_group_in_line = false;
    /// The heading over the names in a table told m_group, not a label above it.
    bool m_group_of_header = false;
    std::vector<std::pair<std::size_t, Meaning>> m_columns;
    AttendanceHeader m_header;
    std::size_t m_header_table = 0;
    Blocks m_blocks;
    /// Party and organisation in the first line of a table's row, which hold for the names below each other in it.
    SharedCells m_shared;
    /// Somebody in the table is ticked off as present.
    bool m_ticked = false;
    std::vector<Pending> m_pending;
    /// Whom those below come from, said in a line of its own.
    std::string_view m_from;
    /// "Ordförande: Anna Ek" in the lines before this one.
    std::vector<Office> m_offices;
    /// Those right above the members.
    std::vector<Office> m_officers;
    bool m_after_blank = false;
};

} // namespace

void read_attendance(const Lines& lines, const Front& front, const std::vector<Row>& rows,
                     Attendance& attendance) {
    Reader(lines, front, attendance).read(rows);
}

} // namespace klubba::recognition
