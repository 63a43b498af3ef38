// SPDX-License-Identifier: MPL-2.0
#include "sidebar/ear.hpp"

#include "sidebar/log.hpp"

#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace klubba::sidebar {

using namespace std::chrono_literals;

namespace {

/// Long enough to let a burst of keystrokes pass, short enough to be there when the eye is.
constexpr auto quiet = 180ms;
constexpr auto at_most = 1000ms;

} // namespace

void Desk::Ear::attach(const Reference<css::frame::XModel>& model) {
    m_model = model;
    m_delay = std::make_unique<Delay>(m_desk->context(), this, quiet, at_most);
    m_witness.emplace(model, [this] { ask(); });
    if (const Reference<css::view::XSelectionSupplier> cursor(model->getCurrentController(), UNO_QUERY);
        cursor.is())
        cursor->addSelectionChangeListener(this);
}

void Desk::Ear::forget() {
    const auto desk = std::exchange(m_desk, nullptr);
    if (m_delay)
        m_delay->stop();
    m_witness.reset();
    const Reference<css::frame::XModel> model(m_model);
    if (!desk || !model.is())
        return;
    guarded(desk->context(), [&] {
        if (const Reference<css::view::XSelectionSupplier> cursor(model->getCurrentController(), UNO_QUERY);
            cursor.is())
            cursor->removeSelectionChangeListener(this);
    });
}

void Desk::Ear::ask() {
    if (m_delay)
        m_delay->ask();
}

void Desk::Ear::notify(const Any&) {
    if (m_desk)
        guarded(m_desk->context(), [this] { m_desk->look_again(); });
}

} // namespace klubba::sidebar
