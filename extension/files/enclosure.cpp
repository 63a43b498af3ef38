// SPDX-License-Identifier: MPL-2.0
#include "files/enclosure.hpp"

#include "core/error.hpp"
#include "files/library.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace klubba::files {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(std::string_view href, const std::string& swedish, const std::string& english) {
    throw Error("”" + std::string(href) + "” " + swedish, "\"" + std::string(href) + "\" " + english);
}

/// Takes %20 and the like back to bytes; what is no such thing stays.
std::string without_percent_signs(std::string_view uri) {
    std::string text;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        unsigned int byte = 0;
        const auto* const digits = uri.data() + at + 1;
        if (uri[at] == '%' && at + 2 < uri.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            text += static_cast<char>(byte);
            at += 2;
        } else {
            text += uri[at];
        }
    }
    return text;
}

bool is_relative_path(std::string_view uri) {
    const auto first_segment = uri.substr(0, uri.find('/'));
    return !first_segment.empty() && first_segment.find(':') == uri.npos && uri.find('\\') == uri.npos;
}

} // namespace

Enclosure::Enclosure(const std::vector<fs::path>& folders, std::uintmax_t largest) : m_largest(largest) {
    for (const auto& folder : folders) {
        std::error_code missing;
        if (auto real = fs::canonical(folder.empty() ? "." : folder, missing); !missing)
            m_folders.push_back(std::move(real));
    }
}

fs::path Enclosure::target_of(std::string_view href, const fs::path& base) const {
    const auto path = without_percent_signs(href);
    if (!is_relative_path(href) || fs::path(path).is_absolute() || path.find('\0') != path.npos)
        return {};
    std::error_code missing;
    const auto file = base.parent_path() / path;
    const auto [folder, is_new] = m_real_folders.try_emplace(file.parent_path());
    if (is_new)
        folder->second = fs::canonical(folder->first.empty() ? "." : folder->first, missing);
    auto target = folder->second / file.filename();
    const bool is_plain = fs::symlink_status(target, missing).type() == fs::file_type::regular;
    return is_plain ? target : fs::canonical(target, missing);
}

bool Enclosure::holds(const fs::path& target) const {
    std::error_code missing;
    return fs::is_regular_file(target, missing) &&
           std::ranges::any_of(m_folders, [&](const fs::path& folder) {
               return std::mismatch(folder.begin(), folder.end(), target.begin(), target.end()).first ==
                      folder.end();
           });
}

bool Enclosure::has(std::string_view href, const fs::path& base) const {
    return holds(target_of(href, base));
}

NamedFile Enclosure::read(std::string_view href, const fs::path& base) const {
    if (!is_relative_path(href))
        refuse(
            href, "är ingen fil i schemats mapp; skriv sökvägen från filen själv, som delar/regler.sch",
            "is no file in the schema's folder; write the path from the file itself, like parts/rules.sch");
    const auto file = target_of(href, base);
    if (file.empty())
        refuse(href, "finns inte", "does not exist");
    if (!holds(file))
        refuse(href, "ligger utanför schemats mapp eller är ingen vanlig fil",
               "lies outside the schema's folder or is no ordinary file");
    std::error_code failed;
    if (fs::file_size(file, failed) > m_largest || failed)
        refuse(href, "är större än " + std::to_string(m_largest >> 20) + " MiB",
               "is larger than " + std::to_string(m_largest >> 20) + " MiB");
    return {(base.parent_path() / without_percent_signs(href)).lexically_normal(), bytes_of(file)};
}

} // namespace klubba::files
