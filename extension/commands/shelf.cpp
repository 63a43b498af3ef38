// SPDX-License-Identifier: MPL-2.0
#include "commands/shelf.hpp"

namespace klubba::commands {

Shelf::Shelf(std::vector<std::filesystem::path> template_folders,
             const std::filesystem::path& settings_folder, Language language)
    : m_language(language),
      m_settings(std::filesystem::exists(settings_folder) ? files::settings_in(settings_folder)
                                                          : files::FoundSettings()),
      m_library(std::move(template_folders)) {}

const Template* Shelf::template_of(const Document& document, const Minutes& minutes) const {
    return m_library.suiting(document, minutes, settings_of(minutes.organ.value));
}

const OrganSettings* Shelf::settings_of(std::string_view organ) const {
    return m_settings.of(organ);
}

const std::vector<Rule>& Shelf::rules(const Template* of) const {
    const std::lock_guard lock(m_rule_books);
    return m_library.rules(of).rules();
}

std::vector<Finding> Shelf::check(const Document& document, const Minutes& minutes, const Template* of,
                                  const CheckRequest& request) const {
    const std::lock_guard lock(m_rule_books);
    return m_library.rules(of).check(document, minutes, request);
}

} // namespace klubba::commands
