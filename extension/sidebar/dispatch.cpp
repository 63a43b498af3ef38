// SPDX-License-Identifier: MPL-2.0
#include "sidebar/dispatch.hpp"

#include "sidebar/deck.hpp"
#include "sidebar/desk.hpp"
#include "sidebar/log.hpp"
#include "sidebar/main_thread.hpp"
#include "sidebar/members_dialog.hpp"
#include "sidebar/own_template_dialog.hpp"
#include "sidebar/questions.hpp"

#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <cppuhelper/supportsservice.hxx>

#include <sstream>

namespace klubba::sidebar {

namespace {

OUString json_of(const commands::Outcome& outcome) {
    std::ostringstream text;
    if (outcome.json)
        outcome.json->stringify(text);
    return to_uno(text.str());
}

} // namespace

ProtocolHandler::ProtocolHandler(Reference<XComponentContext> context) : m_context(std::move(context)) {}

void SAL_CALL ProtocolHandler::initialize(const Sequence<Any>& arguments) {
    Reference<css::frame::XFrame> frame;
    if (arguments.hasElements())
        arguments[0] >>= frame;
    m_frame = frame;
}

Reference<css::frame::XDispatch> SAL_CALL ProtocolHandler::queryDispatch(const css::util::URL& url,
                                                                         const OUString&, sal_Int32) {
    return url.Complete.startsWith("vnd.klubba:") ? this : nullptr;
}

Sequence<Reference<css::frame::XDispatch>>
    SAL_CALL ProtocolHandler::queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) {
    Sequence<Reference<css::frame::XDispatch>> result(requests.getLength());
    auto* dispatch = result.getArray();
    for (const auto& request : requests)
        *dispatch++ = queryDispatch(request.FeatureURL, request.FrameName, request.SearchFlags);
    return result;
}

Reference<css::frame::XModel> ProtocolHandler::model() const {
    const Reference<css::frame::XFrame> frame(m_frame);
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? controller->getModel() : nullptr;
}

commands::Outcome ProtocolHandler::run(const commands::Call& call) {
    if (!m_workshop)
        m_workshop = shared_workshop(m_context);
    return commands::run(*m_workshop, model(), call);
}

void ProtocolHandler::run_for_person(commands::Call call) {
    const Reference<css::frame::XFrame> frame(m_frame);
    if (!frame.is())
        return;
    const auto desk = Desk::of(m_context, frame);
    if (call.command == "sidebar" || call.command == "check") {
        show_deck(frame);
        if (call.command == "sidebar")
            return;
    }
    if (call.command == "members") {
        edit_members(*desk, model());
        return;
    }
    if (call.command == "make-template" && call.arguments.empty()) {
        make_template(*desk, model());
        return;
    }
    if (ask_for_arguments(*desk, call))
        desk->run(call.command, std::move(call.arguments));
}

void SAL_CALL ProtocolHandler::dispatch(const css::util::URL& url,
                                        const Sequence<css::beans::PropertyValue>&) {
    const rtl::Reference<ProtocolHandler> self(this);
    on_main_thread(m_context, [self, call = commands::parse_call(from_uno(url.Complete))] {
        self->run_for_person(call);
    });
}

void SAL_CALL ProtocolHandler::dispatchWithNotification(
    const css::util::URL& url, const Sequence<css::beans::PropertyValue>&,
    const Reference<css::frame::XDispatchResultListener>& listener) {
    const rtl::Reference<ProtocolHandler> self(this);
    on_main_thread(m_context, [self, listener, call = commands::parse_call(from_uno(url.Complete))] {
        const auto outcome = self->run(call);
        // Nothing in the document says that a meeting has begun.
        if (const Reference<css::frame::XFrame> frame(self->m_frame); call.command == "meeting" && frame.is())
            Desk::of(self->m_context, frame)->refresh();
        if (!listener.is())
            return;
        css::frame::DispatchResultEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(self.get());
        event.State =
            outcome.ok ? css::frame::DispatchResultState::SUCCESS : css::frame::DispatchResultState::FAILURE;
        event.Result <<= json_of(outcome);
        listener->dispatchFinished(event);
    });
}

void SAL_CALL ProtocolHandler::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                                 const css::util::URL& url) {
    css::frame::FeatureStateEvent event;
    event.FeatureURL = url;
    event.Source = static_cast<cppu::OWeakObject*>(this);
    event.IsEnabled = true;
    listener->statusChanged(event);
}

OUString SAL_CALL ProtocolHandler::getImplementationName() {
    return OUString("se.klubba.ProtocolHandler");
}

sal_Bool SAL_CALL ProtocolHandler::supportsService(const OUString& service) {
    return cppu::supportsService(this, service);
}

Sequence<OUString> SAL_CALL ProtocolHandler::getSupportedServiceNames() {
    return sequence({OUString("com.sun.star.frame.ProtocolHandler")});
}

} // namespace klubba::sidebar
