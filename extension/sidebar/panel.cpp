// SPDX-License-Identifier: MPL-2.0
#include "sidebar/panel.hpp"

#include "sidebar/attendance_panel.hpp"
#include "sidebar/check_panel.hpp"
#include "sidebar/deck.hpp"
#include "sidebar/follow_up_panel.hpp"
#include "sidebar/insert_panel.hpp"
#include "sidebar/items_panel.hpp"
#include "sidebar/log.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/ui/UIElementType.hpp>

namespace klubba::sidebar {

namespace {

/// Pixels. Narrower than this the shortest row of buttons would be cut off.
constexpr sal_Int32 minimal_width = 300;

/// Time for the office to open the deck once it has made room for it.
constexpr std::chrono::milliseconds look_after{100};

std::unique_ptr<Content> make_content(const OUString& url, Desk& desk, Controls& controls) {
    const OUString name = url.copy(url.lastIndexOf('/') + 1);
    if (name == "Infoga")
        return std::make_unique<InsertPanel>(desk, controls);
    if (name == "Arenden")
        return std::make_unique<ItemsPanel>(desk, controls);
    if (name == "Narvaro")
        return std::make_unique<AttendancePanel>(desk, controls);
    if (name == "Uppfoljning")
        return std::make_unique<FollowUpPanel>(desk, controls);
    if (name == "Kontroll")
        return std::make_unique<CheckPanel>(desk, controls);
    throw css::container::NoSuchElementException(url, {});
}

} // namespace

rtl::Reference<Panel> Panel::make(const Reference<XComponentContext>& context,
                                  const Reference<css::frame::XFrame>& frame,
                                  const Reference<css::awt::XWindow>& parent,
                                  const Reference<css::ui::XSidebar>& sidebar, const OUString& url) {
    rtl::Reference<Panel> panel(new Panel(Desk::of(context, frame), frame, parent, url));
    panel->fill(sidebar);
    return panel;
}

Panel::Panel(std::shared_ptr<Desk> desk, const Reference<css::frame::XFrame>& frame,
             const Reference<css::awt::XWindow>& parent, OUString url)
    : PanelBase(m_aMutex), m_desk(std::move(desk)), m_frame(frame), m_parent(parent), m_url(std::move(url)) {}

void Panel::fill(const Reference<css::ui::XSidebar>& sidebar) {
    m_controls = std::make_unique<Controls>(m_desk->context(), m_parent, sidebar, this);
    m_content = make_content(m_url, *m_desk, *m_controls);
    m_controls->on_change_of_parent([this] { wake(); });
    m_look = std::make_unique<Delay>(m_desk->context(), this, look_after, look_after);
    if (const Reference<css::frame::XFrame> frame(m_frame); frame.is())
        m_controls->on_focus_of(frame->getComponentWindow(), [this] { m_look->ask(); });
    wake();
}

void SAL_CALL Panel::notify(const Any&) {
    const Reference<css::frame::XFrame> frame(m_frame);
    if (m_parent.is() && frame.is() && deck_is_shown(frame))
        guarded(m_desk->context(), [this] { wake(); });
}

void Panel::wake() {
    m_controls->follow_theme();
    m_content->lay_out(m_controls->fill_parent());
    m_desk->add(*m_content);
}

void SAL_CALL Panel::disposing() {
    if (m_look)
        m_look->stop();
    guarded(m_desk->context(), [this] {
        if (m_content)
            m_desk->remove(*m_content);
        if (m_controls)
            m_controls->dispose();
    });
    m_parent.clear();
}

Reference<css::uno::XInterface> SAL_CALL Panel::getRealInterface() {
    return static_cast<css::ui::XToolPanel*>(this);
}

sal_Int16 SAL_CALL Panel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::accessibility::XAccessible>
    SAL_CALL Panel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
    return {getWindow(), UNO_QUERY};
}

Reference<css::awt::XWindow> SAL_CALL Panel::getWindow() {
    return m_controls ? m_controls->window() : nullptr;
}

css::ui::LayoutSize SAL_CALL Panel::getHeightForWidth(sal_Int32 width) {
    css::ui::LayoutSize size(0, -1, 0);
    if (m_parent.is() && m_content)
        guarded(m_desk->context(), [&] {
            size.Minimum = m_content->least_height(width);
            size.Preferred = m_content->best_height(width);
        });
    return size;
}

sal_Int32 SAL_CALL Panel::getMinimalWidth() {
    return minimal_width;
}

} // namespace klubba::sidebar
