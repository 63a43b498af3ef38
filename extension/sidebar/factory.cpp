// SPDX-License-Identifier: MPL-2.0
#include "sidebar/factory.hpp"

#include "sidebar/log.hpp"
#include "sidebar/panel.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace klubba::sidebar {

PanelFactory::PanelFactory(Reference<XComponentContext> context) : m_context(std::move(context)) {}

Reference<css::ui::XUIElement> SAL_CALL
PanelFactory::createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) {
    Reference<css::frame::XFrame> frame;
    Reference<css::awt::XWindow> parent;
    Reference<css::ui::XSidebar> sidebar;
    for (const auto& argument : arguments) {
        if (argument.Name == "Frame")
            argument.Value >>= frame;
        else if (argument.Name == "ParentWindow")
            argument.Value >>= parent;
        else if (argument.Name == "Sidebar")
            argument.Value >>= sidebar;
    }
    rtl::Reference<Panel> panel;
    if (frame.is() && parent.is())
        guarded(m_context, [&] { panel = Panel::make(m_context, frame, parent, sidebar, url); });
    if (!panel.is())
        throw css::container::NoSuchElementException(url, static_cast<cppu::OWeakObject*>(this));
    return panel.get();
}

OUString SAL_CALL PanelFactory::getImplementationName() {
    return OUString("se.klubba.PanelFactory");
}

sal_Bool SAL_CALL PanelFactory::supportsService(const OUString& service) {
    return cppu::supportsService(this, service);
}

Sequence<OUString> SAL_CALL PanelFactory::getSupportedServiceNames() {
    return sequence({OUString("se.klubba.PanelFactory")});
}

} // namespace klubba::sidebar
