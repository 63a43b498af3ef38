// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// The findings a document's property Klubba.Ignorerat says to ignore: "rule|text|reason" for each, separated
/// by ";", where '%', '|', ';' and control characters inside are percent-encoded. What can't be read is left
/// out.
std::vector<Ignored> parse_ignored(std::string_view property);

/// The property's value for these; empty for none.
std::string write_ignored(const std::vector<Ignored>& ignored);

} // namespace klubba
