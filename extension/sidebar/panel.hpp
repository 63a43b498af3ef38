// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/delay.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase4.hxx>

namespace klubba::sidebar {

using PanelBase = cppu::WeakComponentImplHelper4<css::ui::XUIElement, css::ui::XToolPanel,
                                                 css::ui::XSidebarPanel, css::awt::XCallback>;

/// A panel as the office's sidebar wants it: content in a window of its own, awake while it is on the screen.
class Panel final : private cppu::BaseMutex, public PanelBase {
public:
    /// Makes the content of the panel that `url` names; throws css::container::NoSuchElementException for
    /// another.
    static rtl::Reference<Panel> make(const Reference<XComponentContext>& context,
                                      const Reference<css::frame::XFrame>& frame,
                                      const Reference<css::awt::XWindow>& parent,
                                      const Reference<css::ui::XSidebar>& sidebar, const OUString& url);

    Reference<css::frame::XFrame> SAL_CALL getFrame() override { return m_frame; }
    Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;
    OUString SAL_CALL getResourceURL() override { return m_url; }
    sal_Int16 SAL_CALL getType() override;

    Reference<css::accessibility::XAccessible>
        SAL_CALL createAccessible(const Reference<css::accessibility::XAccessible>&) override;
    Reference<css::awt::XWindow> SAL_CALL getWindow() override;

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

    /// A deck that is closed and opened again by its tab tells its panels nothing, but the document gets the
    /// keyboard.
    void SAL_CALL notify(const Any&) override;

private:
    Panel(std::shared_ptr<Desk> desk, const Reference<css::frame::XFrame>& frame,
          const Reference<css::awt::XWindow>& parent, OUString url);
    void fill(const Reference<css::ui::XSidebar>& sidebar);
    void wake();
    void SAL_CALL disposing() override;

    /// Kept until the end: a handler that leads to dispose() still returns into the content, which knows it.
    std::shared_ptr<Desk> m_desk;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    /// Null once disposed.
    Reference<css::awt::XWindow> m_parent;
    OUString m_url;
    std::unique_ptr<Controls> m_controls;
    std::unique_ptr<Content> m_content;
    std::unique_ptr<Delay> m_look;
};

} // namespace klubba::sidebar
