// SPDX-License-Identifier: MPL-2.0
#include "cli/template_folders.hpp"

#include <cstdlib>

namespace klubba::cli {

std::vector<std::filesystem::path> template_folders() {
    if (const char* named = std::getenv("KLUBBA_TEMPLATES"); named != nullptr && *named != '\0')
        return {named};
    // Linux tells a program its own path here; another platform's way goes in this line.
    const auto prefix = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path();
    return {prefix / "templates", prefix / "share/klubba/templates"};
}

} // namespace klubba::cli
