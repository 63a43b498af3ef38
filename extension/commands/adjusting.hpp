// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"

namespace klubba::commands {

/// Throws klubba::Error, as `unlock` would, when there is nothing to unlock: the minutes, or the item that the arguments
/// name, are not locked.
void refuse_unlocked(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model,
                     const Arguments& arguments);

} // namespace klubba::commands
