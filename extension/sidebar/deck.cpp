// SPDX-License-Identifier: MPL-2.0
#include "sidebar/deck.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <algorithm>

namespace klubba::sidebar {

namespace {

Reference<css::ui::XSidebarProvider> sidebar_of(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    return controller.is() ? controller->getSidebar() : nullptr;
}

/// Nothing while the sidebar is closed: it then has no decks.
Reference<css::ui::XDeck> deck_of(const Reference<css::ui::XSidebarProvider>& sidebar) {
    const OUString name("KlubbaDeck");
    const auto decks = sidebar->getDecks();
    return {decks.is() && decks->hasByName(name) ? decks->getByName(name) : Any(), UNO_QUERY};
}

} // namespace

void show_deck(const Reference<css::frame::XFrame>& frame) {
    const auto sidebar = sidebar_of(frame);
    if (!sidebar.is())
        return;
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    // An active deck would be thrown away and made anew.
    if (const auto deck = deck_of(sidebar); deck.is() && !deck->isActive())
        deck->activate(true);
}

std::vector<OUString> open_panels(const Reference<css::frame::XFrame>& frame,
                                  const std::vector<OUString>& ids) {
    std::vector<OUString> open;
    const auto sidebar = sidebar_of(frame);
    const auto deck = sidebar.is() ? deck_of(sidebar) : nullptr;
    const auto panels = deck.is() ? deck->getPanels() : nullptr;
    if (!panels.is())
        return open;
    for (const auto& id : panels->getElementNames()) {
        const Reference<css::ui::XPanel> panel(panels->getByName(id), UNO_QUERY);
        if (!panel.is())
            continue;
        if (panel->isExpanded())
            open.push_back(id);
        const bool wanted = std::find(ids.begin(), ids.end(), id) != ids.end();
        if (wanted && !panel->isExpanded())
            panel->expand(false);
        else if (!wanted && panel->isExpanded())
            panel->collapse();
    }
    return open;
}

bool deck_is_shown(const Reference<css::frame::XFrame>& frame) {
    const auto sidebar = sidebar_of(frame);
    if (!sidebar.is() || !sidebar->isVisible())
        return false;
    const auto deck = deck_of(sidebar);
    return deck.is() && deck->isActive();
}

} // namespace klubba::sidebar
