// SPDX-License-Identifier: MPL-2.0
#include "sidebar/desk.hpp"

#include "sidebar/deck.hpp"
#include "sidebar/ear.hpp"
#include "sidebar/log.hpp"
#include "sidebar/main_thread.hpp"
#include "sidebar/members_dialog.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/frame/XController.hpp>

#include <algorithm>
#include <utility>

namespace klubba::sidebar {

std::shared_ptr<commands::Workshop> shared_workshop(const Reference<XComponentContext>& context) {
    static std::weak_ptr<commands::Workshop> current;
    auto workshop = current.lock();
    if (!workshop)
        current = workshop = std::make_shared<commands::Workshop>(context);
    return workshop;
}

std::shared_ptr<Desk> Desk::of(const Reference<XComponentContext>& context,
                               const Reference<css::frame::XFrame>& frame) {
    static std::vector<std::weak_ptr<Desk>> desks;
    std::erase_if(desks, [](const auto& desk) { return desk.expired(); });
    for (const auto& known : desks)
        if (auto desk = known.lock(); desk && Reference<css::frame::XFrame>(desk->m_frame) == frame)
            return desk;
    auto desk = std::make_shared<Desk>(context, frame);
    desks.push_back(desk);
    return desk;
}

Desk::Desk(const Reference<XComponentContext>& context, const Reference<css::frame::XFrame>& frame)
    : m_context(context), m_frame(frame), m_words(context), m_workshop(shared_workshop(context)),
      m_to_go_on(new Call(context, [this] { go_on(); })), m_soon(context, m_to_go_on.get(), {}, {}) {}

Desk::~Desk() {
    stop_listening();
    m_to_go_on->forget();
}

Reference<css::frame::XModel> Desk::model() const {
    const Reference<css::frame::XFrame> frame(m_frame);
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? controller->getModel() : nullptr;
}

Reference<css::awt::XWindowPeer> Desk::window() const {
    const Reference<css::frame::XFrame> frame(m_frame);
    return {frame.is() ? frame->getContainerWindow() : nullptr, UNO_QUERY};
}

std::vector<std::string> Desk::sections_at_cursor() const {
    return m_session ? m_session->sections_at_cursor() : std::vector<std::string>();
}

void Desk::focus_document() const {
    const Reference<css::frame::XFrame> frame(m_frame);
    if (frame.is() && frame->getComponentWindow().is())
        frame->getComponentWindow()->setFocus();
}

void Desk::add(View& view) {
    if (std::find(m_views.begin(), m_views.end(), &view) != m_views.end())
        return;
    m_views.push_back(&view);
    guarded(m_context, [&] {
        listen();
        if (const auto* state = m_session ? m_session->state() : nullptr)
            view.show(*state);
        else
            m_soon.ask();
    });
}

void Desk::remove(View& view) {
    std::erase(m_views, &view);
    if (m_views.empty())
        stop_listening();
}

void Desk::listen() {
    const auto document = model();
    if (m_ear.is() && Reference<css::frame::XModel>(m_session_model) == document)
        return;
    stop_listening();
    if (!document.is())
        return;
    m_session_model = document;
    m_session.emplace(m_workshop, document, [this] { m_soon.ask(); });
    m_ear = new Ear(*this);
    m_ear->attach(document);
}

void Desk::stop_listening() {
    if (m_ear.is())
        m_ear->forget();
    m_ear.clear();
    m_session.reset();
}

bool Desk::is_readable() const {
    const auto document = model();
    if (!m_session || !document.is())
        return false;
    if (!document->hasControllersLocked())
        return true;
    m_ear->ask();
    return false;
}

void Desk::arrange_panels(bool in_meeting) {
    const Reference<css::frame::XFrame> frame(m_frame);
    if (!frame.is() || in_meeting == m_open_before.has_value())
        return;
    if (in_meeting) {
        m_open_before = open_panels(frame, {"KlubbaArenden", "KlubbaNarvaro"});
    } else {
        const auto before = std::exchange(m_open_before, std::nullopt);
        open_panels(frame, *before);
    }
}

void Desk::show(const commands::State state) {
    arrange_panels(state.in_meeting);
    const auto views = m_views;
    for (const auto view : views)
        view->show(state);
}

void Desk::refresh() {
    if (m_views.empty())
        return;
    guarded(m_context, [this] {
        listen();
        if (is_readable())
            show(m_session->refresh());
    });
}

void Desk::look_again() {
    const Reference<css::frame::XFrame> frame(m_frame);
    if (frame.is() && deck_is_shown(frame)) {
        follow();
        return;
    }
    // The deck left the screen and nobody said so.
    m_views.clear();
    stop_listening();
}

void Desk::follow() {
    listen();
    if (is_readable())
        m_session->follow();
}

void Desk::go_on() {
    if (!m_session)
        return;
    if (const auto* state = m_session->collect())
        show(*state);
    if (m_session && m_session->is_behind())
        follow();
}

void Desk::run(const std::string& command, commands::Arguments arguments) {
    const auto outcome = commands::run(*m_workshop, model(), {command, std::move(arguments)});
    if (!outcome.ok) {
        log(m_context, Log::Information, command + ": " + outcome.message);
        say(m_context, window(), m_words("title"), to_uno(outcome.message));
    } else if (outcome.document.is() && outcome.document != model()) {
        if (const auto controller = outcome.document->getCurrentController(); controller.is())
            show_deck(controller->getFrame());
    }
    // What the command itself has read needs no waiting for.
    if (m_session && m_session->is_current())
        guarded(m_context, [this] { follow(); });
    else
        refresh();
}

void Desk::edit_members() const {
    later_on_main_thread(m_context, [context = m_context, window = Reference<css::frame::XFrame>(m_frame)] {
        if (!window.is())
            return;
        const auto desk = of(context, window);
        sidebar::edit_members(*desk, desk->model());
    });
}

void say(const Reference<XComponentContext>& context, const Reference<css::awt::XWindowPeer>& window,
         const OUString& title, const OUString& sentence) {
    const Reference<css::awt::XMessageBoxFactory> boxes(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    boxes
        ->createMessageBox(window, css::awt::MessageBoxType_INFOBOX, css::awt::MessageBoxButtons::BUTTONS_OK,
                           title, sentence)
        ->execute();
}

} // namespace klubba::sidebar
