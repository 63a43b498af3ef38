// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/follow_up_tables.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/item_rows.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

enum class Column { Number, Matter, Status, Responsible, Deadline, Goal, Activity, FollowUp, Other };

constexpr auto columns = make_phrases<Column>({
    {"nr", Column::Number},
    {"nummer", Column::Number},
    {"#", Column::Number},
    {"datum", Column::Other},
    {"ärende", Column::Matter},
    {"fråga", Column::Matter},
    {"punkt", Column::Matter},
    {"vad", Column::Matter},
    {"uppdrag", Column::Matter},
    {"uppgift", Column::Matter},
    {"att göra", Column::Matter},
    {"ärende/fråga", Column::Matter},
    {"område", Column::Matter},
    {"ämne", Column::Matter},
    {"status", Column::Status},
    {"läge", Column::Status},
    {"kommentar", Column::Status},
    {"beslut/åtgärd", Column::Activity},
    {"anteckning", Column::Status},
    {"vad har hänt", Column::Status},
    {"resultat", Column::Status},
    {"ansvarig", Column::Responsible},
    {"ansvar", Column::Responsible},
    {"vem", Column::Responsible},
    {"ansvariga", Column::Responsible},
    {"ansvarig person", Column::Responsible},
    {"ansvarig part", Column::Responsible},
    {"ansvarig verksamhet", Column::Responsible},
    {"utförare", Column::Responsible},
    {"klart senast", Column::Deadline},
    {"klart", Column::Deadline},
    {"när", Column::Deadline},
    {"deadline", Column::Deadline},
    {"tidplan", Column::Deadline},
    {"tid", Column::Deadline},
    {"slutdatum", Column::Deadline},
    {"senast", Column::Deadline},
    {"klar", Column::Deadline},
    {"klardatum", Column::Deadline},
    {"tidsplan", Column::Deadline},
    {"när klart", Column::Deadline},
    {"mål", Column::Goal},
    {"målsättning", Column::Goal},
    {"delmål", Column::Goal},
    {"mål/inriktning", Column::Goal},
    {"aktivitet", Column::Activity},
    {"åtgärd", Column::Activity},
    {"aktivitet/åtgärd", Column::Activity},
    {"insats", Column::Activity},
    {"aktiviteter", Column::Activity},
    {"åtgärder", Column::Activity},
    {"insatser", Column::Activity},
    {"hur", Column::Activity},
    {"åtgärd/aktivitet", Column::Activity},
    {"uppföljning", Column::FollowUp},
    {"utvärdering", Column::FollowUp},
    {"uppföljning/utvärdering", Column::FollowUp},
    {"indikator", Column::FollowUp},
    {"hur följs det upp", Column::FollowUp},
});

/// What the first row says about the columns; nothing when it is no header row.
std::optional<std::vector<Column>> header_of(const Grid& grid) {
    if (grid.rows.empty())
        return std::nullopt;
    std::vector<Column> header;
    std::size_t known = 0;
    for (const GridCell& cell : grid.rows.front()) {
        const Column* column = columns.find(cell.text);
        header.push_back(column == nullptr ? Column::Other : *column);
        known += column == nullptr ? 0U : 1U;
    }
    return known >= 2 && known * 2 > header.size() ? std::optional(header) : std::nullopt;
}

bool has(const std::vector<Column>& header, Column column) {
    return std::find(header.begin(), header.end(), column) != header.end();
}

bool is_plan(const std::vector<Column>& header) {
    return has(header, Column::Goal) || (has(header, Column::Activity) && has(header, Column::FollowUp));
}

bool is_log(const std::vector<Column>& header) {
    return !is_plan(header) && (has(header, Column::Matter) || has(header, Column::Activity)) &&
           (has(header, Column::Responsible) || has(header, Column::Status));
}

const Item* item_at(const Lines& lines, const Outline& outline, std::size_t line) {
    const std::size_t paragraph = lines[line].paragraph;
    const auto next = std::partition_point(outline.items.begin(), outline.items.end(),
                                           [&](const Item& item) { return item.first <= paragraph; });
    return next != outline.items.begin() && paragraph < std::prev(next)->last ? &*std::prev(next) : nullptr;
}

bool is_status(std::string_view text) {
    for (const std::string_view word :
         {"klar", "ny", "pågå", "påbörja", "utgå", "avsluta", "vilande", "kvarstår"}) {
        if (text::starts_folded(text, word) && text::count_words(text) <= 2)
            return true;
    }
    return false;
}

/// A first column with nothing but short numbers.
bool is_numbered(const Grid& grid) {
    return grid.columns > 3 && std::all_of(grid.rows.begin(), grid.rows.end(), [](const auto& row) {
               return row.front().text.size() <= 4 &&
                      text::is_digit(row.front().text.empty() ? 'x' : row.front().text.front());
           });
}

/// Columns of a log without header that its cells tell: dates, states and names, and the matter first among the others.
/// Empty where no column holds only dates or states.
std::vector<Column> told_columns(const Grid& grid) {
    std::vector<Column> header(grid.columns, Column::Other);
    if (is_numbered(grid))
        header.front() = Column::Number;
    const auto tell = [&](Column column, bool (*fits)(std::string_view)) {
        for (std::size_t i = 0; i < grid.columns; ++i) {
            const auto empty = [&](const auto& row) { return i >= row.size() || row[i].text.empty(); };
            const bool all = std::ranges::all_of(
                grid.rows, [&](const auto& row) { return empty(row) || fits(row[i].text); });
            if (header[i] == Column::Other && all && !std::ranges::all_of(grid.rows, empty)) {
                header[i] = column;
                return true;
            }
        }
        return false;
    };
    const bool deadline = tell(Column::Deadline, is_date);
    const bool status = tell(Column::Status, is_status);
    if (!deadline && !status)
        return {};
    tell(Column::Responsible, looks_like_name);
    if (const auto matter = std::ranges::find(header, Column::Other); matter != header.end())
        *matter = Column::Matter;
    return header;
}

/// Columns of a log without header: matter, status, responsible; a first column of numbers is none of them.
std::vector<Column> usual_columns(const Grid& grid) {
    if (auto header = told_columns(grid); !header.empty())
        return header;
    std::vector<Column> header;
    if (is_numbered(grid))
        header.push_back(Column::Number);
    for (const Column column : {Column::Matter, Column::Status, Column::Responsible, Column::Deadline}) {
        if (header.size() < grid.columns)
            header.push_back(column);
    }
    header.resize(grid.columns, Column::Other);
    return header;
}

std::optional<FollowUpColumn> column_of_log(Column column, bool has_matter) {
    switch (column) {
    case Column::Number:
        return FollowUpColumn::Number;
    case Column::Matter:
        return FollowUpColumn::Matter;
    case Column::Activity:
        return has_matter ? FollowUpColumn::Action : FollowUpColumn::Matter;
    case Column::Responsible:
        return FollowUpColumn::Responsible;
    case Column::Deadline:
        return FollowUpColumn::Deadline;
    case Column::Status:
        return FollowUpColumn::Status;
    default:
        return std::nullopt;
    }
}

std::optional<FollowUpColumn> column_of_plan(Column column) {
    switch (column) {
    case Column::Goal:
        return FollowUpColumn::Matter;
    case Column::FollowUp:
        return FollowUpColumn::Status;
    default:
        return column_of_log(column, true);
    }
}

/// The paragraphs that a grid takes; none when it shares its first or last with other text.
void set_extent(FollowUpTable& table, const Lines& lines, const Grid& grid) {
    const std::size_t last = grid.last_line - 1;
    const bool begins = lines[grid.first_line].starts_paragraph;
    const bool ends = grid.last_line == lines.size() || lines[grid.last_line].starts_paragraph;
    if (!begins || !ends)
        return;
    table.first = lines[grid.first_line].paragraph;
    table.last = lines[last].paragraph + 1;
    if (!grid.made_of_tabs)
        table.table = lines.paragraph(lines[grid.first_line]).cell->table;
}

/// Nothing for a grid that is neither log nor action plan.
std::optional<FollowUpGrid> follow_up_grid(const Lines& lines, const Outline& outline, const Grid& grid) {
    FollowUpGrid found;
    found.grid = &grid;
    auto header = header_of(grid);
    const bool plan = header && is_plan(*header);
    if (!plan) {
        if (heading_column(grid))
            return std::nullopt;
        // A situation report has areas, levels and comments in columns that read like a log's.
        const Item* item = item_at(lines, outline, grid.first_line);
        if (item != nullptr && item->section == "situation_report")
            return std::nullopt;
        if (!header) {
            if (item == nullptr || item->section != "action_log" || grid.columns < 2)
                return std::nullopt;
            header = usual_columns(grid);
            found.first_row = 0;
        } else if (!is_log(*header)) {
            return std::nullopt;
        }
    }
    found.table.kind = plan ? FollowUp::ActionPlan : FollowUp::Log;
    const bool has_matter = has(*header, Column::Matter);
    for (const Column column : *header)
        found.table.columns.push_back(plan ? column_of_plan(column) : column_of_log(column, has_matter));
    set_extent(found.table, lines, grid);
    return found;
}

} // namespace

std::vector<FollowUpGrid> find_follow_up(const Lines& lines, const Outline& outline,
                                         const std::vector<Grid>& grids) {
    std::vector<FollowUpGrid> all;
    for (const Grid& grid : grids)
        if (auto found = follow_up_grid(lines, outline, grid))
            all.push_back(std::move(*found));
    return all;
}

} // namespace klubba::recognition
