// SPDX-License-Identifier: MPL-2.0
#include "files/organ_settings_store.hpp"

#include "files/file_names.hpp"
#include "files/library.hpp"
#include "files/members_file.hpp"
#include "files/write_whole.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <sstream>

namespace klubba::files {
namespace {

/// What a file names, seen from its own folder.
std::filesystem::path beside(const std::filesystem::path& file, const std::string& named) {
    return std::filesystem::absolute(file).parent_path() /
           std::filesystem::path(std::u8string(named.begin(), named.end()));
}

void save(const pugi::xml_document& settings, const std::filesystem::path& file) {
    std::ostringstream text;
    settings.save(text, " ", pugi::format_default, pugi::encoding_utf8);
    write_whole(file, text.str());
}

void write_settings_of(std::string_view organ, const std::string& members_file,
                       const std::filesystem::path& file) {
    pugi::xml_document settings;
    auto root = settings.append_child("organ");
    root.append_attribute("namn") = std::string(organ).c_str();
    root.append_child("ledamoter").append_attribute("fil") = members_file.c_str();
    save(settings, file);
}

/// Only the one element is added, so that all else stays as somebody wrote it.
void name_members_file(const std::filesystem::path& file, const std::string& members_file) {
    auto text = bytes_of(file);
    const auto element = "<ledamoter fil=\"" + members_file + "\"/>";
    if (const auto end = text.rfind("</"); end != text.npos)
        text.insert(end, " " + element + "\n");
    else if (const auto empty = text.rfind("/>"); empty != text.npos)
        text.replace(empty, 2, ">" + element + "</organ>");
    (void)parse_organ_settings(text, file.string());
    write_whole(file, text);
}

} // namespace

const OrganSettings* FoundSettings::of(std::string_view organ) const {
    const auto found =
        std::ranges::find_if(settings, [&](const OrganSettings& each) { return belong_to(each, organ); });
    return found == settings.end() ? nullptr : &*found;
}

OrganSettings read_settings(const std::filesystem::path& file) {
    auto settings = parse_organ_settings(bytes_of(file), file.string());
    if (!settings.members_file.empty())
        settings.body.members = read_members(members_file_of(settings, file));
    if (!settings.minutes_folder.empty())
        settings.minutes_folder = beside(file, settings.minutes_folder).string();
    return settings;
}

std::filesystem::path members_file_of(const OrganSettings& settings, const std::filesystem::path& file) {
    return beside(file, settings.members_file);
}

void write_members_of(std::string_view organ, const std::vector<Member>& members,
                      const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    auto found = settings_in(folder);
    const auto* known = found.of(organ);
    if (!known) {
        const auto name = file_name_for(organ);
        write_members(folder / (name + ".csv"), members);
        write_settings_of(organ, name + ".csv", folder / (name + ".xml"));
        return;
    }
    const auto& file = found.files[static_cast<std::size_t>(known - found.settings.data())];
    if (!known->members_file.empty()) {
        write_members(members_file_of(*known, file), members);
        return;
    }
    auto register_file = file;
    write_members(register_file.replace_extension(".csv"), members);
    name_members_file(file, register_file.filename().string());
}

void settle_template(std::string_view organ, std::string_view template_id,
                     const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    auto found = settings_in(folder);
    const auto* known = found.of(organ);
    if (!known) {
        pugi::xml_document settings;
        auto root = settings.append_child("organ");
        root.append_attribute("namn") = std::string(organ).c_str();
        root.append_attribute("mall") = std::string(template_id).c_str();
        save(settings, folder / (file_name_for(organ) + ".xml"));
    } else if (known->template_id.empty()) {
        const auto& file = found.files[static_cast<std::size_t>(known - found.settings.data())];
        auto text = bytes_of(file);
        constexpr std::string_view root = "<organ";
        if (const auto at = text.find(root); at != text.npos)
            text.insert(at + root.size(), " mall=\"" + std::string(template_id) + "\"");
        (void)parse_organ_settings(text, file.string());
        write_whole(file, text);
    }
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
            found.files.push_back(file);
        } catch (const Error& error) {
            found.errors.push_back(error);
        }
    return found;
}

} // namespace klubba::files
