// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// The § ranges in "§§ 1–4, 7"; `end` is where they end in the text.
std::vector<NumberRange> read_ranges(std::string_view text, std::size_t& end);

} // namespace klubba::recognition
