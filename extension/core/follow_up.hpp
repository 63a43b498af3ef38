// SPDX-License-Identifier: MPL-2.0
// The rows of the log and of the action plan, as whoever follows them up reads and changes them.
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

inline constexpr std::array follow_up_columns{FollowUpColumn::Number,   FollowUpColumn::Matter,
                                              FollowUpColumn::Action,   FollowUpColumn::Responsible,
                                              FollowUpColumn::Deadline, FollowUpColumn::Status};

/// What commands call a column ("matter" in the log, "goal" in the action plan), and the field of the template's
/// section that fills it ("log_matter", "plan_goal").
std::string_view name_of(FollowUp kind, FollowUpColumn column);
std::string_view field_of(FollowUp kind, FollowUpColumn column);
/// "log" and "plan"; nothing for any other name.
std::string_view name_of(FollowUp kind);
std::optional<FollowUp> follow_up_named(std::string_view name);
/// Id of the section that holds it, as in vocabulary.md.
std::string_view section_of(FollowUp kind);

struct FollowUpRow {
    FollowUp kind = FollowUp::Log;
    /// Among the rows of its kind, from 1.
    std::size_t position = 0;
    /// In the order of follow_up_columns.
    std::array<Text, follow_up_columns.size()> facts;
    /// Those responsible, one by one: full names where they can be told, else as written.
    std::vector<std::string> owners = {};
    /// Those that its table has; none for a row that is typed.
    std::vector<FollowUpColumn> columns = {};
    /// The last day that the deadline or the schedule leaves.
    std::optional<Date> due = {};
    /// As its status says.
    bool closed = false;
    /// Open, and the last day has passed.
    bool late = false;
    /// Its first cell; nothing for a row that is typed.
    std::optional<CellAddress> cell = {};
    Place place = {};

    [[nodiscard]] const Text& operator[](FollowUpColumn column) const {
        return facts[static_cast<std::size_t>(column)];
    }
    /// Whether it says anything: a row of placeholders waits to be filled in.
    [[nodiscard]] bool is_filled() const;

    bool operator==(const FollowUpRow&) const = default;
};

/// All rows, the log's first.
std::vector<FollowUpRow> follow_up_rows(const Document& document, const Minutes& minutes, Date today);

/// What a row is to say. A column that is not mentioned stays as it is, or in a new row waits to be filled in.
using RowValues = std::map<FollowUpColumn, std::string>;

/// The table of the document that new rows of a kind go into: its last; null when it has none.
const FollowUpTable* table_for(const Minutes& minutes, FollowUp kind);
/// What a new row can say: the columns of the document's table, else of the one in the template's section; `of` may be
/// null. Empty where a row has nowhere to go.
std::vector<FollowUpColumn> columns_of_new_row(const Minutes& minutes, const Template* of, FollowUp kind);
/// Rows that are typed or listed, and are no table yet; null when there are none.
const FollowUpTable* typed_rows(const Minutes& minutes, FollowUp kind);

/// A new row last in a table of the document, or in the place of one that still waits to be filled in, and goes on waiting
/// for what `values` says nothing of. In a new one that becomes a placeholder with the label of its column. A number follows
/// on the one before.
Fix add_row(const Document& document, const FollowUpTable& table, const RowValues& values,
            const RowValues& labels);

/// Nothing for a row that is typed, and for a column that the row has not.
std::optional<Fix> set_row(const Document& document, const Minutes& minutes, const FollowUpRow& row,
                           const RowValues& values);

/// A table keeps its last row, for its form, and empties it. Nothing for a row that is typed.
std::optional<Fix> remove_row(const Document& document, const Minutes& minutes, const FollowUpRow& row,
                              const RowValues& labels);

/// Values of the template's fields, a line for each typed row, to make a table of them; numbers are given to rows that
/// have none.
std::map<std::string, std::string> values_of_typed(const Minutes& minutes, const FollowUpTable& typed);

/// The full names of those whom a text names, however shortly ("Thomas N och Anna"), as the lists have them; whoever
/// can't be told stays as written.
std::string with_full_names(std::string_view responsible, const std::vector<Attendee>& people);

} // namespace klubba
