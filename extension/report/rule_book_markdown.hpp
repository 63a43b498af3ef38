// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <string>
#include <vector>

namespace klubba::report {

/// One rule in Markdown: its heading, how gravely it counts for whom and from when, what it is for, its source, and the
/// fix on offer.
std::string rule_markdown(const Rule& rule, Language language);

/// The whole rule book in Markdown (GitHub's, with tables), to be read by a registrar: how to read it, a table of
/// contents, and by subject a table of the rules' severities and then each rule.
std::string rule_book_markdown(const std::vector<Rule>& rules, Language language);

} // namespace klubba::report
