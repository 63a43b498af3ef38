// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"
#include "core/organ_settings.hpp"
#include "core/package.hpp"
#include "files/library.hpp"
#include "files/organ_settings_store.hpp"

#include <filesystem>
#include <mutex>
#include <string_view>
#include <vector>

namespace klubba::commands {

/// The one of two sentences that is in a language.
constexpr std::string_view said_in(Language language, std::string_view swedish, std::string_view english) {
    return language == Language::English ? english : swedish;
}

/// What documents are held against: the templates on this machine, their rule books, what bodies have settled
/// for themselves, and the language findings are told in. Nothing on it belongs to the office, so any thread
/// may use it; whoever does shares its ownership, for the options may bring in another one meanwhile.
class Shelf {
public:
    /// Folders of templates, the one that wins first, and the folder of settings, empty for none.
    Shelf(std::vector<std::filesystem::path> template_folders, const std::filesystem::path& settings_folder,
          Language language);

    [[nodiscard]] Language language() const { return m_language; }

    /// A broken template is left out.
    [[nodiscard]] const std::vector<Template>& templates() const { return m_library.templates(); }
    /// Null for an unknown id.
    [[nodiscard]] const Template* template_named(std::string_view id) const { return m_library.named(id); }
    /// The template a document says it was made from, else its body's own, else the first of its profile; null
    /// when there is none.
    [[nodiscard]] const Template* template_of(const Document& document, const Minutes& minutes) const;
    /// What the board or council with this name has settled for itself; null when nothing.
    [[nodiscard]] const OrganSettings* settings_of(std::string_view organ) const;

    /// The rules of a template; without one (null), those that all share. Throws klubba::Error for a schema
    /// that is missing or refused.
    [[nodiscard]] const std::vector<Rule>& rules(const Template* of) const;
    /// Holds minutes against those rules; waits while another thread does. Throws as rules().
    [[nodiscard]] std::vector<Finding> check(const Document& document, const Minutes& minutes,
                                             const Template* of, const CheckRequest& request) const;

private:
    Language m_language;
    files::FoundSettings m_settings;
    /// Rule books are loaded when first asked for, and keep working memory.
    mutable std::mutex m_rule_books;
    mutable files::Library m_library;
};

} // namespace klubba::commands
