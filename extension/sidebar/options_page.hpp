// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>

namespace klubba::sidebar {

/// Tools ▸ Options ▸ Minutes: shows and stores org.klubba.Settings. What an administrator has finalised is
/// greyed.
class OptionsPage final
    : public cppu::WeakImplHelper2<css::awt::XContainerWindowEventHandler, css::lang::XServiceInfo> {
public:
    explicit OptionsPage(Reference<XComponentContext> context);

    sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XWindow>& page, const Any& event,
                                        const OUString& method) override;
    Sequence<OUString> SAL_CALL getSupportedMethodNames() override;

    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const OUString& service) override;
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    void fill(const Reference<css::awt::XControlContainer>& page) const;
    void store(const Reference<css::awt::XControlContainer>& page) const;
    void browse(const Reference<css::awt::XControlContainer>& page, const char* field) const;

    Reference<XComponentContext> m_context;
};

} // namespace klubba::sidebar
