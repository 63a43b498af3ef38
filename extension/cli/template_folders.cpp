// SPDX-License-Identifier: MPL-2.0
#include "cli/template_folders.hpp"

#include <Poco/Path.h>

#include <cstdlib>

namespace klubba::cli {

std::vector<std::filesystem::path> template_folders() {
    if (const char* named = std::getenv("KLUBBA_TEMPLATES"); named != nullptr && *named != '\0')
        return {named};
    const auto prefix = std::filesystem::path(Poco::Path::self()).parent_path().parent_path();
    return {prefix / "templates", prefix / "share/klubba/templates"};
}

} // namespace klubba::cli
