// SPDX-License-Identifier: MPL-2.0
#include "files/library.hpp"

#include "core/properties.hpp"
#include "files/enclosure.hpp"
#include "files/package_store.hpp"

#include <algorithm>
#include <fstream>

namespace klubba::files {
namespace {

constexpr std::string_view manifest = "mall.xml";
constexpr std::string_view base_schema = "bas/regler.sch";

constexpr std::uintmax_t largest_file = 64u << 20;

constexpr std::uintmax_t largest_schema = 1u << 20;

/// Reads what a schema names: the file beside it, else, for "../bas/…", the one in another folder of templates, as a
/// template there may build on a base here.
schematron::Source fetch(std::string_view href, const std::filesystem::path& base,
                         const std::vector<std::filesystem::path>& folders, const Enclosure& enclosure) {
    constexpr std::string_view up = "../";
    auto from = base;
    if (href.starts_with(up) && !enclosure.has(href, base))
        for (const auto& folder : folders)
            if (enclosure.has(href.substr(up.size()), folder / manifest)) {
                href.remove_prefix(up.size());
                from = folder / manifest;
                break;
            }
    auto [path, bytes] = enclosure.read(href, from);
    return {path.string(), std::move(bytes)};
}

/// What the schema of a template says may stand in the templates beside it, that of others only in its own folder.
std::filesystem::path folder_open_to(const std::filesystem::path& schema) {
    const auto own = schema.parent_path();
    return std::filesystem::exists(own / manifest) ? own / ".." : own;
}

std::filesystem::path base_schema_in(const std::vector<std::filesystem::path>& folders) {
    for (const auto& folder : folders)
        if (auto schema = folder / base_schema; std::filesystem::exists(schema))
            return schema;
    throw Error("Reglerna (bas/regler.sch) finns inte i någon mapp med mallar.",
                "The rules (bas/regler.sch) are in none of the template folders.");
}

} // namespace

schematron::Schema load_schema(const std::filesystem::path& file) {
    const auto name = file.lexically_normal();
    const std::vector folders{folder_open_to(name)};
    const Enclosure enclosure(folders, largest_schema);
    return schematron::Schema::load(
        bytes_of(file), name.string(),
        [&](std::string_view href, std::string_view base) { return fetch(href, base, folders, enclosure); });
}

std::string bytes_of(const std::filesystem::path& file) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(file, unknown);
    std::ifstream stream(file, std::ios::binary);
    if (unknown || !stream)
        throw Error(file.string() + ": filen kan inte läsas.", file.string() + ": the file can't be read.");
    if (size > largest_file)
        throw Error(file.string() + ": filen är större än 64 MiB.",
                    file.string() + ": the file is larger than 64 MiB.");
    std::string bytes(static_cast<std::size_t>(size), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

Library::Library(std::vector<std::filesystem::path> folders, Phrases phrases)
    : m_folders(std::move(folders)) {
    auto found = templates_in(m_folders, phrases);
    m_templates = std::move(found.templates);
    m_errors = std::move(found.errors);
}

const Template* Library::named(std::string_view id) const {
    const auto found = std::ranges::find(m_templates, id, &Template::id);
    return found == m_templates.end() ? nullptr : &*found;
}

const Template* Library::suiting(const Document& document, const Minutes& minutes,
                                 const OrganSettings* own) const {
    if (const auto recorded = document.properties.find(std::string(properties::template_id));
        recorded != document.properties.end())
        if (const auto* origin = named(recorded->second))
            return origin;
    if (own != nullptr)
        if (const auto* settled = named(own->template_id))
            return settled;
    if (!minutes.profile)
        return nullptr;
    const auto found = std::ranges::find(m_templates, *minutes.profile, &Template::profile);
    return found == m_templates.end() ? nullptr : &*found;
}

const RuleBook& Library::rules(const Template* of) {
    const auto schema = of != nullptr ? of->schema : base_schema_in(m_folders).string();
    auto book = m_books.find(schema);
    if (book == m_books.end()) {
        const Enclosure enclosure(m_folders, largest_schema);
        const auto fetch_beside = [&](std::string_view href, std::string_view base) {
            return fetch(href, base, m_folders, enclosure);
        };
        book = m_books.emplace(schema, RuleBook::load(bytes_of(schema), schema, fetch_beside)).first;
    }
    return book->second;
}

} // namespace klubba::files
