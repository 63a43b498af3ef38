// SPDX-License-Identifier: MPL-2.0
#include "sidebar/main_thread.hpp"

#include "sidebar/call.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>

#include <sys/syscall.h>
#include <unistd.h>

namespace klubba::sidebar {

namespace {

/// The office's main loop runs in the process's first thread, whose number is that of the process.
bool this_is_main_thread() {
    return syscall(SYS_gettid) == getpid();
}

} // namespace

void on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task) {
    if (this_is_main_thread())
        guarded(context, task);
    else
        later_on_main_thread(context, std::move(task));
}

void later_on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task) {
    css::awt::AsyncCallback::create(context)->addCallback(new Call(context, std::move(task)), Any());
}

} // namespace klubba::sidebar
