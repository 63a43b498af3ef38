// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/desk.hpp"

#include <optional>
#include <string>

namespace klubba::sidebar {

/// Shows the standard phrases to look through, those of the cursor's section first, and what each says here. Id of the one
/// chosen; nothing when the user cancels. Throws klubba::Error where the document has no phrases.
std::optional<std::string> ask_for_phrase(Desk& desk);

} // namespace klubba::sidebar
