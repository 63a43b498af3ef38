// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/frame/XFrame.hpp>

namespace klubba::sidebar {

/// Opens the sidebar of a window of Writer with the deck Protokoll on top; nothing happens to one that is
/// open already.
void show_deck(const Reference<css::frame::XFrame>& frame);

/// Whether that deck can be seen now.
bool deck_is_shown(const Reference<css::frame::XFrame>& frame);

} // namespace klubba::sidebar
