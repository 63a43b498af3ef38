// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace klubba::cli {

struct FileToWrite {
    std::string name;
    std::string bytes;
};

/// Writes files into a folder, which is made where there is none, in place of those of the same names. Throws klubba::Error
/// when one can't be written; all is then as it was.
void write_all_or_none(const std::filesystem::path& folder, const std::vector<FileToWrite>& files);

} // namespace klubba::cli
