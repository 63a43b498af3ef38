// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/schematron.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba::report {

/// How grave a result is, by the role of its assert or report, else of its rule, else of its pattern: "fel", "error" or
/// "fatal"; "varning", "warning" or "warn"; "info", "information" or "hint". An error when they say nothing known.
Severity severity_of(const schematron::Result& result);

/// The file and below it its results by severity, as findings_text() shows findings. Diagnostics in the reader's
/// language; all of them where there is none in it.
std::string results_text(std::string_view file, const std::vector<schematron::Result>& results,
                         Language language);

/// {"files": [{"file", "findings"}]}, where a finding has the members that `klubba check --format json` gives it.
/// `stage` is the phase, null for all patterns. `place`: location (XPath), text (the node's, cut at 60 bytes), block
/// (null), document (the name of another document, where a pattern names one). Also: flag, see, diagnostics, properties.
std::string results_json(std::string_view file, std::string_view phase,
                         const std::vector<schematron::Result>& results);

} // namespace klubba::report
