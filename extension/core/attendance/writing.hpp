// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/attendance/lists.hpp"
#include "core/attendance/words.hpp"
#include "core/finding.hpp"

namespace klubba::attendance {

/// Makes the edits that put a person into the lists, change what they say of one, and take one out. The references must
/// outlive it.
class Writing {
public:
    Writing(const Document& document, const Minutes& minutes, const Lists& lists)
        : m_document(document), m_minutes(minutes), m_lists(lists) {}

    /// False when the group has no list to write in.
    bool add(const Entry& entry, Group group);
    /// Says below a label of its own who was absent.
    void add_absent(const Entry& entry);
    /// The person stays in the list they stand in, which then says this.
    void rewrite(const Attendee& attendee, const Entry& entry);
    void remove(const Attendee& attendee);

    /// The person's words in the list, full stop left out.
    [[nodiscard]] Place extent_of(const Attendee& attendee) const;
    [[nodiscard]] std::string_view text_at(const Place& place) const;

    std::vector<Edit> take() { return std::move(m_edits); }

private:
    struct Line {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    void replace(const Place& place, std::string text);
    void set_cell(std::size_t paragraph, const std::string& text);
    [[nodiscard]] Line line_at(const Place& place) const;
    [[nodiscard]] bool shares_line(const Attendee& attendee, const Line& line) const;

    bool fill_row(const PersonTable& table, const Entry& entry);
    [[nodiscard]] bool fits(const PersonTable& table, std::size_t row, const Entry& entry) const;
    [[nodiscard]] std::vector<std::string> cells_for(const PersonTable& table, const Entry& entry) const;
    [[nodiscard]] bool has_parentheses(const PersonTable& table, std::size_t column) const;
    bool add_to_column(const PersonColumn& column, const Entry& entry);
    bool add_after_label(const Label& label, const Entry& entry);
    void add_beside(const Attendee& other, const Entry& entry);

    void remove_row(std::size_t table, std::size_t row, std::size_t heading);
    void remove_from_run(const Place& entry, const Line& line);
    void remove_line(const Place& entry, const Line& line);

    const Document& m_document;
    const Minutes& m_minutes;
    const Lists& m_lists;
    std::vector<Edit> m_edits;
};

} // namespace klubba::attendance
