// SPDX-License-Identifier: MPL-2.0
#include "commands/workshop.hpp"

#include "commands/session.hpp"

#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace klubba::commands {

using writer::from_uno;
using writer::Reference;
using writer::sequence;
using writer::to_uno;
using writer::UNO_QUERY_THROW;

namespace {

constexpr std::string_view extension_id = "se.klubba";

/// A value of the office's configuration; empty when there is no such setting.
std::string setting(const Reference<css::uno::XComponentContext>& context, std::string_view node,
                    std::string_view name) {
    try {
        const auto provider = css::configuration::theDefaultProvider::get(context);
        const Reference<css::container::XNameAccess> settings(
            provider->createInstanceWithArguments(
                to_uno("com.sun.star.configuration.ConfigurationAccess"),
                sequence({css::uno::Any(writer::argument("nodepath", to_uno(node)))})),
            UNO_QUERY_THROW);
        rtl::OUString value;
        if (settings->hasByName(to_uno(name)))
            settings->getByName(to_uno(name)) >>= value;
        return from_uno(value);
    } catch (const css::uno::Exception&) {
        // Without the extension's schema there are no settings of its own.
        return {};
    }
}

/// A folder in the user's profile. Bootstrap variables are known in any process that holds an office; its services for
/// paths are not.
std::filesystem::path profile_folder(std::string_view below) {
    rtl::OUString own(
        to_uno("${$BRAND_BASE_DIR/$LIBO_ETC_FOLDER/bootstraprc:UserInstallation}/user/klubba/"));
    rtl::Bootstrap::expandMacros(own);
    return path_of(from_uno(own)) / below;
}

} // namespace

std::filesystem::path path_of(const std::string& url_or_path) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(to_uno(url_or_path), path) == osl::FileBase::E_None)
        return from_uno(path);
    return url_or_path;
}

Workshop::Workshop(const Reference<css::uno::XComponentContext>& context) : m_context(context) {
    if (setting(context, "/org.openoffice.Setup/L10N", "ooLocale").starts_with("en"))
        m_language = Language::English;
}

std::string_view Workshop::say(std::string_view swedish, std::string_view english) const {
    return said_in(m_language, swedish, english);
}

std::string Workshop::say(const Error& error) const {
    return std::string(say(error.what(), error.english()));
}

const std::shared_ptr<const Shelf>& Workshop::shelf() {
    if (!m_shelf)
        m_shelf = std::make_shared<Shelf>(template_folders(), settings_folder(), m_language);
    return m_shelf;
}

std::filesystem::path Workshop::settings_folder() const {
    if (const auto named = setting(m_context, "/org.klubba.Settings/General", "SettingsFolder");
        !named.empty())
        return path_of(named);
    return profile_folder("organ");
}

std::filesystem::path Workshop::own_templates_folder() const {
    const auto shared = setting(m_context, "/org.klubba.Settings/General", "TemplateFolder");
    return shared.empty() ? profile_folder("mallar") : path_of(shared);
}

std::vector<std::filesystem::path> Workshop::template_folders() const {
    std::vector<std::filesystem::path> folders;
    if (const char* given = std::getenv("KLUBBA_TEMPLATES"); given && *given) {
        folders.emplace_back(given);
    } else {
        if (const auto shared = setting(m_context, "/org.klubba.Settings/General", "TemplateFolder");
            !shared.empty())
            folders.push_back(path_of(shared));
        const auto extension =
            css::deployment::PackageInformationProvider::get(m_context)->getPackageLocation(
                to_uno(extension_id));
        if (!extension.isEmpty())
            folders.push_back(path_of(from_uno(extension)) / "templates");
    }
    // Last: what one user has made for one body is not what others begin with.
    if (std::ranges::find(folders, own_templates_folder()) == folders.end())
        folders.push_back(own_templates_folder());
    return folders;
}

Session* Workshop::session_of(const Reference<css::frame::XModel>& model) const {
    const auto found = std::ranges::find_if(
        m_sessions, [&](const Session* session) { return session->reader().model() == model; });
    return found == m_sessions.end() ? nullptr : *found;
}

void Workshop::enter(Session& session) {
    m_sessions.push_back(&session);
}

void Workshop::leave(Session& session) {
    std::erase(m_sessions, &session);
}

bool Workshop::is_in_meeting(const Reference<css::frame::XModel>& model) const {
    return std::ranges::any_of(m_in_meeting, [&](const auto& each) {
        return model.is() && Reference<css::frame::XModel>(each) == model;
    });
}

void Workshop::set_in_meeting(const Reference<css::frame::XModel>& model, bool on) {
    std::erase_if(m_in_meeting, [&](const auto& each) {
        const Reference<css::frame::XModel> other(each);
        return !other.is() || other == model;
    });
    if (on)
        m_in_meeting.emplace_back(model);
}

void Workshop::reload() {
    m_shelf.reset();
}

} // namespace klubba::commands
