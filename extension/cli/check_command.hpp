// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace klubba::cli {

/// `klubba check [--template ID] [--stage S] [--format text|json|svrl] [--jobs N] [--as-of DATE] FILE|DIR…`:
/// holds documents against the rules of their template. Returns 0 when no finding is an error, 1 when some
/// is, 2 when a file couldn't be read (the others are still checked; 2 wins). With --report DIR it also writes a report on the
/// archive that the documents are. Throws UsageError, and Error when the report can't be written.
int check_command(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& error,
                  Language language);

} // namespace klubba::cli
