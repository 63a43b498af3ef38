// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance_columns.hpp"

#include "core/recognise/endings.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/phrase.hpp"
#include "core/recognise/ranges.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

using Column = AttendanceColumn;

constexpr auto columns = make_phrases<Column>({
    {"namn", Column::Name},
    {"ledamot", Column::Name},
    {"ledamöter", Column::Name},
    {"deltagare", Column::Name},
    {"person", Column::Name},
    {"ersättare", Column::Name},
    {"parti", Column::Party},
    {"roll", Column::Role},
    {"funktion", Column::Role},
    {"titel", Column::Role},
    {"befattning", Column::Role},
    {"uppdrag", Column::Role},
    {"uppgift", Column::Role},
    {"yrke", Column::Role},
    {"organisation", Column::Organisation},
    {"parti/organisation", Column::Organisation},
    {"organisation/parti", Column::Organisation},
    {"verksamhet", Column::Organisation},
    {"förvaltning", Column::Organisation},
    {"nämnd", Column::Organisation},
    {"kommun", Column::Organisation},
    {"medlemskommun", Column::Organisation},
    {"företräder", Column::Organisation},
    {"representerar", Column::Organisation},
    {"företrädare för", Column::Organisation},
    {"representant för", Column::Organisation},
    {"förening", Column::Organisation},
    {"myndighet", Column::Organisation},
    {"arbetsplats", Column::Organisation},
    {"skola", Column::Organisation},
    {"enhet", Column::Organisation},
    {"tjänstgör för", Column::ServesFor},
    {"tjänstgörande för", Column::ServesFor},
    {"ersätter", Column::ServesFor},
    {"ersättare för", Column::ServesFor},
    {"tjänstgör i stället för", Column::ServesFor},
    {"i stället för", Column::ServesFor},
    {"tjänstgörande ersättare", Column::Serving},
    {"§§", Column::Items},
    {"§", Column::Items},
    {"paragrafer", Column::Items},
    {"deltar", Column::Items},
    {"närvarande §§", Column::Items},
    {"på distans", Column::Remote},
    {"distans", Column::Remote},
    {"upprop", Column::Present},
    {"närv", Column::Present},
    {"närv.", Column::Present},
    {"närvarande", Column::Present},
    {"närvaro", Column::Present},
    {"frånvarande", Column::Absent},
    {"frånvaro", Column::Absent},
    {"förhinder", Column::Absent},
    {"nr", Column::Ignored},
    {"e-post", Column::Ignored},
    {"telefon", Column::Ignored},
});

/// "Tjänstgörande ersättare för", "Tj. ers. för": nothing else than that somebody serves for another.
bool says_for_whom(std::string_view heading) {
    const auto serving = find_serving(heading);
    return serving && serving->begin == 0 && text::trim(heading.substr(serving->end)).empty() &&
           !text::ends_folded(heading, "ersättare");
}

std::optional<Column> column_of(std::string_view heading) {
    if (const Column* column = columns.find(heading))
        return *column;
    if (block_of(heading))
        return Column::Block;
    return says_for_whom(heading) ? std::optional(Column::ServesFor) : std::nullopt;
}

/// What a heading in a table of persons may say that is nothing of theirs: "Ja § 76", "Valkrets", "Anm.".
bool may_stand_beside(std::string_view heading) {
    constexpr std::size_t longest = 24;
    constexpr std::size_t most_words = 3;
    return heading.size() <= longest && text::count_words(heading) <= most_words && !read_person(heading);
}

constexpr auto filled_in_by_hand =
    make_endings({"skrift", "signatur", "signering", "sign", "namnförtydligande", "datum", "ort"});

/// Words that count nothing and are not to be filled in by those who sign.
bool may_tell_quality(std::string_view heading) {
    return may_stand_beside(heading) && text::is_upper_at(heading, 0) &&
           heading.find_first_of("0123456789:.") == std::string_view::npos && !match_label(heading) &&
           !filled_in_by_hand.match(heading);
}

bool is_yes(std::string_view mark) {
    return text::equal_folded(mark, "x") || text::equal_folded(mark, "ja") || mark == "✓" || mark == "✔" ||
           mark == "1";
}

bool is_no(std::string_view mark) {
    return text::equal_folded(mark, "nej") || mark == "0" || mark == "-" || mark == text::en_dash;
}

/// "X" of "X, tjänstgör för Bo Ek".
std::string_view mark_of(std::string_view value) {
    return text::trim(value.substr(0, value.find_first_of(",;")));
}

/// "X", "–", "X, tjänstgör inte", "§§ 3–5", "Ja, på distans".
void take_presence(WrittenPerson& person, std::string_view value) {
    const auto mark = mark_of(value);
    person.absent = is_no(mark);
    if (is_yes(mark) || is_no(mark))
        value = text::strip(value.substr(mark.size()), ",; ");
    const bool only_there =
        text::starts_folded(value, "tjänstgör inte") || text::starts_folded(value, "tjänstgör ej") ||
        text::starts_folded(value, "ej tjänstgör") || text::starts_folded(value, "inte tjänstgör") ||
        text::equal_folded(value, "närvarande");
    if (!value.empty() && !only_there)
        add_qualities(person, value);
}

} // namespace

AttendanceHeader read_attendance_header(const std::vector<std::pair<std::size_t, std::string_view>>& cells) {
    AttendanceHeader header;
    bool says_name = false;
    std::size_t beside = 0;
    for (const auto& [position, text] : cells) {
        const auto column = column_of(text);
        if (!column && !may_stand_beside(text))
            return {};
        says_name = says_name || text::equal_folded(text, "namn");
        beside += column ? 0U : 1U;
        header.emplace_back(position, column.value_or(Column::Ignored));
    }
    const auto holds = [&](auto... kinds) {
        return [=](const auto& entry) { return ((entry.second == kinds) || ...); };
    };
    const auto has = [&](auto... kinds) { return std::ranges::any_of(header, holds(kinds...)); };
    // A list of votes names people too; a table that has other columns calls the roll if one of them says so.
    const bool tells_whose = has(Column::Party, Column::Role, Column::Organisation);
    const bool tells_presence = has(Column::Present, Column::Absent, Column::ServesFor);
    if (beside > 0 && !((says_name || tells_whose) && tells_presence)) {
        const auto unknown =
            std::ranges::find_if(cells, [](const auto& cell) { return !column_of(cell.second); });
        if (beside > 1 || !says_name || !tells_whose || !may_tell_quality(unknown->second))
            return {};
        header[static_cast<std::size_t>(unknown - cells.begin())].second = Column::Quality;
    }
    // Beside a roll that is called "§ 76" is a vote.
    if (has(Column::Present))
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (const auto block = block_of(cells[i].second); block && block->first == block->last)
                header[i].second = Column::Ignored;
    const bool only_presence =
        std::ranges::all_of(header, holds(Column::Name, Column::Present, Column::Absent));
    if (header.size() < 2 || !has(Column::Name, Column::Serving) || (only_presence && !says_name))
        return {};
    return header;
}

std::optional<NumberRange> block_of(std::string_view heading) {
    if (!heading.starts_with(text::section_sign))
        return std::nullopt;
    std::size_t end = 0;
    const auto ranges = read_ranges(heading, end);
    return ranges.size() == 1 && end == heading.size() ? std::optional(ranges.front()) : std::nullopt;
}

void take_blocks(WrittenPerson& person, const Blocks& blocks, const Row& row) {
    std::vector<NumberRange> attended;
    for (const auto& [column, block] : blocks) {
        const auto cell = std::ranges::find(row.cells, column, &Cell::column);
        if (cell != row.cells.end() && is_yes(mark_of(cell->text)))
            attended.push_back(block);
    }
    person.absent = person.absent || (attended.empty() && !blocks.empty());
    if (attended.size() < blocks.size() && person.items.empty())
        person.items = std::move(attended);
}

bool lists_substitutes(std::string_view heading) {
    return text::equal_folded(heading, "ersättare");
}

bool calls_roll(const AttendanceHeader& header) {
    return std::ranges::any_of(header, [](const auto& entry) {
        return entry.second == Column::Present || entry.second == Column::Absent;
    });
}

bool ticks_off(const AttendanceHeader& header, const Row& row) {
    return std::ranges::any_of(row.cells, [&](const Cell& cell) {
        return column_at(header, cell.column) == Column::Present && is_yes(mark_of(cell.text));
    });
}

bool is_left_unmarked(const AttendanceHeader& header, const Row& row) {
    const auto tells_presence = [](Column column) {
        return column == Column::Present || column == Column::Remote || column == Column::Items ||
               column == Column::ServesFor;
    };
    const bool has_absent =
        std::ranges::any_of(header, [](const auto& entry) { return entry.second == Column::Absent; });
    return row.first_of_cells && !has_absent && std::ranges::none_of(row.cells, [&](const Cell& cell) {
               return tells_presence(column_at(header, cell.column));
           });
}

Column column_at(const AttendanceHeader& header, std::size_t place) {
    const auto found = std::ranges::find(header, place, &AttendanceHeader::value_type::first);
    return found == header.end() ? Column::Ignored : found->second;
}

void take_column(WrittenPerson& person, Meaning& group, Column column, std::string_view value) {
    std::size_t ignored = 0;
    switch (column) {
    case Column::Party:
        person.party = text::strip(value, "()");
        break;
    case Column::Role:
        add_role(person, value);
        break;
    case Column::Organisation:
        (is_party(value) ? person.party : person.organisation) = value;
        break;
    case Column::Quality:
        if (!is_yes(value) && !is_no(value) && value.find_first_of("0123456789@") == std::string_view::npos)
            add_quality(person, value);
        break;
    case Column::ServesFor:
        person.serving = true;
        if (const auto whom = read_person(value))
            person.substitutes_for = whom->name;
        break;
    case Column::Items:
        if (const auto part = find_participation(value)) {
            person.items = part->items;
            person.arrived = part->from;
            person.left = part->to;
        } else {
            person.items = read_ranges(value, ignored);
        }
        break;
    case Column::Remote:
        person.remote = is_yes(value);
        break;
    case Column::Present:
        take_presence(person, value);
        break;
    case Column::Absent:
        person.absent = is_yes(value);
        break;
    case Column::Name:
    case Column::Serving:
    case Column::Block:
    case Column::Ignored:
        break;
    }
    if (person.absent)
        group = Meaning::Absent;
}

void take_seat(WrittenPerson& substitute, const WrittenPerson& member, const AttendanceHeader& header,
               const Row& row, const SharedCells& shared) {
    const std::string_view own_party = substitute.party;
    auto group = Meaning::ServingSubstitutes;
    for (const Cell& cell : row.cells)
        if (const Column column = column_at(header, cell.column);
            column == Column::ServesFor || column == Column::Items)
            take_column(substitute, group, column, cell.text);
    for (const auto& [column, value] : shared)
        take_column(substitute, group, column, value);
    if (!own_party.empty())
        substitute.party = own_party;
    if (member.absent && substitute.substitutes_for.empty())
        substitute.substitutes_for = member.name;
}

} // namespace klubba::recognition
