// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace klubba::cli {

/// `klubba explain [--format text|markdown] RULE…|--all`: what a rule is for, what to do, and the statute or norm it comes
/// from; of all rules in Markdown, a book by subject. Throws UsageError for a rule that there is not.
int explain_command(const std::vector<std::string>& arguments, std::ostream& out, Language language);

} // namespace klubba::cli
