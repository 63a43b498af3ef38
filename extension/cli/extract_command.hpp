// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace klubba::cli {

/// `klubba extract --format json|xml FILE|DIR…`: what the minutes say, for machines. One file gives one
/// object; several give one JSON object a line, each with its `file`. Returns the exit code; throws
/// UsageError.
int extract_command(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& error,
                    Language language);

} // namespace klubba::cli
