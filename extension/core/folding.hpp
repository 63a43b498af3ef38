// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace klubba {

/// Lower case, white space of any kind as single spaces and none at the ends: what two spellings of the same
/// words have in common.
std::string folded(std::string_view text);

} // namespace klubba
