// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes of the document's form: paragraphs, tables, styles, properties.
namespace klubba::fixes {

/// A label without value; never where the minutes need the fact.
std::optional<Fix> remove_label_line(const Fault& fault);
/// The words at the place, and their paragraph when nothing else stands in it.
std::optional<Fix> remove_paragraph(const Fault& fault);
std::optional<Fix> remove_words(const Fault& fault);
/// What a program has left ("[bookmark: Start]"); of words between asterisks only those.
std::optional<Fix> remove_markup(const Fault& fault);
/// A paragraph that says "UTKAST" and nothing else.
std::optional<Fix> remove_draft_mark(const Fault& fault);
/// Every run of empty paragraphs at once.
std::optional<Fix> remove_empty_paragraphs(const Fault& fault);
std::optional<Fix> make_table(const Fault& fault);
std::optional<Fix> set_header_row(const Fault& fault);
/// The headings of all items at once.
std::optional<Fix> set_heading_styles(const Fault& fault);
std::optional<Fix> set_title_and_language(const Fault& fault);
/// Body, date and case number among the document's properties, as the text says them.
std::optional<Fix> set_metadata(const Fault& fault);
/// Accepts what is tracked, and takes comments away. Not safe: somebody may have to reject, or to answer.
std::optional<Fix> finish_review(const Fault& fault);

} // namespace klubba::fixes
