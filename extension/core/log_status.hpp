// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba {

/// Whether a status says that nothing is left to do: "Klart", "Utgår", "avslutat 2024-03-05".
bool is_closed(std::string_view status);

} // namespace klubba
