// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/MouseEvent.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <com/sun/star/uno/XWeak.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/implbase8.hxx>
#include <cppuhelper/weakref.hxx>

#include <functional>

namespace klubba::sidebar {

/// What is to happen when something happens to a control. Empty functions are not called.
struct Handlers {
    /// A button was pressed, the text of a field changed, another row or entry was selected, a window changed size or
    /// visibility.
    std::function<void()> changed = {};
    std::function<void(const css::awt::MouseEvent&)> released = {};
    std::function<void(const css::awt::KeyEvent&)> key = {};
};

/// Hears a control on behalf of a panel. The panel is kept alive while one of its handlers runs, and none
/// runs after it has gone or forget() was called; what a handler throws ends in the log. Clicks and keys are
/// handled once the control itself is done with them: it would not survive new content before that.
class Listener final
    : public cppu::WeakImplHelper8<css::awt::XActionListener, css::awt::XTextListener,
                                   css::awt::XItemListener, css::awt::XMouseListener, css::awt::XKeyListener,
                                   css::awt::XFocusListener, css::awt::XWindowListener,
                                   css::view::XSelectionChangeListener> {
public:
    Listener(Reference<XComponentContext> context, const Reference<css::uno::XWeak>& owner,
             Handlers handlers);

    void forget() { m_handlers = {}; }

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override;
    void SAL_CALL textChanged(const css::awt::TextEvent&) override { change(); }
    void SAL_CALL itemStateChanged(const css::awt::ItemEvent&) override { change(); }
    void SAL_CALL selectionChanged(const css::lang::EventObject&) override { change(); }
    void SAL_CALL windowResized(const css::awt::WindowEvent&) override { change(); }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override { change(); }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override { change(); }
    void SAL_CALL focusGained(const css::awt::FocusEvent&) override { change(); }
    void SAL_CALL focusLost(const css::awt::FocusEvent&) override {}
    void SAL_CALL mousePressed(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseReleased(const css::awt::MouseEvent& event) override;
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override { forget(); }

private:
    void call(const std::function<void()>& task);
    void call_later(std::function<void(Listener&)> task);
    void change();

    Reference<XComponentContext> m_context;
    css::uno::WeakReference<css::uno::XInterface> m_owner;
    Handlers m_handlers;
};

} // namespace klubba::sidebar
