// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace klubba {

/// `klubba schematron SCHEMA XML [--phase P] [--format text|svrl]`; `arguments` are those after the command's
/// name. Results go to `out`, in UTF-8; what is wrong with the call, schema or document is one line in
/// `error`. Returns the exit code: 0 when nothing fired, 1 for any failed assert or successful report, 2 for
/// a refused call, schema or document.
int schematron_command(const std::vector<std::string>& arguments, Language language, std::ostream& out,
                       std::ostream& error);

} // namespace klubba
