// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/adjusting.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/tail.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// The longest line of a signature: place, name and date.
constexpr std::size_t longest_line = 60;
/// Rows further below belong to something else.
constexpr std::size_t farthest = 12;

/// What stands below a label, in its column where the label's row or this one has several.
const Cell* below(const Row& row, const Row& label_row, const Cell& label) {
    if (label_row.cells.size() < 2 && label.column == 0)
        return &row.cells.front();
    const auto cell = std::ranges::find(row.cells, label.column, &Cell::column);
    return cell == row.cells.end() ? nullptr : &*cell;
}

/// What a signature is made of besides its date.
bool belongs_to_signature(const Cell& cell) {
    return is_rule(cell.text) || is_signing_role(cell.text) ||
           (!cell.label && cell.text.size() <= longest_line && read_person(cell.text));
}

/// "Digitalt undertecknat" before the date.
bool tells_signing(std::string_view words) {
    if (text::count_words(words) > 3)
        return false;
    for (const std::string_view deed :
         {"undertecknat", "undertecknad", "signerat", "signerad", "underskrivet"})
        if (text::ends_folded(words, deed))
            return true;
    return false;
}

std::optional<Fact<Date>> date_below(const Lines& lines, const std::vector<Row>& rows, std::size_t row,
                                     const Cell& label) {
    const std::size_t end = std::min(rows.size(), row + farthest);
    for (std::size_t next = row + 1; next < end; ++next) {
        const Cell* cell = rows[next].blank() ? nullptr : below(rows[next], rows[row], label);
        if (cell == nullptr)
            continue;
        if (const auto match = signing_date(cell->text)) {
            const auto raw = cell->text.substr(match->begin, match->end - match->begin);
            if (const auto date = to_date(match->day))
                return Fact<Date>{*date, std::string(raw), lines.place(lines[cell->line], raw), true};
        }
        if (!belongs_to_signature(*cell))
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<DateMatch> signing_date(std::string_view text) {
    const std::string_view line = text::strip(text, ".,_");
    if (line.size() > longest_line)
        return std::nullopt;
    const auto date = find_date(line);
    if (!date || date->end != line.size() || date->day.year == 0)
        return std::nullopt;
    const auto weekday = weekday_before(line, date->begin);
    std::string_view before = text::trim_right(line.substr(0, weekday ? weekday->begin : date->begin));
    if (text::equal_folded(before, "den") || text::ends_folded(before, " den"))
        before.remove_suffix(3);
    before = text::strip(before, ",_");
    if (!before.empty() && !looks_like_name(before) && !tells_signing(before) && !is_place_and_date(line))
        return std::nullopt;
    const auto offset = static_cast<std::size_t>(line.data() - text.data());
    DateMatch found = *date;
    found.begin += offset;
    found.end += offset;
    return found;
}

void read_adjusting_date(const Lines& lines, const std::vector<Row>& rows, Minutes& minutes) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const Cell& cell : rows[row].cells) {
            if (minutes.adjusting_date)
                return;
            if (cell.label && cell.label->meaning == Meaning::Adjuster)
                minutes.adjusting_date = date_below(lines, rows, row, cell);
        }
    }
}

} // namespace klubba::recognition
