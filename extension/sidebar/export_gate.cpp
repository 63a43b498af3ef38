// SPDX-License-Identifier: MPL-2.0
#include "sidebar/export_gate.hpp"

#include "sidebar/deck.hpp"
#include "sidebar/desk.hpp"
#include "sidebar/job.hpp"
#include "sidebar/log.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProviderInterception.hpp>
#include <com/sun/star/frame/XDispatchProviderInterceptor.hpp>
#include <com/sun/star/frame/XInterceptorInfo.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/util/XURLTransformer.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <cppuhelper/weakref.hxx>

#include <algorithm>
#include <array>

namespace klubba::sidebar {
namespace {

using css::frame::XDispatch;
using css::frame::XFrame;

constexpr std::array guarded_commands{".uno:ExportToPDF", ".uno:ExportDirectToPDF"};
constexpr const char* checked_export = "se.klubba.CheckedExport";

bool is_guarded(const css::util::URL& url) {
    return std::any_of(guarded_commands.begin(), guarded_commands.end(),
                       [&](const char* command) { return url.Complete.startsWith(to_uno(command)); });
}

/// Errors that count at the document's stage; none for a document that is no minutes.
std::size_t errors_in(const Reference<XComponentContext>& context,
                      const Reference<css::frame::XModel>& model) {
    commands::Session session(shared_workshop(context), model);
    const auto& findings = session.refresh().findings;
    return static_cast<std::size_t>(std::ranges::count_if(findings, [](const commands::NamedFinding& found) {
        return found.finding.severity == Severity::Error;
    }));
}

/// The office's own export, asked about first.
class CheckedExport final
    : public cppu::WeakImplHelper2<css::frame::XNotifyingDispatch, css::lang::XServiceInfo> {
public:
    CheckedExport(Reference<XComponentContext> context, const Reference<XFrame>& frame,
                  Reference<XDispatch> inner)
        : m_context(std::move(context)), m_frame(frame), m_inner(std::move(inner)) {}

    void SAL_CALL dispatch(const css::util::URL& url,
                           const Sequence<css::beans::PropertyValue>& arguments) override {
        if (may_go_on())
            m_inner->dispatch(url, arguments);
    }

    void SAL_CALL
    dispatchWithNotification(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
                             const Reference<css::frame::XDispatchResultListener>& listener) override {
        const Reference<css::frame::XNotifyingDispatch> inner(m_inner, UNO_QUERY);
        const bool goes_on = may_go_on();
        if (goes_on && inner.is()) {
            inner->dispatchWithNotification(url, arguments, listener);
            return;
        }
        if (goes_on)
            m_inner->dispatch(url, arguments);
        if (!listener.is())
            return;
        css::frame::DispatchResultEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.State =
            goes_on ? css::frame::DispatchResultState::DONTKNOW : css::frame::DispatchResultState::FAILURE;
        listener->dispatchFinished(event);
    }

    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        m_inner->addStatusListener(listener, url);
    }
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                       const css::util::URL& url) override {
        m_inner->removeStatusListener(listener, url);
    }

    OUString SAL_CALL getImplementationName() override { return to_uno(checked_export); }
    sal_Bool SAL_CALL supportsService(const OUString& service) override {
        return cppu::supportsService(this, service);
    }
    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        return sequence({to_uno(checked_export)});
    }

private:
    /// True also when the check itself can't be done: an export is never lost to our trouble.
    bool may_go_on() const {
        bool goes_on = true;
        guarded(m_context, [&] {
            const Reference<XFrame> frame(m_frame);
            const auto controller = frame.is() ? frame->getController() : nullptr;
            if (!controller.is())
                return;
            const auto errors = errors_in(m_context, controller->getModel());
            goes_on = errors == 0 || ask(frame, errors);
            if (!goes_on)
                show_deck(frame);
        });
        return goes_on;
    }

    bool ask(const Reference<XFrame>& frame, std::size_t errors) const {
        const auto desk = Desk::of(m_context, frame);
        const Reference<css::awt::XMessageBoxFactory> toolkit(css::awt::Toolkit::create(m_context),
                                                              UNO_QUERY_THROW);
        const auto box = toolkit->createMessageBox(
            desk->window(), css::awt::MessageBoxType_QUERYBOX,
            css::awt::MessageBoxButtons::BUTTONS_YES_NO + css::awt::MessageBoxButtons::DEFAULT_BUTTON_NO,
            desk->words()("title"),
            desk->words()(errors == 1 ? "export.error" : "export.errors",
                          {OUString::number(static_cast<sal_Int64>(errors))}));
        return box->execute() == css::awt::MessageBoxResults::YES;
    }

    Reference<XComponentContext> m_context;
    css::uno::WeakReference<XFrame> m_frame;
    Reference<XDispatch> m_inner;
};

/// Stands in the frame's chain of dispatch providers.
class Interceptor final
    : public cppu::WeakImplHelper2<css::frame::XDispatchProviderInterceptor, css::frame::XInterceptorInfo> {
public:
    Interceptor(Reference<XComponentContext> context, const Reference<XFrame>& frame)
        : m_context(std::move(context)), m_frame(frame) {}

    Reference<XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString& target,
                                                sal_Int32 flags) override {
        auto inner = m_slave.is() ? m_slave->queryDispatch(url, target, flags) : nullptr;
        if (!inner.is() || !is_guarded(url))
            return inner;
        return new CheckedExport(m_context, m_frame, inner);
    }

    Sequence<Reference<XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
        Sequence<Reference<XDispatch>> result(requests.getLength());
        auto* dispatch = result.getArray();
        for (const auto& request : requests)
            *dispatch++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
        return result;
    }

    Sequence<OUString> SAL_CALL getInterceptedURLs() override {
        Sequence<OUString> urls(guarded_commands.size());
        std::transform(guarded_commands.begin(), guarded_commands.end(), urls.getArray(),
                       [](const char* command) { return to_uno(std::string(command) + "*"); });
        return urls;
    }

    Reference<css::frame::XDispatchProvider> SAL_CALL getSlaveDispatchProvider() override { return m_slave; }
    void SAL_CALL setSlaveDispatchProvider(const Reference<css::frame::XDispatchProvider>& slave) override {
        m_slave = slave;
    }
    Reference<css::frame::XDispatchProvider> SAL_CALL getMasterDispatchProvider() override {
        return m_master;
    }
    void SAL_CALL setMasterDispatchProvider(const Reference<css::frame::XDispatchProvider>& master) override {
        m_master = master;
    }

private:
    Reference<XComponentContext> m_context;
    css::uno::WeakReference<XFrame> m_frame;
    Reference<css::frame::XDispatchProvider> m_slave;
    Reference<css::frame::XDispatchProvider> m_master;
};

Reference<XFrame> writer_frame(const Reference<css::frame::XModel>& document) {
    const auto controller = document.is() ? document->getCurrentController() : nullptr;
    return controller.is() ? controller->getFrame() : nullptr;
}

/// A window gets a new view, and its event, when its document is loaded anew.
bool is_guarded_already(const Reference<XComponentContext>& context, const Reference<XFrame>& frame) {
    css::util::URL url;
    url.Complete = to_uno(guarded_commands.front());
    css::util::URLTransformer::create(context)->parseStrict(url);
    const Reference<css::frame::XDispatchProvider> provider(frame, UNO_QUERY_THROW);
    const Reference<css::lang::XServiceInfo> dispatch(provider->queryDispatch(url, OUString(), 0), UNO_QUERY);
    return dispatch.is() && dispatch->supportsService(to_uno(checked_export));
}

} // namespace

ExportGate::ExportGate(Reference<XComponentContext> context) : m_context(std::move(context)) {}

Any SAL_CALL ExportGate::execute(const Sequence<css::beans::NamedValue>& arguments) {
    guarded(m_context, [&] {
        const auto frame = writer_frame(text_document_of(arguments));
        if (!frame.is() || is_guarded_already(m_context, frame))
            return;
        const Reference<css::frame::XDispatchProviderInterception> chain(frame, UNO_QUERY_THROW);
        chain->registerDispatchProviderInterceptor(new Interceptor(m_context, frame));
    });
    return {};
}

OUString SAL_CALL ExportGate::getImplementationName() {
    return OUString("se.klubba.ExportGate");
}

sal_Bool SAL_CALL ExportGate::supportsService(const OUString& service) {
    return cppu::supportsService(this, service);
}

Sequence<OUString> SAL_CALL ExportGate::getSupportedServiceNames() {
    return sequence({OUString("se.klubba.ExportGate")});
}

} // namespace klubba::sidebar
