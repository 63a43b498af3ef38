// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace klubba::files {

/// The name that LibreOffice gives a Word style of that name when it opens a .docx, folded.
std::string style_name_from_word(std::string_view name);

} // namespace klubba::files
