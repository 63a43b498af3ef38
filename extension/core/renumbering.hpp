// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace klubba {

/// The items in the order a fix leaves them, each by its index before; nothing stands for one that the fix puts in.
/// `of` says which sections are items; null when no section is inserted.
std::vector<std::optional<std::size_t>> order_after(const Minutes& before, const Fix& fix,
                                                    const Template* of);

/// What has become of the items' numbers.
struct Renumbering {
    /// New number by old, for items that were and are; also where it is the same. Numbers that several items had
    /// are left out.
    std::map<int, int> numbers;
    /// Old numbers of items that are gone.
    std::set<int> deleted;
    /// New numbers of items that were put in.
    std::set<int> inserted;

    /// Some text that states a number may have to follow.
    [[nodiscard]] bool changes_any() const;

    bool operator==(const Renumbering&) const = default;
};

/// How a fix has renumbered the items of minutes. Nothing when the minutes after it have not the items that the fix
/// should have left: then nobody can tell.
std::optional<Renumbering> renumbering(const Minutes& before, const Fix& fix, const Template* of,
                                       const Minutes& after);

} // namespace klubba
