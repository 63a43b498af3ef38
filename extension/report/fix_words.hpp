// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <string_view>

namespace klubba::report {

/// What a rule's fix does, whatever the fault: "sätter in rätt veckodag"; "puts in the right weekday". Something
/// general for a fix without words of its own.
std::string_view words_of_fix(std::string_view name, Language language);

} // namespace klubba::report
