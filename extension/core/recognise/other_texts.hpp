// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// The word names a text that has sections of its own: a law, rules, a contract, other minutes.
bool names_other_text(std::string_view word);

} // namespace klubba::recognition
