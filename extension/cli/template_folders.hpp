// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace klubba::cli {

/// Where templates are looked for: the folder that the environment variable KLUBBA_TEMPLATES names, else
/// templates/ beside the folder of the program, and share/klubba/templates where it is installed.
std::vector<std::filesystem::path> template_folders();

} // namespace klubba::cli
