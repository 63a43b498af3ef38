// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <string>
#include <string_view>

namespace klubba::files {

/// A text file's characters in UTF-8 and composed (NFC), form feeds as line feeds. UTF-8, with or without a byte
/// order mark. Windows-1252, which older Windows programs write, is taken when every byte has a meaning in it and the
/// letters beyond ASCII look like Swedish ones; anything else is refused (klubba::Error) with the advice to save as
/// UTF-8.
std::string decode_text(std::string_view bytes, std::string_view file);

/// Reads plain text (.txt): every line is a paragraph, whatever line ends the file has; a form feed ends a line too.
/// There are no styles, labels, tables, headers, footnotes, fields or hidden text in such a file: what the eye takes
/// for them is text. Throws as decode_text.
Document read_plain_text(std::string_view bytes, std::string_view file);

} // namespace klubba::files
