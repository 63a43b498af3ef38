// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <string>
#include <string_view>

namespace klubba::report {

/// What the fixes of a rule do, whatever the fault: "skriver datumets veckodag"; "writes the weekday of the date".
/// `names` as the rule has them; something general for a fix without words of its own.
std::string words_of_fixes(std::string_view names, Language language);

} // namespace klubba::report
