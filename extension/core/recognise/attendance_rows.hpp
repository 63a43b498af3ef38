// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/attendance.hpp"
#include "core/recognise/attendance_columns.hpp"
#include "core/recognise/attendance_roll.hpp"
#include "core/recognise/people.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Persons below each other: who they are, and whom they come from where the heading says it.
struct ListColumn {
    std::size_t column = 0;
    Meaning group{};
    std::string_view organisation;
};

/// What the label or the headings above the rows of a list say of all of them.
struct ListForm {
    std::optional<Meaning> group;
    std::vector<ListColumn> columns;
    /// The table that the columns are in; 0 where tabs make them.
    std::size_t table_of_columns = 0;
    AttendanceHeader header;
    std::size_t table_of_header = 0;
    Blocks blocks;
};

/// Gathers rows of a list, since what one of them means is told by all, and makes persons of them.
class AttendanceRows {
public:
    /// Both must outlive it; only it may add people.
    AttendanceRows(const Lines& lines, Attendance& attendance)
        : m_lines(lines), m_attendance(attendance), m_roll(attendance.people) {}

    /// `organisation`: whom all in it come from, said before them ("Från PRO: …").
    void gather(Row row, std::string_view organisation) { m_rows.push_back({std::move(row), organisation}); }
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    /// Adds everybody whom the rows gathered name.
    void flush(const ListForm& form);
    /// `by_roll`: a table that calls the roll tells of this one.
    void add(const Line& line, const WrittenPerson& person, Meaning group, bool by_roll = false);

private:
    struct Gathered {
        Row row;
        std::string_view organisation;
    };

    [[nodiscard]] bool second_column_has_people() const;
    void add_cells(const ListForm& form, const Row& row);
    void add_with_qualities(const ListForm& form, const Row& row);
    void add_by_header(const ListForm& form, const Row& row);
    void take_organisation_since(std::size_t first, std::string_view organisation);

    const Lines& m_lines;
    Attendance& m_attendance;
    Roll m_roll;
    std::vector<Gathered> m_rows;
    /// Party and organisation in the first line of a table's row, which hold for the names below each other in it.
    SharedCells m_shared;
    /// Somebody in the table is ticked off as present.
    bool m_ticked = false;
};

} // namespace klubba::recognition
