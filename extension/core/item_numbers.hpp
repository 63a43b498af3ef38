// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <algorithm>
#include <optional>

namespace klubba {

/// The lowest and the highest number that the items themselves have.
inline std::optional<NumberRange> numbers_of(const std::vector<Item>& items) {
    std::optional<NumberRange> range;
    for (const auto& item : items)
        if (item.number)
            range =
                range ? NumberRange{std::min(range->first, *item.number), std::max(range->last, *item.number)}
                      : NumberRange{*item.number, *item.number};
    return range;
}

} // namespace klubba
