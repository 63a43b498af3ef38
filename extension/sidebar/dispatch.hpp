// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "sidebar/uno.hpp"

#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/weakref.hxx>

#include <memory>

namespace klubba::sidebar {

/// Takes vnd.klubba:… from menus, toolbars, shortcuts and macros. A caller that listens for the outcome gets
/// it as JSON in DispatchResultEvent.Result and nothing is shown; for a person at a menu what went wrong is
/// said in a box, and `new` without a template asks in a dialog. Commands run on the main thread, whatever
/// thread asks.
class ProtocolHandler final
    : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                                   css::lang::XInitialization, css::lang::XServiceInfo> {
public:
    explicit ProtocolHandler(Reference<XComponentContext> context);

    /// The frame, as the office gives it.
    void SAL_CALL initialize(const Sequence<Any>& arguments) override;

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString&,
                                                            sal_Int32) override;
    Sequence<Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override;

    void SAL_CALL dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&) override;
    void SAL_CALL
    dispatchWithNotification(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&,
                             const Reference<css::frame::XDispatchResultListener>& listener) override;
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override;
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const OUString& service) override;
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

private:
    [[nodiscard]] commands::Outcome run(const commands::Call& call);
    void run_for_person(commands::Call call);
    [[nodiscard]] Reference<css::frame::XModel> model() const;

    Reference<XComponentContext> m_context;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    std::shared_ptr<commands::Workshop> m_workshop;
};

} // namespace klubba::sidebar
