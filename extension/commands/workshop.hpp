// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/shelf.hpp"
#include "commands/understanding.hpp"
#include "core/error.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::commands {

namespace css = com::sun::star;

class Session;

/// The path that a file URL names, or that a path is.
std::filesystem::path path_of(const std::string& url_or_path);

/// What all of Klubba's commands and panels share while the office runs. The component makes one and gives it
/// by shared ownership to the protocol handler and to every panel. Used on the office's main thread only.
class Workshop {
public:
    explicit Workshop(const css::uno::Reference<css::uno::XComponentContext>& context);
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] const css::uno::Reference<css::uno::XComponentContext>& context() const {
        return m_context;
    }

    /// The one of the two sentences that is in the language of the office's user interface: Swedish unless it
    /// is English.
    [[nodiscard]] std::string_view say(std::string_view swedish, std::string_view english) const;
    [[nodiscard]] std::string say(const Error& error) const;

    /// What day it is where the user is.
    [[nodiscard]] Date today() const { return m_clock(); }
    void set_clock(std::function<Date()> clock) { m_clock = std::move(clock); }

    /// Filled when first asked for. The templates are those in the folder that the environment variable
    /// KLUBBA_TEMPLATES names, if it is set; else those of the shared folder named in the options
    /// (org.klubba.Settings/General/TemplateFolder), and then the extension's own in templates/. The settings
    /// are those of settings_folder().
    [[nodiscard]] const std::shared_ptr<const Shelf>& shelf();
    /// The session that follows a document; null when none does. Sessions enter themselves, and leave.
    [[nodiscard]] Session* session_of(const css::uno::Reference<css::frame::XModel>& model) const;
    void enter(Session& session);
    void leave(Session& session);

    /// Whether notes are being taken at the meeting whose minutes a document is; nobody is then told of faults. Not kept
    /// with the document.
    [[nodiscard]] bool is_in_meeting(const css::uno::Reference<css::frame::XModel>& model) const;
    void set_in_meeting(const css::uno::Reference<css::frame::XModel>& model, bool on);

    /// Forgets what is loaded, so that changed templates and options are seen.
    void reload();

    /// Where the settings of bodies are: the folder named in the options (SettingsFolder), else klubba/organ in the
    /// user's profile, which need not exist.
    [[nodiscard]] std::filesystem::path settings_folder() const;

    /// Where templates are looked for, and where the user's own go: the shared folder named in the options, else
    /// klubba/mallar in the user's profile, which need not exist.
    [[nodiscard]] std::vector<std::filesystem::path> template_folders() const;
    [[nodiscard]] std::filesystem::path own_templates_folder() const;

    /// What the shelf has, until reload().
    [[nodiscard]] const std::vector<Template>& templates() { return shelf()->templates(); }
    [[nodiscard]] const Template* template_named(std::string_view id) { return shelf()->template_named(id); }
    [[nodiscard]] const std::vector<Rule>& rules(const Template* of) { return shelf()->rules(of); }
    [[nodiscard]] const OrganSettings* settings_of(std::string_view organ) {
        return shelf()->settings_of(organ);
    }

private:
    css::uno::Reference<css::uno::XComponentContext> m_context;
    Language m_language = Language::Swedish;
    std::function<Date()> m_clock = &commands::today;
    std::shared_ptr<const Shelf> m_shelf;
    std::vector<Session*> m_sessions;
    std::vector<css::uno::WeakReference<css::frame::XModel>> m_in_meeting;
};

} // namespace klubba::commands
