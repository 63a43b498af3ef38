// SPDX-License-Identifier: MPL-2.0
#include "files/organ_settings_store.hpp"

#include "files/library.hpp"

#include <algorithm>

namespace klubba::files {

const OrganSettings* FoundSettings::of(std::string_view organ) const {
    const auto found =
        std::ranges::find_if(settings, [&](const OrganSettings& each) { return belong_to(each, organ); });
    return found == settings.end() ? nullptr : &*found;
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
            found.settings.push_back(parse_organ_settings(bytes_of(file), file.string()));
        } catch (const Error& error) {
            found.errors.push_back(error);
        }
    return found;
}

} // namespace klubba::files
