// SPDX-License-Identifier: MPL-2.0
#include "sidebar/ear.hpp"

#include "sidebar/log.hpp"

#include <com/sun/star/document/XDocumentProperties.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace klubba::sidebar {

using namespace std::chrono_literals;

namespace {

/// Long enough to let a burst of keystrokes pass, short enough to be there when the eye is.
constexpr auto quiet = 180ms;
constexpr auto at_most = 1000ms;

/// Text is heard from the document itself; facts in its properties only from those.
std::vector<Reference<css::util::XModifyBroadcaster>>
broadcasters(const Reference<css::frame::XModel>& model) {
    std::vector<Reference<css::util::XModifyBroadcaster>> result{{model, UNO_QUERY_THROW}};
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY);
    if (const Reference<css::util::XModifyBroadcaster> properties(
            supplier.is() ? supplier->getDocumentProperties() : nullptr, UNO_QUERY);
        properties.is())
        result.push_back(properties);
    return result;
}

} // namespace

void Desk::Ear::attach(const Reference<css::frame::XModel>& model) {
    m_model = model;
    m_delay = std::make_unique<Delay>(m_desk->context(), this, quiet, at_most);
    for (const auto& broadcaster : broadcasters(model))
        broadcaster->addModifyListener(this);
    if (const Reference<css::view::XSelectionSupplier> cursor(model->getCurrentController(), UNO_QUERY);
        cursor.is())
        cursor->addSelectionChangeListener(this);
}

void Desk::Ear::forget() {
    const auto desk = std::exchange(m_desk, nullptr);
    if (m_delay)
        m_delay->stop();
    const Reference<css::frame::XModel> model(m_model);
    if (!desk || !model.is())
        return;
    guarded(desk->context(), [&] {
        for (const auto& broadcaster : broadcasters(model))
            broadcaster->removeModifyListener(this);
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
