// SPDX-License-Identifier: MPL-2.0
// Core is what every shell stands on: it knows the standard library, pugixml and itself.
#include "catch.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// What stands between the quotes or brackets of an include, with them; empty for any other line.
std::string included(std::string_view line) {
    constexpr std::string_view directive = "#include ";
    return line.starts_with(directive) ? std::string(line.substr(directive.size())) : std::string();
}

/// Standard headers have no extension; <locale.h> alone declares the locale of a thread (POSIX, uselocale), and
/// <emmintrin.h> what every x86-64 can do with sixteen bytes at a time.
bool belongs_in_core(std::string_view header) {
    if (header.starts_with('"'))
        return header.starts_with("\"core/");
    return header == "<pugixml.hpp>" || header == "<locale.h>" || header == "<emmintrin.h>" ||
           header.find_first_of("./") == std::string_view::npos;
}

std::vector<std::string> strangers(const std::filesystem::path& file) {
    std::vector<std::string> result;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        if (const auto header = included(line); !header.empty() && !belongs_in_core(header))
            result.push_back(file.filename().string() + ": " + header);
    return result;
}

} // namespace

TEST_CASE("Core includes the standard library, pugixml and itself, nothing else", "[house]") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(KLUBBA_SOURCE "/extension/core"))
        if (const auto kind = entry.path().extension(); kind == ".hpp" || kind == ".cpp") {
            ++files;
            CHECK(strangers(entry.path()) == std::vector<std::string>());
        }
    CHECK(files > 0);
}

TEST_CASE("An include that core must not have is told from one it may", "[house]") {
    for (const auto* line : {"#include \"core/text.hpp\"", "#include <vector>", "#include <pugixml.hpp>"})
        CHECK(belongs_in_core(included(line)));
    for (const auto* line :
         {"#include \"writer/reader.hpp\"", "#include <Poco/JSON/Object.h>", "#include <zip.h>",
          "#include <com/sun/star/frame/XModel.hpp>", "#include <unistd.h>"})
        CHECK_FALSE(belongs_in_core(included(line)));
}
