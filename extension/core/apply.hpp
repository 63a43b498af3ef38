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

/// Whether taking paragraphs [first, last) away leaves a table torn: a cell keeps at least one paragraph;
/// otherwise tables and their rows go whole or stay whole.
bool tears_a_table(const Document& document, std::size_t first, std::size_t last);
/// Whether a move does: rows move within their table.
bool tears_a_table(const Document& document, const MoveParagraphs& move);

/// Whether what is put before this paragraph is put into a table.
bool stands_in_a_table(const Document& document, std::size_t index);

} // namespace klubba
