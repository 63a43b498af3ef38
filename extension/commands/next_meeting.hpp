// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"
#include "core/carry_over.hpp"

#include <optional>
#include <string>

namespace klubba::commands {

/// The next meeting as the minutes in a file announce it, or those in a window when the file's name is empty; nothing
/// when these are no minutes. Throws klubba::Error for a file that can't be read or is no minutes.
std::optional<Announced> next_announced_in(Workshop& workshop,
                                           const css::uno::Reference<css::frame::XModel>& model,
                                           const std::string& file);

} // namespace klubba::commands
