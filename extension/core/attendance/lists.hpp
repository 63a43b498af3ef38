// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/attendance_columns.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::attendance {

/// The lists that people may stand in.
enum class Group { Present, Serving, Substitutes, Others, Absent };

/// A table with one person a row, below a row that says what its columns hold.
struct PersonTable {
    std::size_t table = 0;
    std::size_t heading = 0;
    recognition::AttendanceHeader header;
    Group group = Group::Present;

    /// The column that holds this; nothing when none does.
    [[nodiscard]] std::optional<std::size_t> column(recognition::AttendanceColumn kind) const;
};

/// A column of a table that holds one person a cell, below a cell that says of which kind ("Deltagare | Frånvarande").
struct PersonColumn {
    std::size_t table = 0;
    std::size_t heading = 0;
    std::size_t column = 0;
    Group group = Group::Present;
};

/// Where a document lists who was there. Holds references to both, which must outlive it.
class Lists {
public:
    Lists(const Document& document, const Minutes& minutes);

    [[nodiscard]] const std::vector<PersonTable>& tables() const { return m_tables; }
    [[nodiscard]] const std::vector<PersonColumn>& columns() const { return m_columns; }
    /// The table that the person has a row in; null for others.
    [[nodiscard]] const PersonTable* table_of(const Attendee& attendee) const;
    [[nodiscard]] Group group_of(const Attendee& attendee) const;
    /// Whether there is a list of this kind, be it empty.
    [[nodiscard]] bool has(Group group) const;
    [[nodiscard]] bool empty() const;
    /// The last person of a group who stands in text; null when none does.
    [[nodiscard]] const Attendee* last_in_text(Group group) const;
    /// The first label of a group; null without one.
    [[nodiscard]] const Label* label_of(Group group) const;
    /// The last paragraph of all lists.
    [[nodiscard]] std::size_t last_paragraph() const;

    /// First paragraph of a cell; nothing for cells that are not there.
    [[nodiscard]] std::optional<std::size_t> cell(std::size_t table, std::size_t row,
                                                  std::size_t column) const;
    [[nodiscard]] std::string_view text_of(std::size_t paragraph) const;

private:
    void find_tables();
    [[nodiscard]] Group group_at(std::size_t paragraph, std::size_t until) const;

    const Document& m_document;
    const Minutes& m_minutes;
    std::vector<PersonTable> m_tables;
    std::vector<PersonColumn> m_columns;
};

/// Nothing for labels that introduce no list of persons.
std::optional<Group> group_of_label(const Label& label);

/// Nothing is said there: a placeholder, a dash, blank, or the word that nobody was absent.
bool is_vacant(std::string_view text);

} // namespace klubba::attendance
