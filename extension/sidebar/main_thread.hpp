// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <functional>

namespace klubba::sidebar {

/// Runs something on the office's main thread: at once when this is it, else as soon as that thread is free,
/// without waiting. What it throws ends in the log.
void on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task);

/// The same, but never at once: after what the office is doing now.
void later_on_main_thread(const Reference<XComponentContext>& context, std::function<void()> task);

} // namespace klubba::sidebar
