// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/attendance_heads.hpp"

#include "core/recognise/endings.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

constexpr std::size_t longest = 60;

/// Those who sit on either side of a table: "Arbetsgivarrepresentanter", "Fackliga organisationer", "Politiker".
constexpr auto sides = make_endings({"arbetsgivare", "arbetsgivaren", "arbetstagare", "arbetstagarna",
                                     "organisationer", "organisationerna", "representanter", "företrädare",
                                     "sidan", "parten", "ombud", "politiker", "förtroendevalda"});

/// Names of people by what they are or do, in the plural.
constexpr auto plurals = make_endings({"er", "ar", "or", "are", "vuxna", "unga", "äldre", "valda", "män"});

bool leads_to_organisation(std::string_view text) {
    return text.starts_with("För ") || text.starts_with("Från ");
}

std::string_view last_word(std::string_view text) {
    return text::slice(text, text::previous_word(text, text.size()));
}

/// What heads a column or a list may say without a verb.
bool names_side(std::string_view text) {
    return text.size() <= longest && text::is_upper_at(text, 0) && text.find(':') == std::string_view::npos &&
           !text.ends_with('.') && !read_person(text) &&
           (leads_to_organisation(text) || sides.match(last_word(text)) || is_municipality(text) ||
            (is_organisation(text) && !is_role(text)));
}

/// "Polisen", "PRO Ekdala"; not "Valda av PRO Ekdala".
bool begins_with_organisation(std::string_view text) {
    return is_organisation_word(text::slice(text, text::next_word(text, 0))) && !is_role(text);
}

std::string_view organisation_of(std::string_view head) {
    if (leads_to_organisation(head))
        return organisation_in(head);
    return is_municipality(head) || begins_with_organisation(head) ? head : std::string_view();
}

bool begins_with_person(const Row& row) {
    return !row.blank() && !row.cells.front().label && read_person(row.cells.front().text.substr(0, 120));
}

} // namespace

std::string_view organisation_in(std::string_view words) {
    for (const std::string_view preposition : {"från ", "för "}) {
        const std::size_t at = text::find_folded(words, preposition);
        if (at == 0 || (at != std::string_view::npos && text::space_at(words, at - 1) != 0))
            return text::trim(words.substr(at + preposition.size()));
    }
    return {};
}

void take_organisation(Attendee& person, std::string_view organisation) {
    const bool nothing_told = person.role.empty() && person.party.empty();
    if (person.organisation.empty() && (nothing_told || !sides.match(last_word(organisation))))
        person.organisation = organisation;
}

std::optional<HeadOfPeople> head_of_people(const std::vector<Row>& rows, std::size_t index, bool in_list) {
    constexpr std::size_t most_words = 5;
    const Row& row = rows[index];
    const std::size_t next = index + 1;
    if (row.cells.size() > 1 || next == rows.size() || rows[next].blank())
        return std::nullopt;
    const Cell& cell = row.cells.front();
    const bool colon = cell.text.ends_with(':');
    const std::string_view text =
        colon ? text::trim_right(cell.text.substr(0, cell.text.size() - 1)) : cell.text;
    if (cell.label || text.size() > longest || !text::is_upper_at(text, 0) || text.ends_with('.') ||
        text.find(':') != std::string_view::npos)
        return std::nullopt;
    const std::string_view last = last_word(text);
    const bool side = sides.match(last) && (leads_to_organisation(text) || text::count_words(text) <= 2);
    const bool group = leads_to_organisation(text) || colon || begins_with_organisation(text) ||
                       (text::count_words(text) == 1 && plurals.match(last));
    if (!(in_list ? side || group : side) ||
        (!leads_to_organisation(text) && text::count_words(text) > most_words) || read_person(text) ||
        !begins_with_person(rows[next]))
        return std::nullopt;
    return HeadOfPeople{organisation_of(text)};
}

std::vector<HeadOfColumn> heads_of_columns(const std::vector<Row>& rows, std::size_t index) {
    const Row& row = rows[index];
    const std::size_t next = index + 1;
    if (row.cells.size() < 2 || next == rows.size() || rows[next].table != row.table ||
        rows[next].cells.size() < 2)
        return {};
    const bool heads =
        std::ranges::all_of(row.cells, [](const Cell& cell) { return !cell.label && names_side(cell.text); });
    const bool people = std::ranges::all_of(rows[next].cells, [](const Cell& cell) {
        return !cell.label && read_person(cell.text.substr(0, 120));
    });
    std::vector<HeadOfColumn> columns;
    if (heads && people)
        for (const Cell& cell : row.cells)
            columns.push_back({cell.column, organisation_of(cell.text)});
    return columns;
}

} // namespace klubba::recognition
