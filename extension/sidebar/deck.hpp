// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/frame/XFrame.hpp>

#include <vector>

namespace klubba::sidebar {

/// Opens the sidebar of a window of Writer with the deck Protokoll on top; nothing happens to one that is
/// open already.
void show_deck(const Reference<css::frame::XFrame>& frame);

/// Opens and folds the deck's panels: those whose ids are given are open, all others folded. Returns the ids of those
/// that were open before.
std::vector<OUString> open_panels(const Reference<css::frame::XFrame>& frame,
                                  const std::vector<OUString>& ids);

/// Whether that deck can be seen now.
bool deck_is_shown(const Reference<css::frame::XFrame>& frame);

} // namespace klubba::sidebar
