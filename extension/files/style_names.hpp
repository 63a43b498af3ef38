// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace klubba::files {

/// The one name of a style of LibreOffice's own that its versions and its user interface call differently
/// ("Text Body" and "Body Text" are "Text body"); any other name as it is.
std::string folded_style_name(std::string_view name);

/// The name that LibreOffice gives a Word style of that name when it opens a .docx, folded.
std::string style_name_from_word(std::string_view name);

} // namespace klubba::files
