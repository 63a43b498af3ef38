// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>

namespace klubba::sidebar {

/// Makes the panels that Sidebar.xcu names.
class PanelFactory final : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(Reference<XComponentContext> context);

    Reference<css::ui::XUIElement> SAL_CALL
    createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override;

    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const OUString& service) override;
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Reference<XComponentContext> m_context;
};

} // namespace klubba::sidebar
