// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// A file that another one names.
struct NamedFile {
    std::filesystem::path path;
    std::string bytes;
};

/// Folders that a schema or document from somebody else may name files in, and nowhere outside: no network, no
/// absolute paths, no way up and out, no symbolic links that lead out, no devices.
class Enclosure {
public:
    /// `largest`: bytes that a file may have.
    Enclosure(std::vector<std::filesystem::path> folders, std::uintmax_t largest);

    /// The file that `href`, a relative URI (RFC 3986) as written in the file `base`, names. Throws klubba::Error.
    [[nodiscard]] NamedFile read(std::string_view href, const std::filesystem::path& base) const;
    /// Whether such a file is there.
    [[nodiscard]] bool has(std::string_view href, const std::filesystem::path& base) const;

private:
    std::vector<std::filesystem::path> m_folders;
    std::uintmax_t m_largest;
};

} // namespace klubba::files
