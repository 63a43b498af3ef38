// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/rows.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

/// Words above persons that tell whom these come from, or what they are, without saying that they were there.
namespace klubba::recognition {

/// "PRO Granvik" of "Från PRO Granvik", "kommunen" of "Ledamöter från kommunen"; empty where the words name nobody.
std::string_view organisation_in(std::string_view words);

/// Tells of a person whom they come from, unless that is known: one side of a table, "arbetsgivaren", only where nothing
/// else is known.
void take_organisation(Attendee& person, std::string_view organisation);

/// What a line alone above persons says of them: "För PRO Granvik", "Polisen", "Vuxna:".
struct HeadOfPeople {
    /// Whom they come from; empty where the words don't name that.
    std::string_view organisation;
};

/// `in_list`: persons present are listed above, so that any heading goes on with them. At the beginning of a list only
/// the sides of a negotiation can be told from other headings: "För arbetsgivaren".
std::optional<HeadOfPeople> head_of_people(const std::vector<Row>& rows, std::size_t index, bool in_list);

/// A column of persons, and whom they come from.
struct HeadOfColumn {
    std::size_t column = 0;
    std::string_view organisation;
};

/// "För arbetsgivaren | För de fackliga organisationerna" above persons side by side; empty where the row is no such
/// heading.
std::vector<HeadOfColumn> heads_of_columns(const std::vector<Row>& rows, std::size_t index);

} // namespace klubba::recognition
