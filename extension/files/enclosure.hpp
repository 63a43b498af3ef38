// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
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
/// absolute paths, no way up and out, no symbolic links that lead out, no devices. Used by one thread at a time.
class Enclosure {
public:
    /// `largest`: bytes that a file may have.
    Enclosure(const std::vector<std::filesystem::path>& folders, std::uintmax_t largest);

    /// The file that `href`, a relative URI (RFC 3986) as written in the file `base`, names. Throws klubba::Error.
    [[nodiscard]] NamedFile read(std::string_view href, const std::filesystem::path& base) const;
    /// Whether such a file is there.
    [[nodiscard]] bool has(std::string_view href, const std::filesystem::path& base) const;

private:
    /// Where it leads, symbolic links followed; empty where there is nothing.
    [[nodiscard]] std::filesystem::path target_of(std::string_view href,
                                                  const std::filesystem::path& base) const;
    [[nodiscard]] bool holds(const std::filesystem::path& target) const;

    /// As they really are called.
    std::vector<std::filesystem::path> m_folders;
    std::uintmax_t m_largest;
    /// Real names of folders that files were looked for in.
    mutable std::map<std::filesystem::path, std::filesystem::path> m_real_folders;
};

} // namespace klubba::files
