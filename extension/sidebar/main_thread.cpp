// SPDX-License-Identifier: MPL-2.0
#include "sidebar/main_thread.hpp"

#include "sidebar/log.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <cppuhelper/implbase1.hxx>

#include <sys/syscall.h>
#include <unistd.h>

namespace klubba::sidebar {

namespace {

/// The office's main loop runs in the process's first thread, whose number is that of the process.
bool this_is_main_thread() {
    return syscall(SYS_gettid) == getpid();
}

class Task final : public cppu::WeakImplHelper1<css::awt::XCallback> {
public:
    Task(Reference<XComponentContext> context, std::function<void()> task)
        : m_context(std::move(context)), m_task(std::move(task)) {}

    void SAL_CALL notify(const Any&) override { guarded(m_context, m_task); }

private:
    Reference<XComponentContext> m_context;
    std::function<void()> m_task;
};

} // namespace

void on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task) {
    if (this_is_main_thread())
        guarded(context, task);
    else
        later_on_main_thread(context, std::move(task));
}

void later_on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task) {
    css::awt::AsyncCallback::create(context)->addCallback(new Task(context, std::move(task)), Any());
}

} // namespace klubba::sidebar
