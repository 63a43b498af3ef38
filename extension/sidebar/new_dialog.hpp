// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "sidebar/words.hpp"

#include <com/sun/star/awt/XWindowPeer.hpp>

#include <optional>

namespace klubba::sidebar {

/// Asks for what new minutes begin with; nothing when the user cancels. The answers are arguments of the
/// command `new`; what was left empty is not among them. Throws klubba::Error when the templates are broken.
std::optional<commands::Arguments> ask_for_new_minutes(const Reference<XComponentContext>& context,
                                                       commands::Workshop& workshop, const Words& words,
                                                       const Reference<css::awt::XWindowPeer>& window);

} // namespace klubba::sidebar
