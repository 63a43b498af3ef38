// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <string>

namespace klubba::tests {

/// Minutes as lines of text, for comparing with what a person has read out of the same document.
std::string describe(const Minutes& minutes);

} // namespace klubba::tests
