// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"

#include <string>

namespace klubba::tests {

/// The sentence in Swedish that a call is refused with; empty when it is not refused.
template <class Call>
std::string refusal_by(Call&& call) {
    try {
        (void)call();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace klubba::tests
