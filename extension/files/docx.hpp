// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <string_view>

namespace klubba::files {

/// Reads a Word document (.docx, ISO/IEC 29500-1 and its transitional form) as LibreOffice shows it when it
/// opens it.
///
/// - Tracked changes: all accepted, moves too. A paragraph whose mark is deleted goes together with the next;
///   what is left has the first one's style and number unless all its text is gone. Document::tracked_changes
///   counts changes of one kind by one author at one time that follow each other as one.
/// - Page headers and footers: those that the sections use (first and even pages' when they are switched on),
///   in page_headers and page_footers, each text once. Their table cells are flat.
/// - Text boxes and shapes with text: their paragraphs follow the paragraph they are anchored in. Of
///   alternative content the first form whose requirements are known is read, else the fallback; never both.
/// - Footnotes and endnotes: left out, mark and text.
/// - Comments: counted by their marks in the text, not read.
/// - Fields: the result they were last shown with, never their code; of a MACROBUTTON its display text. A
///   content control that shows its prompt is a field waiting to be filled in: "<prompt>".
/// - Tables of contents: left out, as a content control and as a field.
/// - Hidden text: left out; a paragraph that is hidden with its mark too.
/// - Lists: labels counted as LibreOffice counts them, which is not Word's way where w:lvlRestart or w:isLgl
///   is used.
/// - Merged table cells: those that a merge from above covers are passed over, what they may hide is not
///   read.
/// - What .docx can't carry: table names, list levels of unnumbered paragraphs inside a list item.
Document read_docx(std::string_view bytes, std::string_view file);

} // namespace klubba::files
