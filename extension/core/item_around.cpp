// SPDX-License-Identifier: MPL-2.0
#include "core/item_around.hpp"

#include <algorithm>

namespace klubba {

std::optional<std::size_t> item_around(const std::vector<Item>& items, std::size_t paragraph) {
    const auto found = std::ranges::find_if(
        items, [&](const Item& item) { return item.first <= paragraph && paragraph < item.last; });
    if (found == items.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

} // namespace klubba
