// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"
#include "core/organ_settings.hpp"

#include <filesystem>
#include <vector>

namespace klubba::files {

struct FoundSettings {
    std::vector<OrganSettings> settings;
    /// Why other files are not among them.
    std::vector<Error> errors;

    /// Those of the body with this name, else null.
    [[nodiscard]] const OrganSettings* of(std::string_view organ) const;
};

/// The settings in one file, with the members of the register that they name. Throws klubba::Error naming the file
/// that is wrong, the register too.
OrganSettings read_settings(const std::filesystem::path& file);

/// Where the register of members is that settings from `file` name.
std::filesystem::path members_file_of(const OrganSettings& settings, const std::filesystem::path& file);

/// The settings in a file, or in all .xml files of a folder, by name. Never throws for a broken file.
FoundSettings settings_in(const std::filesystem::path& file_or_folder);

} // namespace klubba::files
