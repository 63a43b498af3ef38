// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace klubba {

/// Position of the item that a paragraph belongs to, heading included; nothing for what stands before, between or after
/// the items.
std::optional<std::size_t> item_around(const std::vector<Item>& items, std::size_t paragraph);

} // namespace klubba
