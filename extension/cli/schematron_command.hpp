// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace klubba::cli {

/// `klubba schematron SCHEMA XML [--phase P] [--format text|json|svrl]`: holds an XML file against a Schematron
/// schema. Documents that the XML names are read from its own folder. Diagnostics with xml:lang are printed to
/// those who read that language. Returns 0 when nothing fired, 1 for any failed assert or successful report. Throws
/// klubba::Error naming file and line for a schema or document that is refused, UsageError for a call that can't be
/// followed.
int schematron_command(const std::vector<std::string>& arguments, std::ostream& out, Language language);

} // namespace klubba::cli
