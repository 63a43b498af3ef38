// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <exception>
#include <string>
#include <string_view>

namespace klubba::sidebar {

enum class Log { Error, Information };

/// Appends a line to klubba/klubba.log in the user profile, if the option LogLevel asks for it. Without
/// trouble and with the option as it is delivered the file is never made. It is kept below 1 MiB, with two
/// older files. Never throws.
void log(const Reference<XComponentContext>& context, Log level, std::string_view message) noexcept;

/// What an exception says of itself, klubba::Error and UNO's included.
std::string describe(const std::exception_ptr& exception);

/// Runs what the office calls on our side of the border: nothing it throws may reach the office, which would
/// end.
template <class Function>
void guarded(const Reference<XComponentContext>& context, Function&& function) noexcept {
    try {
        function();
    } catch (...) {
        log(context, Log::Error, describe(std::current_exception()));
    }
}

} // namespace klubba::sidebar
