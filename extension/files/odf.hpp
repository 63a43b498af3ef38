// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "files/archive.hpp"

#include <string_view>

namespace klubba::files {

/// Reads OpenDocument text, packed (.odt) and flat (.fodt), as LibreOffice shows it (OpenDocument 1.3, part
/// 3).
///
/// - Tracked changes: all accepted. Deleted content stands outside the text in ODF and is left out;
///   insertions are in. Document::tracked_changes is the number of changed regions.
/// - Page headers and footers: those of every page style, in page_headers and page_footers, each text once; a
///   first or left page's own that is switched off is not read. Their table cells are flat.
/// - Frames, text boxes and shapes with text: their paragraphs follow the paragraph they are anchored in;
///   those anchored to a page stand first, where ODF has them.
/// - Footnotes and endnotes: left out, mark and text.
/// - Comments: counted, not read.
/// - Fields: the text they were last shown with. A placeholder field is "<name>".
/// - Tables of contents and all other generated indexes: left out.
/// - Hidden text, paragraphs and sections: left out. A condition that LibreOffice would compute anew is
///   believed as the file states it.
/// - Lists: labels counted as LibreOffice counts them. A further paragraph of a list item has a list level
///   and no label.
/// - Covered table cells: passed over; what they may hide is not read. Rows repeated by number count, without
///   text.
Document read_odt(std::string_view bytes, std::string_view file);
Document read_fodt(Buffer bytes, std::string_view file);

} // namespace klubba::files
