// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <string>

namespace klubba::report {

/// What a rule is for, what to do, from which stage and how gravely it counts, and its source; some lines of
/// text.
std::string explain(const Rule& rule, Language language);

} // namespace klubba::report
