// SPDX-License-Identifier: MPL-2.0
#include "files/organ_settings_store.hpp"

#include "files/library.hpp"
#include "files/members_file.hpp"

#include <algorithm>

namespace klubba::files {

const OrganSettings* FoundSettings::of(std::string_view organ) const {
    const auto found =
        std::ranges::find_if(settings, [&](const OrganSettings& each) { return belong_to(each, organ); });
    return found == settings.end() ? nullptr : &*found;
}

OrganSettings read_settings(const std::filesystem::path& file) {
    auto settings = parse_organ_settings(bytes_of(file), file.string());
    if (!settings.members_file.empty())
        settings.body.members = read_members(members_file_of(settings, file));
    return settings;
}

std::filesystem::path members_file_of(const OrganSettings& settings, const std::filesystem::path& file) {
    return file.parent_path() /
           std::filesystem::path(std::u8string(settings.members_file.begin(), settings.members_file.end()));
}

FoundSettings settings_in(const std::filesystem::path& file_or_folder) {
    std::vector<std::filesystem::path> files;
    std::error_code unreadable;
    if (std::filesystem::is_directory(file_or_folder, unreadable)) {
        for (const auto& entry : std::filesystem::directory_iterator(file_or_folder, unreadable))
            if (entry.path().extension() == ".xml")
                files.push_back(entry.path());
        std::ranges::sort(files);
    } else {
        files.push_back(file_or_folder);
    }
    FoundSettings found;
    for (const auto& file : files)
        try {
            found.settings.push_back(read_settings(file));
        } catch (const Error& error) {
            found.errors.push_back(error);
        }
    return found;
}

} // namespace klubba::files
