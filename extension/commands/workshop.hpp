// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"
#include "core/error.hpp"
#include "core/organ_settings.hpp"
#include "core/package.hpp"
#include "writer/uno.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace klubba::commands {

namespace css = com::sun::star;

/// What all of Klubba's commands and panels share while the office runs: the templates on this machine and
/// their rule books, each loaded when first asked for. The component makes one and gives it by shared
/// ownership to the protocol handler and to every panel. Used on the office's main thread only.
class Workshop {
public:
    explicit Workshop(const css::uno::Reference<css::uno::XComponentContext>& context);
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] const css::uno::Reference<css::uno::XComponentContext>& context() const;

    /// The language of the office's user interface: Swedish unless it is English.
    [[nodiscard]] Language language() const;
    /// The one of the two sentences that is in that language.
    [[nodiscard]] std::string_view say(std::string_view swedish, std::string_view english) const;
    [[nodiscard]] std::string say(const Error& error) const;

    /// The templates found: those in the folder that the environment variable KLUBBA_TEMPLATES names, if it
    /// is set; else those of the shared folder named in the options
    /// (org.klubba.Settings/General/TemplateFolder), and then the extension's own in templates/. A broken
    /// template is left out.
    [[nodiscard]] const std::vector<Template>& templates();
    /// Null for an unknown id.
    [[nodiscard]] const Template* template_named(std::string_view id);
    /// The template a document says it was made from, else its body's own, else the first of its profile; null
    /// when there is none.
    [[nodiscard]] const Template* template_of(const Document& document, const Minutes& minutes);
    /// The rules of a template; without one, those that all share. Throws klubba::Error for a schema that is
    /// missing or refused.
    [[nodiscard]] const RuleBook& rules(const Template* of);
    /// What the board or council with this name has settled for itself, from the folder named in the options
    /// (org.klubba.Settings/General/SettingsFolder); null when nothing.
    [[nodiscard]] const OrganSettings* settings_of(std::string_view organ);
    /// Forgets what is loaded, so that changed templates and options are seen.
    void reload();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace klubba::commands
