// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/desk.hpp"

#include <optional>

namespace klubba::sidebar {

/// Asks why a finding is to be ignored; nothing when the user cancels or gives no reason.
std::optional<OUString> ask_for_reason(const Desk& desk, const OUString& message);

} // namespace klubba::sidebar
