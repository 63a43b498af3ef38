// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"
#include "core/organ_settings.hpp"

#include <filesystem>
#include <vector>

namespace klubba::files {

struct FoundSettings {
    std::vector<OrganSettings> settings;
    /// The file of each.
    std::vector<std::filesystem::path> files;
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

/// Writes the members of a body into the register that its settings name. A body without settings gets a file of its
/// own in the folder, and settings without a register one beside them; what else the settings say stays as it was
/// written. All of it or nothing. Throws klubba::Error.
void write_members_of(std::string_view organ, const std::vector<Member>& members,
                      const std::filesystem::path& folder);

/// Lets a body's new minutes begin with a template, unless its settings name one already. A body without settings gets a
/// file of its own in the folder. All of it or nothing. Throws klubba::Error.
void settle_template(std::string_view organ, std::string_view template_id,
                     const std::filesystem::path& folder);

/// The settings in a file, or in all .xml files of a folder, by name. Never throws for a broken file.
FoundSettings settings_in(const std::filesystem::path& file_or_folder);

} // namespace klubba::files
