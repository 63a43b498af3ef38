// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>

#include <chrono>
#include <memory>

namespace klubba::sidebar {

/// Calls back on the office's main thread once nobody has asked for `quiet`, and after `at_most` in any case.
/// Asking costs less than a microsecond after the first time; a thread waits only while something is asked
/// for.
class Delay {
public:
    Delay(const Reference<XComponentContext>& context, Reference<css::awt::XCallback> callback,
          std::chrono::milliseconds quiet, std::chrono::milliseconds at_most);
    ~Delay();
    Delay(const Delay&) = delete;
    Delay& operator=(const Delay&) = delete;

    /// From any thread.
    void ask();
    /// No callback begins after this, and the callback object is let go.
    void stop();

private:
    struct Waiting;
    std::shared_ptr<Waiting> m_waiting;
};

} // namespace klubba::sidebar
