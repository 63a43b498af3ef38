// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

#include <string>
#include <utility>

namespace klubba::fixes {

/// A fix named in the user's language.
inline Fix titled(const Fault& fault, std::string swedish, std::string english) {
    Fix fix;
    fix.title = fault.language == Language::Swedish ? std::move(swedish) : std::move(english);
    return fix;
}

} // namespace klubba::fixes
