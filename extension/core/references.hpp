// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/renumbering.hpp"

#include <vector>

namespace klubba {

/// References to items of the same meeting, once the items have got new numbers.
struct FollowedReferences {
    /// What writes the new numbers.
    std::vector<ReplaceText> edits;
    /// Those that speak of an item that is gone, and stay as they are.
    std::vector<Place> dangling;

    bool operator==(const FollowedReferences&) const = default;
};

/// Lets the references in the text ("se § 5", "Ekonom, §§ 5–6", "§§ 2, 4 och 7") follow a renumbering. The document
/// and its minutes are those after the items were moved; its words still say the old numbers. References to laws and
/// rules ("6 kap. 5 §", "§ 5 reglementet"), to other bodies ("KS § 12") and other meetings ("protokoll 2026-02-01
/// § 3", "§ 12/2025") are none; nor is what cannot be told from them, for a wrong number is worse than an old one.
/// The items' own labels and the stated range are left to others, and so are items about earlier meetings.
FollowedReferences follow_references(const Document& document, const Minutes& minutes,
                                     const Renumbering& renumbering);

} // namespace klubba
