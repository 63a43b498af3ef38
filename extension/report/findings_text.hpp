// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba::report {

/// What `klubba check` prints of one file: its name, the findings by severity with the paragraph they stand
/// in (counted from 1) and what to do, and how many there were of each; a line that says so when there are
/// none.
std::string findings_text(std::string_view file, const std::vector<Finding>& findings, Language language);

/// Lines about one thing, ended, and how grave it is.
struct GradedLines {
    Severity severity = Severity::Error;
    std::string lines;
};

/// The file's name, the lines under headings by severity, and how many there were of each.
std::string graded_text(std::string_view file, const std::vector<GradedLines>& all, Language language);

/// Words on one line, cut between characters at 60 bytes.
std::string short_quote(std::string words);

} // namespace klubba::report
