// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"
#include "core/error.hpp"
#include "core/package.hpp"
#include "files/package_store.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// The templates in some folders and their rule books, each book compiled when it is first asked for. Rule
/// books keep working memory: a library is used by one thread at a time.
class Library {
public:
    /// Folders of templates, the one that wins first. Reads the manifests; never throws for a broken
    /// template.
    explicit Library(std::vector<std::filesystem::path> folders, Phrases phrases = Phrases::Read);

    [[nodiscard]] const std::vector<Template>& templates() const { return m_templates; }
    /// Why other templates are not among them.
    [[nodiscard]] const std::vector<Error>& errors() const { return m_errors; }

    /// Null for an unknown id.
    [[nodiscard]] const Template* named(std::string_view id) const;
    /// The template a document says it was made from, else the one its body has settled on (`own` may be
    /// null), else the first of its profile; null when there is none.
    [[nodiscard]] const Template* suiting(const Document& document, const Minutes& minutes,
                                          const OrganSettings* own = nullptr) const;

    /// The template's rules; without a template, the base's (bas/regler.sch). Throws klubba::Error for a
    /// schema that is missing or refused.
    [[nodiscard]] const RuleBook& rules(const Template* of = nullptr);

private:
    std::vector<std::filesystem::path> m_folders;
    std::vector<Template> m_templates;
    std::vector<Error> m_errors;
    /// By path of the schema.
    std::map<std::string, RuleBook> m_books;
};

/// Compiles a Schematron schema. What it includes is read from files in its own folder (for a template's schema, in
/// the folder of templates) of at most 1 MiB each, and nowhere else. Throws klubba::Error naming file and line.
schematron::Schema load_schema(const std::filesystem::path& file);

/// The bytes of a file of at most 64 MiB. Throws klubba::Error naming it.
std::string bytes_of(const std::filesystem::path& file);

} // namespace klubba::files
