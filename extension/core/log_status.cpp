// SPDX-License-Identifier: MPL-2.0
#include "core/log_status.hpp"

#include "core/folding.hpp"

#include <algorithm>
#include <array>

namespace klubba {

bool is_closed(std::string_view status) {
    constexpr std::array<std::string_view, 6> beginnings{"klar",     "utgå",    "avsluta",
                                                         "genomför", "slutför", "åtgärdad"};
    const auto words = folded(status);
    return std::ranges::any_of(beginnings, [&](auto beginning) { return words.starts_with(beginning); });
}

} // namespace klubba
