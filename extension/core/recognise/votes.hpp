// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/grids.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace klubba::recognition {

struct VoteResult {
    int yes = 0;
    int no = 0;
    int abstain = 0;

    /// "5/2/1"
    [[nodiscard]] std::string value() const;
    bool operator==(const VoteResult&) const = default;
};

/// "Ja 5, Nej 2, Avstår 1", "5 ja-röster och 2 nej-röster", "med 7 röster mot 4". Nothing when yes or no is
/// missing.
std::optional<VoteResult> vote_result(std::string_view text);

/// The votes in a table with a column each for "Ja" and "Nej" and a row for every member, whose row of sums is left out,
/// or with a row for each vote and their number beside it.
/// Nothing for any other table.
std::optional<VoteResult> vote_result(const Grid& grid);

/// What follows "Ordföranden frågar" puts a question to the vote: "om nämnden bifaller förslaget", "först om ärendet ska
/// avgöras i dag", not "om någon är jävig".
bool asks_for_decision(std::string_view words);

} // namespace klubba::recognition
