// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance.hpp"

#include "core/recognise/attendance_heads.hpp"
#include "core/recognise/attendance_rows.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

namespace klubba::recognition {

namespace {

class Reader {
public:
    Reader(const Lines& lines, const Front& front, Attendance& attendance)
        : m_lines(lines), m_front(front), m_attendance(attendance) {}

    void read(const std::vector<Row>& rows) {
        for (std::size_t index = 0; index < rows.size(); ++index) {
            const Row& row = rows[index];
            if (row.blank())
                m_after_blank = true, m_offices.clear(), m_from = {};
            else if (!read_labels(row) && !read_head(rows, index))
                read_people_row(row);
            if (!row.blank())
                m_after_blank = false;
        }
        m_rows.flush(m_form);
        add_officers();
    }

private:
    struct LedRow {
        Row row;
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
        if (m_form.table_of_columns != 0 && row.table == m_form.table_of_columns &&
            std::ranges::any_of(labels,
                                [](const auto& label) { return label && is_attendance(label->meaning); })) {
            read_labels_in_columns(row);
            return true;
        }
        if (attendance >= 2) {
            m_rows.flush(m_form);
            m_form.group.reset();
            m_group_of_header = false;
            m_form.columns.clear();
            m_form.table_of_columns = row.table;
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (labels[i] && is_attendance(labels[i]->meaning))
                    m_form.columns.push_back({row.cells[i].column, labels[i]->meaning, {}});
            }
            return true;
        }
        const auto& label = labels.front();
        if (!label)
            return false;
        if (m_form.header.size() > 1 && row.cells.size() > 1 && row.table != 0 &&
            row.table == m_form.table_of_header)
            return false;
        if (!is_attendance(label->meaning))
            return read_office(row, *label);
        m_rows.flush(m_form);
        m_from = {};
        m_form.columns.clear();
        m_form.header.clear();
        m_form.group = label->meaning;
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
            m_rows.gather(std::move(rest), organisation_in(label->label));
        return true;
    }

    /// "Ej närvarande" or "Ej närvarande: Bo Alm" in a cell below the heading of its column: those from there on are.
    void read_labels_in_columns(const Row& row) {
        m_rows.flush(m_form);
        Row rest = row;
        rest.cells.clear();
        for (const Cell& cell : row.cells) {
            const bool labelled = cell.label && is_attendance(cell.label->meaning);
            if (const auto column = std::ranges::find(m_form.columns, cell.column, &ListColumn::column);
                labelled && column != m_form.columns.end())
                column->group = cell.label->meaning;
            if (!labelled || !cell.label->value.empty())
                rest.cells.push_back({labelled ? cell.label->value : cell.text, cell.column, cell.line, {}});
        }
        if (!rest.cells.empty())
            m_rows.gather(std::move(rest), {});
    }

    /// Words above persons that go on with the list, or begin it where nobody is listed yet.
    bool read_head(const std::vector<Row>& rows, std::size_t index) {
        const Row& row = rows[index];
        const bool begins =
            m_attendance.people.empty() && m_rows.empty() && !m_form.group && m_form.columns.empty();
        if (!m_form.header.empty() || !m_form.columns.empty() || !(begins || m_form.group))
            return false;
        if (const auto columns = heads_of_columns(rows, index); !columns.empty()) {
            m_rows.flush(m_form);
            m_form.table_of_columns = row.table;
            for (const auto& [column, organisation] : columns)
                m_form.columns.push_back({column, m_form.group.value_or(Meaning::Present), organisation});
            return true;
        }
        // Absentees who are grouped are not told from those of another list.
        const bool in_list = m_form.group && !(m_form.group == Meaning::Absent && m_after_blank);
        const auto head = is_on_front(row) ? std::nullopt : head_of_people(rows, index, in_list);
        if (!head)
            return false;
        m_form.group = m_form.group.value_or(Meaning::Present);
        m_from = head->organisation;
        return true;
    }

    /// "Polisen: Bo Alm, Cia Ek": what stands before the colon is no label, and no person, but where they come from.
    static std::optional<LedRow> led_by_organisation(const Row& row) {
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
        LedRow led{row, organisation.empty() && !is_role(lead) ? lead : organisation};
        led.row.cells.front().text = value;
        return led;
    }

    /// "Ordförande: Anna Ek (S)" in the list is a person with that role; alone in a line it ends the list.
    bool read_office(const Row& row, const LabelMatch& label) {
        const bool office = label.meaning == Meaning::Chair || label.meaning == Meaning::Secretary ||
                            label.meaning == Meaning::Adjuster;
        const std::string_view value = !label.value.empty()   ? label.value
                                       : row.cells.size() > 1 ? row.cells[1].text
                                                              : std::string_view();
        if (m_form.group && *m_form.group != Meaning::Absent && office && !m_after_blank &&
            label.meaning != Meaning::Adjuster) {
            if (auto person = read_person(value)) {
                m_rows.flush(m_form);
                const bool listed =
                    std::any_of(m_attendance.people.begin(), m_attendance.people.end(),
                                [&](const Attendee& other) { return other.name == person->name; });
                if (listed)
                    return true;
                if (person->role.empty())
                    person->role = label.label;
                m_rows.add(m_lines[row.line], *person, *m_form.group);
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
                m_rows.add(m_lines[line], person, Meaning::Present);
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
        m_rows.flush(m_form);
        if (!m_form.group || m_group_of_header)
            m_form.group = Meaning::Present;
        m_group_of_header = *m_form.group == Meaning::Present && lists_substitutes(row.cells.front().text);
        if (m_group_of_header)
            m_form.group = Meaning::Substitutes;
        m_form.blocks.clear();
        for (const Cell& cell : row.cells)
            if (const auto block = block_of(cell.text);
                block && column_at(header, cell.column) == AttendanceColumn::Block)
                m_form.blocks.emplace_back(cell.column, *block);
        m_form.header = std::move(header);
        m_form.table_of_header = row.table;
        return true;
    }

    void read_people_row(const Row& row) {
        if (!m_form.group && m_form.columns.empty())
            return;
        if (!m_form.header.empty() && row.table != m_form.table_of_header) {
            end_group();
            return;
        }
        const bool on_front = is_on_front(row);
        if (auto led = on_front ? std::nullopt : led_by_organisation(row)) {
            // "Från kansliet: Bo Alm" below "Frånvarande: Anna Ek": both lines are labels with their own answers.
            if (m_form.group == Meaning::Absent && m_group_in_line &&
                text::starts_folded(row.cells.front().text, "från ")) {
                m_rows.flush(m_form);
                m_form.group = Meaning::OthersPresent;
            }
            m_rows.gather(std::move(led->row), led->organisation);
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
            if ((m_after_blank && m_form.columns.empty()) || prose)
                end_group();
            return;
        }
        m_rows.gather(row, m_from);
    }

    [[nodiscard]] bool is_on_front(const Row& row) const {
        return std::ranges::find(m_front.lines, row.line) != m_front.lines.end();
    }

    void end_group() {
        m_rows.flush(m_form);
        m_from = {};
        m_form.group.reset();
        m_group_of_header = false;
        m_form.columns.clear();
        m_form.header.clear();
    }

    const Lines& m_lines;
    const Front& m_front;
    Attendance& m_attendance;
    AttendanceRows m_rows{m_lines, m_attendance};
    ListForm m_form;
    /// The label that gave m_form.group has those it names beside it.
    bool m_group_in_line = false;
    /// The heading over the names in a table told m_form.group, not a label above it.
    bool m_group_of_header = false;
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
