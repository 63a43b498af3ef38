// SPDX-License-Identifier: MPL-2.0
#include "sidebar/listener.hpp"

#include "sidebar/log.hpp"

namespace klubba::sidebar {

Listener::Listener(Reference<XComponentContext> context, const Reference<css::uno::XWeak>& owner,
                   Handlers handlers)
    : m_context(std::move(context)), m_owner(owner), m_handlers(std::move(handlers)) {}

// A handler may lead to forget(), which destroys it: each runs as a copy.

void Listener::change() {
    const Reference<css::uno::XInterface> owner(m_owner);
    if (const auto handler = m_handlers.changed; owner.is() && handler)
        guarded(m_context, handler);
}

void Listener::mouseReleased(const css::awt::MouseEvent& event) {
    const Reference<css::uno::XInterface> owner(m_owner);
    if (const auto handler = m_handlers.released; owner.is() && handler)
        guarded(m_context, [&] { handler(event); });
}

void Listener::keyPressed(const css::awt::KeyEvent& event) {
    const Reference<css::uno::XInterface> owner(m_owner);
    if (const auto handler = m_handlers.key; owner.is() && handler)
        guarded(m_context, [&] { handler(event); });
}

} // namespace klubba::sidebar
