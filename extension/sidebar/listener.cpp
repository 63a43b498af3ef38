// SPDX-License-Identifier: MPL-2.0
#include "sidebar/listener.hpp"

#include "sidebar/log.hpp"
#include "sidebar/main_thread.hpp"

#include <rtl/ref.hxx>

namespace klubba::sidebar {

Listener::Listener(Reference<XComponentContext> context, const Reference<css::uno::XWeak>& owner,
                   Handlers handlers)
    : m_context(std::move(context)), m_owner(owner), m_handlers(std::move(handlers)) {}

void Listener::call(const std::function<void()>& task) {
    if (const Reference<css::uno::XInterface> owner(m_owner); owner.is())
        guarded(m_context, task);
}

void Listener::call_later(std::function<void(Listener&)> task) {
    const rtl::Reference<Listener> self(this);
    later_on_main_thread(m_context, [self, task = std::move(task)] { self->call([&] { task(*self); }); });
}

void Listener::change() {
    // A handler may lead to forget(), which destroys it: here and below each runs as a copy.
    if (const auto handler = m_handlers.changed)
        call(handler);
}

void Listener::actionPerformed(const css::awt::ActionEvent&) {
    call_later([](Listener& self) { self.change(); });
}

void Listener::mouseReleased(const css::awt::MouseEvent& event) {
    call_later([event](Listener& self) {
        if (const auto handler = self.m_handlers.released)
            handler(event);
    });
}

void Listener::keyPressed(const css::awt::KeyEvent& event) {
    call_later([event](Listener& self) {
        if (const auto handler = self.m_handlers.key)
            handler(event);
    });
}

} // namespace klubba::sidebar
