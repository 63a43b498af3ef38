// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::files {

/// The file being read and the part inside it ("content.xml"; empty for the file itself), as messages name
/// them.
struct Source {
    std::string_view file;
    std::string_view part = {};
};

/// Throws klubba::Error: "fil.odt (content.xml): <the sentence>", Swedish and English.
[[noreturn]] void refuse(const Source& source, std::string_view swedish, std::string_view english);

} // namespace klubba::files
