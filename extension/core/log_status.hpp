// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba {

/// Whether a status says that nothing is left to do: "Klart", "Utgår", "Ärendet är avslutat 2024-03-05". What goes on,
/// is done in part or is to be done by a day ("Genomförs", "Delvis klart", "Klart till nästa möte") is open.
bool is_closed(std::string_view status);

} // namespace klubba
