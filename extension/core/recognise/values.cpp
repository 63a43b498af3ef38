// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/values.hpp"

#include "core/recognise/attendance_columns.hpp"
#include "core/recognise/endings.hpp"
#include "core/recognise/head_facts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/times.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// Lines further down than this belong to something else.
constexpr std::size_t farthest = 12;

/// A line that is longer says more than where.
constexpr std::size_t longest_place = 60;

/// Words of lines in the head that say what kind of meeting or paper it is.
constexpr auto paper_words = make_endings(
    {"sammanträde", "sammanträdet", "möte", "mötet", "stämma", "protokoll", "anteckningar", "justerat",
     "justerad", "utkast", "arbetsmaterial", "kopia", "preliminärt", "bilaga", "bilagor", "publik"});

bool may_name_place(std::string_view text) {
    if (text.size() > longest_place || !text::is_upper_at(text, 0) || text.ends_with('.') ||
        text.ends_with(':') || text.starts_with('<') || names_organ(text) || is_municipality(text) ||
        read_person(text))
        return false;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        if (paper_words.match(text::slice(text, word)))
            return false;
    }
    return true;
}

/// "Ledamöter" below "Närvarande", "Ej tjänstgörande" below "Ersättare": the same people, or some of them.
bool goes_on_with_list(const LabelMatch& list, const LabelMatch& below) {
    if (list.meaning == Meaning::Present)
        return below.meaning == Meaning::Present;
    return list.meaning == Meaning::Substitutes &&
           (below.meaning == Meaning::ServingSubstitutes || below.meaning == Meaning::NonServingSubstitutes);
}

/// "Ersättare | Parti" in a table right below the heading "Tjänstgörande ersättare".
bool heads_table_of_people(const LabelMatch& list, const Row& here, const Row& below) {
    if (!is_attendance(list.meaning) || here.table != 0 || below.table == 0)
        return false;
    std::vector<std::pair<std::size_t, std::string_view>> cells;
    cells.reserve(below.cells.size());
    for (const Cell& cell : below.cells)
        cells.emplace_back(cell.column, cell.text);
    return !read_attendance_header(cells).empty();
}

} // namespace

bool is_title(const Front& front, const Row& row) {
    return std::find(front.lines.begin(), front.lines.end(), row.line) != front.lines.end();
}

bool heads_labels(const std::vector<Row>& rows, std::size_t row) {
    const Row& here = rows[row];
    const std::size_t next = row + 1;
    if (here.cells.size() > 1 || here.table != 0 || next == rows.size() || rows[next].blank())
        return false;
    const LabelMatch& heading = *here.cells.front().label;
    const auto& below = rows[next].cells.front().label;
    if (heading.colon || !heading.value.empty() || !below)
        return false;
    const bool told = !below->value.empty() || rows[next].cells.size() > 1;
    switch (heading.meaning) {
    case Meaning::AdjustPlaceAndTime:
        return told && text::equal_folded(heading.label, "justering") &&
               (below->meaning == Meaning::Adjuster || below->meaning == Meaning::AdjustPlaceAndTime);
    case Meaning::Present:
        return told && ((is_attendance(below->meaning) && below->meaning != Meaning::Absent) ||
                        below->meaning == Meaning::Chair || below->meaning == Meaning::Secretary);
    case Meaning::PlaceAndTime:
    case Meaning::DateAndTime:
        return told && (below->meaning <= Meaning::PlaceAndTime);
    default:
        return false;
    }
}

bool is_left_blank(const std::vector<Row>& rows, std::size_t row, std::size_t cell) {
    const LabelMatch& match = *rows[row].cells[cell].label;
    if (heads_labels(rows, row))
        return true;
    if (match.meaning == Meaning::Signature || match.meaning == Meaning::Notice ||
        match.meaning == Meaning::Agenda)
        return true;
    const auto& cells = rows[row].cells;
    return is_rule(match.value) || (cell + 1 < cells.size() && is_rule(cells[cell + 1].text)) ||
           (row + 1 < rows.size() && !rows[row + 1].blank() && is_rule(rows[row + 1].cells.front().text));
}

Value value_of(const std::vector<Row>& rows, const Front& front, std::size_t row, std::size_t cell) {
    const LabelMatch& match = *rows[row].cells[cell].label;
    const Row& here = rows[row];
    if (!match.value.empty() && !is_rule(match.value))
        return {match.value, here.cells[cell].line};
    if (cell + 1 < here.cells.size() && !here.cells[cell + 1].label && !is_rule(here.cells[cell + 1].text))
        return {here.cells[cell + 1].text, here.cells[cell + 1].line};
    const bool heads_columns = cell + 1 < here.cells.size() || cell > 0;
    const std::size_t reach = std::min(rows.size(), row + farthest);
    for (std::size_t next = row + 1; next < reach; ++next) {
        const Row& below = rows[next];
        if (below.blank() || is_rule(below.cells.front().text))
            continue;
        for (const Cell& candidate : below.cells) {
            if (heads_columns && candidate.column != here.cells[cell].column)
                continue;
            const auto& other = candidate.label;
            const bool same_list =
                other && (goes_on_with_list(match, *other) || heads_table_of_people(match, here, below));
            // "Digital justering den 1 oktober" below "Justeringens plats och tid".
            const bool same_fact = other && other->meaning == match.meaning && !other->colon &&
                                   match.meaning == Meaning::AdjustPlaceAndTime && !other->value.empty();
            if ((other && !same_list && !same_fact) || is_title(front, below))
                return {};
            return {candidate.text, candidate.line};
        }
        if (heads_columns)
            continue;
        break;
    }
    return {};
}

std::optional<std::size_t> begin_of_time_alone(const Row& row) {
    constexpr std::size_t longest = 90;
    const std::string_view text = row.cells.front().text;
    if (row.cells.size() > 1 || row.cells.front().label || text.size() > longest)
        return std::nullopt;
    for (std::size_t i = text.find_first_of("0123456789"); i < text.size();
         i = text.find_first_of("0123456789", i)) {
        const auto time = time_at(text, i, TimeContext::AskedFor);
        if (!time || !time->until) {
            i = std::min(text.find_first_not_of("0123456789", i), text.size());
            continue;
        }
        const std::size_t begin = with_announcement(text, time->begin);
        const std::string_view before = text::trim_right(text.substr(0, begin));
        const std::string_view after = text::trim_left(text.substr(time->end));
        const bool place_before =
            before.ends_with(',') && may_name_place(text::strip(before, ",")) && read_people(before).empty();
        const bool place_after =
            after.starts_with(',') || after.starts_with("i ") || after.starts_with("på ");
        return (before.empty() || place_before) && (after.empty() || place_after) ? std::optional(begin)
                                                                                  : std::nullopt;
    }
    return std::nullopt;
}

bool is_place_alone(const std::vector<Row>& rows, const Front& front, std::size_t row) {
    if (row >= rows.size() || rows[row].cells.size() != 1 || is_title(front, rows[row]))
        return false;
    const bool ends = row + 1 == rows.size() || rows[row + 1].blank() || rows[row + 1].cells.front().label ||
                      rows[row + 1].table != rows[row].table;
    const Cell& cell = rows[row].cells.front();
    return ends && !cell.label && may_name_place(cell.text);
}

} // namespace klubba::recognition
