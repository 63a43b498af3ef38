// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <optional>
#include <string>
#include <vector>

namespace klubba {

/// A matter that a notice of a meeting (kallelse) calls to.
struct AgendaItem {
    std::string title;
    /// The standard section it is, as an id of vocabulary.md; "matter" for any other.
    std::string section;
    /// The day of the minutes that it brings up for approval.
    std::optional<Date> previous;

    bool operator==(const AgendaItem&) const = default;
};

/// What a notice of a meeting says, or any document that lists what a meeting is to treat. What it doesn't say is empty.
struct Agenda {
    std::string organ;
    std::optional<Date> date;
    /// Hours and minutes: "13.00".
    std::string start;
    std::string end;
    std::string place;
    std::vector<AgendaItem> items;

    bool operator==(const Agenda&) const = default;
};

/// Reads the items below "Dagordning", "Föredragningslista" or "Ärenden": numbered lines or list items, else bullets, or
/// the rows of a table; without such a heading the longest series of numbers. Of minutes, their items.
Agenda read_agenda(const Document& document);

/// Puts the items of an agenda into minutes, in its order, and fills in what their head still waits for. Standard items
/// that the minutes have already stay, others go in as the template's sections, a matter that waits for its title gets
/// the first one's. A title that the minutes have already is not put in again. Without a title.
Fix agenda_fix(const Document& document, const Minutes& minutes, const Template& of, const Agenda& agenda);

} // namespace klubba
