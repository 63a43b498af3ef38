// SPDX-License-Identifier: MPL-2.0
#include "core/agenda.hpp"

#include "core/recognise.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/head.hpp"
#include "core/recognise/item_rows.hpp"
#include "core/recognise/lines.hpp"
#include "core/recognise/numbering.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/rows.hpp"
#include "core/recognise/times.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba {
namespace {

using namespace recognition;

constexpr auto headings = std::to_array<std::string_view>(
    {"dagordning", "föredragningslista", "ärendelista", "ärenden", "ärende", "agenda", "punkter"});

/// A title of the agenda and the line it stands in.
struct Found {
    std::string_view title;
    std::size_t line = 0;
};
using Series = std::vector<Found>;

/// "Dagordning:", "Förslag till dagordning", "Ärenden att behandla", and no sentence.
bool is_heading(std::string_view text) {
    constexpr std::size_t most_words = 5;
    if (text.empty() || text.ends_with('.') || text::count_words(text) > most_words || item_label(text))
        return false;
    for (auto word = text::next_word(text, 0); word.begin < word.end; word = text::next_word(text, word.end))
        if (text::is_one_of(text::slice(text, word), headings))
            return true;
    return false;
}

bool is_number(std::string_view text) {
    return !text.empty() && (text::is_digit(text.front()) || text.starts_with(text::section_sign)) &&
           text.size() <= 6;
}

/// Without what stands in a column beside it, and the dots before a page number. A number may have the first column.
std::string_view without_columns(std::string_view title) {
    const auto first = title.find('\t');
    title = title.substr(0, title.find_first_of("\t\n", is_number(title.substr(0, first)) ? first + 1 : 0));
    if (const auto dots = title.find("...."); dots != std::string_view::npos)
        title = title.substr(0, dots);
    return text::trim(title);
}

std::optional<ItemLabel> label_of(const Lines& lines, const Line& line) {
    const auto& counted = *lines.paragraph(line).label;
    const auto text = without_columns(line.text);
    return line.starts_paragraph && !counted.empty() ? item_label(counted, text) : item_label(text);
}

/// Numbered lines from `begin` on, until a number doesn't go on from the one before.
Series numbered_from(const Lines& lines, std::size_t begin) {
    Series series;
    int number = 0;
    for (auto index = lines.next_filled(begin); index < lines.size(); index = lines.next_filled(index + 1)) {
        const auto& line = lines[index];
        if (lines.paragraph(line).cell)
            continue;
        const auto label = label_of(lines, line);
        if (!label)
            continue;
        if (number > 0 && label->number != number + 1)
            // A list inside an item begins anew.
            continue;
        number = label->number;
        if (!label->title.empty())
            series.push_back({label->title, index});
    }
    return series;
}

/// Bullets and list items right below a heading.
Series listed_from(const Lines& lines, std::size_t begin) {
    Series series;
    for (auto index = lines.next_filled(begin); index < lines.size(); index = lines.next_filled(index + 1)) {
        const auto& line = lines[index];
        if (!line.bullet && lines.paragraph(line).list_level == 0)
            break;
        if (lines.paragraph(line).list_level <= 1)
            series.push_back({without_columns(line.text), index});
    }
    return series;
}

/// The column that a table's first row calls that of the matters; without such a row the first that isn't numbers.
std::size_t column_of_titles(const Grid& grid, bool& has_header) {
    for (std::size_t column = 0; column < grid.rows.front().size(); ++column)
        if (is_heading(grid.rows.front()[column].text)) {
            has_header = true;
            return column;
        }
    const auto numbered = [&](std::size_t column) {
        return std::ranges::count_if(grid.rows,
                                     [&](const auto& row) {
                                         return column < row.size() &&
                                                (row[column].text.empty() || is_number(row[column].text));
                                     }) *
                   2 >
               static_cast<std::ptrdiff_t>(grid.rows.size());
    };
    std::size_t column = 0;
    while (column + 1 < grid.columns && numbered(column))
        ++column;
    return column;
}

/// The rows of a table, when it is one of the agenda: below its heading, or it says so itself.
Series rows_of(const Lines& lines, const Grid& grid, bool below_heading) {
    if (grid.rows.empty())
        return {};
    bool has_header = false;
    const auto column = heading_column(grid).value_or(column_of_titles(grid, has_header));
    if (!below_heading && !has_header && !heading_column(grid))
        return {};
    Series series;
    for (std::size_t row = has_header ? 1 : 0; row < grid.rows.size(); ++row) {
        if (column >= grid.rows[row].size())
            continue;
        const auto& cell = grid.rows[row][column];
        const auto line = lines.line_of(cell.place.paragraph);
        std::string_view title = without_columns(lines.paragraph(lines[line]).text);
        if (grid.made_of_tabs)
            title = std::string_view(lines.paragraph(lines[line]).text)
                        .substr(cell.place.begin, cell.place.end - cell.place.begin);
        if (const auto label = item_label(title))
            title = label->title;
        if (!title.empty() && !is_heading(title))
            series.push_back({title, line});
    }
    return series;
}

const Series& longer(const Series& a, const Series& b) {
    return b.size() > a.size() ? b : a;
}

/// The heading of the list with most items, and those; without a heading the longest list there is.
Series find_series(const Lines& lines) {
    const auto grids = find_grids(lines, 0, lines.size());
    Series best;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const auto& line = lines[index];
        if (lines.paragraph(line).cell || !is_heading(line.text))
            continue;
        const auto next = lines.next_filled(index + 1);
        for (const auto& grid : grids)
            if (!grid.made_of_tabs && grid.first_line == next)
                best = longer(best, rows_of(lines, grid, true));
        best = longer(longer(best, numbered_from(lines, index + 1)), listed_from(lines, index + 1));
    }
    if (!best.empty())
        return best;
    for (const auto& grid : grids)
        if (!grid.made_of_tabs)
            best = longer(best, rows_of(lines, grid, false));
    return longer(best, numbered_from(lines, 0));
}

AgendaItem item_of(const Lines& lines, const Found& found, std::size_t until) {
    AgendaItem item{std::string(text::trim(found.title)), std::string(section_of_title(found.title)), {}};
    if (item.section != "previous_minutes") {
        // "Föregående protokoll 2026-01-14" is that section with a date.
        const auto date = find_date(found.title);
        if (!date || section_of_title(text::trim(found.title.substr(0, date->begin))) != "previous_minutes")
            return item;
        item.section = "previous_minutes";
    }
    for (auto index = found.line; index < std::min(until, lines.size()) && !item.previous; ++index)
        if (const auto date = find_date(index == found.line ? found.title : lines[index].text))
            item.previous = to_date(date->day);
    return item;
}

/// What the minutes' own recogniser makes of the lines above the list.
void read_head(const Lines& lines, std::size_t end, Agenda& agenda) {
    const auto front = find_front(lines);
    Minutes head;
    read_facts(lines, front, read_rows(lines, 0, end), true, head);
    complete_dates(head);
    agenda.organ = front.organ.value;
    for (const auto& date : head.dates)
        if (date.filled && date.value.ok() && !agenda.date)
            agenda.date = date.value;
    const auto dotted = [](TimeOfDay time) {
        auto text = clock(time);
        std::ranges::replace(text, ':', '.');
        return text;
    };
    if (head.start && head.start->filled)
        agenda.start = dotted(head.start->value);
    if (head.end && head.end->filled)
        agenda.end = dotted(head.end->value);
    agenda.place = head.place.value;
}

Agenda of_minutes(const Minutes& minutes) {
    Agenda agenda;
    for (const auto& item : minutes.items)
        agenda.items.push_back({item.title, item.section, {}});
    return agenda;
}

} // namespace

Agenda read_agenda(const Document& document) {
    const Lines lines(document);
    const auto series = find_series(lines);
    Agenda agenda;
    if (const auto minutes = recognise(document, Detail::Facts); minutes.items.size() > series.size())
        agenda = of_minutes(minutes);
    else
        for (std::size_t index = 0; index < series.size(); ++index)
            agenda.items.push_back(
                item_of(lines, series[index],
                        index + 1 < series.size() ? series[index + 1].line : series[index].line + 2));
    // A field that nobody has filled in.
    std::erase_if(agenda.items, [](const AgendaItem& item) { return is_placeholder(item.title); });
    read_head(lines, series.empty() ? lines.size() : series.front().line, agenda);
    return agenda;
}

} // namespace klubba
