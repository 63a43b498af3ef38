// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace klubba::files {

/// "Lillvattnets folkhälsoråd" becomes "lillvattnets-folkhalsorad": a name that no file system minds, of a–z, 0–9 and
/// '-' only. Never empty.
std::string file_name_for(std::string_view words);

} // namespace klubba::files
