// SPDX-License-Identifier: MPL-2.0
#include "sidebar/delay.hpp"

#include "sidebar/log.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace klubba::sidebar {

using Clock = std::chrono::steady_clock;

/// Shared with the waiting thread, which therefore needs no joining: the office's main thread must not wait
/// for a thread that may itself be waiting for the office.
struct Delay::Waiting {
    Reference<XComponentContext> context;
    Reference<css::awt::XRequestCallback> main_thread;
    Reference<css::awt::XCallback> callback;
    std::chrono::milliseconds quiet;
    std::chrono::milliseconds at_most;

    std::mutex mutex;
    std::condition_variable changed;
    Clock::time_point due;
    Clock::time_point latest;
    bool asked = false;

    void wait();
};

void Delay::Waiting::wait() {
    Reference<css::awt::XCallback> caller;
    {
        std::unique_lock lock(mutex);
        while (callback.is() && Clock::now() < due)
            changed.wait_until(lock, due);
        asked = false;
        caller = callback;
    }
    if (caller.is())
        guarded(context, [&] { main_thread->addCallback(caller, Any()); });
}

Delay::Delay(const Reference<XComponentContext>& context, Reference<css::awt::XCallback> callback,
             std::chrono::milliseconds quiet, std::chrono::milliseconds at_most)
    : m_waiting(std::make_shared<Waiting>()) {
    m_waiting->context = context;
    m_waiting->main_thread = css::awt::AsyncCallback::create(context);
    m_waiting->callback = std::move(callback);
    m_waiting->quiet = quiet;
    m_waiting->at_most = at_most;
}

Delay::~Delay() {
    stop();
}

void Delay::stop() {
    Reference<css::awt::XCallback> released;
    const std::lock_guard lock(m_waiting->mutex);
    std::swap(released, m_waiting->callback);
    m_waiting->changed.notify_one();
}

void Delay::ask() {
    const std::lock_guard lock(m_waiting->mutex);
    if (!m_waiting->callback.is())
        return;
    const auto now = Clock::now();
    if (!m_waiting->asked)
        m_waiting->latest = now + m_waiting->at_most;
    m_waiting->due = std::min(now + m_waiting->quiet, m_waiting->latest);
    if (m_waiting->asked)
        return;
    std::thread([waiting = m_waiting] { waiting->wait(); }).detach();
    m_waiting->asked = true;
}

} // namespace klubba::sidebar
