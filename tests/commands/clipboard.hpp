// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

namespace klubba::test {

/// The type of words alone.
inline constexpr const char* plain_text = "text/plain;charset=utf-16";

/// Puts something on the system's clipboard, in forms by their type ("text/html").
void copy(std::map<std::string, std::string> forms);

} // namespace klubba::test
