// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace klubba::files {

/// Writes a file, all of it or nothing: what stood there stays until the new bytes are on the disk. Throws
/// klubba::Error naming the file.
void write_whole(const std::filesystem::path& file, std::string_view bytes);

} // namespace klubba::files
