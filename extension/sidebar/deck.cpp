// SPDX-License-Identifier: MPL-2.0
#include "sidebar/deck.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace klubba::sidebar {

void show_deck(const Reference<css::frame::XFrame>& frame) {
    const Reference<css::frame::XController2> controller(frame->getController(), UNO_QUERY);
    const auto sidebar = controller.is() ? controller->getSidebar() : nullptr;
    if (!sidebar.is())
        return;
    sidebar->setVisible(true);
    sidebar->showDecks(true);
    const Reference<css::ui::XDeck> deck(sidebar->getDecks()->getByName(OUString("KlubbaDeck")),
                                         UNO_QUERY_THROW);
    deck->activate(true);
}

} // namespace klubba::sidebar
