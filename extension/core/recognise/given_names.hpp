// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// One of the given names that most people in Sweden have; of a double name ("Ann-Sofie") either half counts.
bool is_given_name(std::string_view word);

} // namespace klubba::recognition
