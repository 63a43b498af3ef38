// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <string_view>

namespace klubba::files {

/// Reads plain text (.txt): every line is a paragraph, whatever line ends the file has; a form feed ends a
/// line too. UTF-8, with or without a byte order mark. Windows-1252, which older Windows programs write, is
/// taken when every byte has a meaning in it and the letters beyond ASCII look like Swedish ones; anything
/// else is refused with the advice to save as UTF-8. There are no styles, labels, tables, headers, footnotes,
/// fields or hidden text in such a file: what the eye takes for them is text.
Document read_plain_text(std::string_view bytes, std::string_view file);

} // namespace klubba::files
