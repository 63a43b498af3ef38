// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/finding.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace klubba {

/// The paragraphs of a section of the template, its fields filled in or left as placeholders.
using SectionSource = std::function<std::vector<Paragraph>(const InsertSection&)>;

/// The document after a fix, as a word processor would leave it. Nothing when the fix is stale: it speaks of
/// words, paragraphs or tables that are not there, would tear a table apart, or inserts a section that
/// `sections` has no paragraphs for (or there is no source at all). The document given stays as it is.
std::optional<Document> apply(const Document& document, const Fix& fix, const SectionSource& sections = {});

} // namespace klubba
