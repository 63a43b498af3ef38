// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/follow_up.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/item_rows.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/phrase.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

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

Text to_text(const GridCell& cell) {
    Text fact;
    fact.raw = cell.text;
    fact.place = cell.place;
    fact.filled = !is_placeholder(cell.text);
    if (fact.filled)
        fact.value = cell.text;
    return fact;
}

LogEntry log_entry(const std::vector<GridCell>& row, const std::vector<Column>& header,
                   const std::vector<Attendee>& people) {
    LogEntry entry;
    const bool has_matter = has(header, Column::Matter);
    for (std::size_t i = 0; i < row.size() && i < header.size(); ++i) {
        const GridCell& cell = row[i];
        switch (header[i]) {
        case Column::Matter:
            entry.matter = to_text(cell);
            break;
        case Column::Activity:
            (has_matter ? entry.action : entry.matter) = to_text(cell);
            break;
        case Column::Number:
            entry.number = to_text(cell);
            break;
        case Column::Status:
            entry.status = to_text(cell);
            break;
        case Column::Deadline: {
            entry.deadline_text = to_text(cell);
            const auto match = find_date(cell.text);
            entry.deadline = match ? to_date(match->day) : std::nullopt;
            break;
        }
        case Column::Responsible:
            for (const Responsible& one : resolve_all(cell.text, people)) {
                Text name;
                name.raw = std::string(one.written);
                name.value = one.attendee != nullptr ? one.attendee->name : name.raw;
                name.filled = !is_placeholder(name.raw);
                name.place = cell.place;
                const auto offset = static_cast<std::size_t>(one.written.data() - cell.text.data());
                if (cell.place.end - cell.place.begin == cell.text.size()) {
                    name.place.begin += offset;
                    name.place.end = name.place.begin + one.written.size();
                }
                entry.responsible.push_back(std::move(name));
                entry.resolved.push_back(one.attendee != nullptr);
            }
            break;
        default:
            break;
        }
    }
    return entry;
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

ActionPlanRow plan_row(const std::vector<GridCell>& row, const std::vector<Column>& header) {
    ActionPlanRow plan;
    for (std::size_t i = 0; i < row.size() && i < header.size(); ++i) {
        Text* field = nullptr;
        switch (header[i]) {
        case Column::Goal:
        case Column::Matter:
            field = &plan.goal;
            break;
        case Column::Activity:
            field = &plan.activity;
            break;
        case Column::Responsible:
            field = &plan.responsible;
            break;
        case Column::Deadline:
            field = &plan.schedule;
            break;
        case Column::FollowUp:
        case Column::Status:
            field = &plan.follow_up;
            break;
        default:
            break;
        }
        if (field != nullptr && field->raw.empty())
            *field = to_text(row[i]);
    }
    return plan;
}

bool is_empty(const std::vector<GridCell>& row) {
    return std::all_of(row.begin(), row.end(), [](const GridCell& cell) { return cell.text.empty(); });
}

/// "… tre mål:" and the list below it.
void add_listed_goals(const Lines& lines, const Item& item, std::vector<ActionPlanRow>& plan) {
    const std::size_t end = lines.line_of(item.last);
    bool announced = false;
    for (std::size_t index = lines.line_of(item.first); index < end; ++index) {
        const Line& line = lines[index];
        if (line.blank() || line.leaked)
            continue;
        const bool listed = line.bullet || lines.paragraph(line).list_level > 0;
        if (announced && listed) {
            const std::string_view goal = text::strip(line.text, ".,;");
            ActionPlanRow row;
            row.goal = {std::string(goal), std::string(goal), lines.place(line, goal), true};
            plan.push_back(std::move(row));
        } else {
            announced = text::ends_folded(line.text, "mål:") || text::ends_folded(line.text, "målen:");
        }
    }
}

} // namespace

std::vector<LogEntry> read_log(const Lines& lines, const Outline& outline, const std::vector<Grid>& grids,
                               const std::vector<Attendee>& people) {
    std::vector<LogEntry> log;
    for (const Grid& grid : grids) {
        if (heading_column(grid))
            continue;
        auto header = header_of(grid);
        const Item* item = item_at(lines, outline, grid.first_line);
        // A situation report has areas, levels and comments in columns that read like a log's.
        if (item != nullptr && item->section == "situation_report")
            continue;
        std::size_t first = 1;
        if (!header) {
            if (item == nullptr || item->section != "action_log" || grid.columns < 2)
                continue;
            header = usual_columns(grid);
            first = 0;
        } else if (!is_log(*header)) {
            continue;
        }
        for (std::size_t row = first; row < grid.rows.size(); ++row) {
            if (!is_empty(grid.rows[row]))
                log.push_back(log_entry(grid.rows[row], *header, people));
        }
    }
    return log;
}

std::vector<ActionPlanRow> read_action_plan(const Lines& lines, const Outline& outline,
                                            const std::vector<Grid>& grids) {
    std::vector<ActionPlanRow> plan;
    for (const Grid& grid : grids) {
        const auto header = header_of(grid);
        if (!header || !is_plan(*header))
            continue;
        for (std::size_t row = 1; row < grid.rows.size(); ++row) {
            if (!is_empty(grid.rows[row]))
                plan.push_back(plan_row(grid.rows[row], *header));
        }
    }
    for (const Item& item : outline.items) {
        if (plan.empty() && item.section == "action_plan")
            add_listed_goals(lines, item, plan);
    }
    return plan;
}

} // namespace klubba::recognition
