// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/delay.hpp"
#include "sidebar/desk.hpp"
#include "writer/witness.hpp"

#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include <memory>
#include <optional>

namespace klubba::sidebar {

/// Hears that a document or the cursor in it has changed, and tells its desk a moment later, on the main
/// thread. It may outlive the desk, in a callback on its way; forget() makes it deaf.
class Desk::Ear final
    : public cppu::WeakImplHelper2<css::view::XSelectionChangeListener, css::awt::XCallback> {
public:
    explicit Ear(Desk& desk) : m_desk(&desk) {}

    void attach(const Reference<css::frame::XModel>& model);
    void forget();
    void ask();

    void SAL_CALL selectionChanged(const css::lang::EventObject&) override { ask(); }
    void SAL_CALL notify(const Any&) override;
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    Desk* m_desk;
    css::uno::WeakReference<css::frame::XModel> m_model;
    std::unique_ptr<Delay> m_delay;
    std::optional<writer::Witness> m_witness;
};

} // namespace klubba::sidebar
