// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/log.hpp"
#include "sidebar/uno.hpp"

#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <functional>

namespace klubba::sidebar {

/// A function that the office calls back on its main thread. What it throws ends in the log. The callback may be
/// on its way when whoever wants it goes: forget() then makes it do nothing.
class Call final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    Call(Reference<XComponentContext> context, std::function<void()> task)
        : m_context(std::move(context)), m_task(std::move(task)) {}

    void forget() { m_task = nullptr; }

    void SAL_CALL notify(const Any&) override {
        // Kept while it runs, which may lead to forget().
        if (const auto task = m_task)
            guarded(m_context, task);
    }

private:
    Reference<XComponentContext> m_context;
    std::function<void()> m_task;
};

} // namespace klubba::sidebar
