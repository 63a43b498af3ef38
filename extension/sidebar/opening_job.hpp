// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

namespace klubba::sidebar {

/// Runs for every new window (org.openoffice.Office.Jobs, OnViewCreated): mends what opening a file has done to
/// minutes (see commands/opening.hpp). Other documents cost the look at one property.
class OpeningJob final : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
public:
    explicit OpeningJob(Reference<XComponentContext> context);

    Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override;

    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const OUString& service) override;
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    Reference<XComponentContext> m_context;
};

} // namespace klubba::sidebar
