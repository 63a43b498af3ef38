// SPDX-License-Identifier: MPL-2.0
#include "sidebar/options_page.hpp"

#include "sidebar/log.hpp"
#include "sidebar/settings.hpp"
#include "sidebar/words.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <osl/file.hxx>

#include <algorithm>
#include <array>
#include <string>

namespace klubba::sidebar {

namespace {

/// Values of LogLevel, in the order of the list box.
constexpr std::array log_levels{"none", "error", "information"};
/// Folders are shown as paths and stored as URLs.
constexpr std::array folders{"TemplateFolder", "SettingsFolder"};

Reference<css::beans::XPropertySet> model_of(const Reference<css::awt::XControlContainer>& page,
                                             const OUString& name) {
    return {page->getControl(name)->getModel(), UNO_QUERY_THROW};
}

Reference<css::beans::XPropertySet> model_of(const Reference<css::awt::XControlContainer>& page,
                                             const char* name) {
    return model_of(page, OUString::createFromAscii(name));
}

OUString path_of(const OUString& url) {
    OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

/// What is no absolute path (an address on a server) is kept as it was written.
OUString url_of(const OUString& path) {
    OUString url;
    return path.startsWith("/") && osl::FileBase::getFileURLFromSystemPath(path, url) == osl::FileBase::E_None
               ? url
               : path;
}

bool finalised(const Reference<css::beans::XPropertySet>& options, const char* name) {
    const auto property = options->getPropertySetInfo()->getPropertyByName(OUString::createFromAscii(name));
    return (property.Attributes & css::beans::PropertyAttribute::READONLY) != 0;
}

} // namespace

OptionsPage::OptionsPage(Reference<XComponentContext> context) : m_context(std::move(context)) {}

sal_Bool SAL_CALL OptionsPage::callHandlerMethod(const Reference<css::awt::XWindow>& window, const Any& event,
                                                 const OUString& method) {
    bool known = true;
    guarded(m_context, [&] {
        const Reference<css::awt::XControlContainer> page(window, UNO_QUERY_THROW);
        OUString what;
        event >>= what;
        if (method == "browseTemplates")
            browse(page, "TemplateFolder");
        else if (method == "browseSettings")
            browse(page, "SettingsFolder");
        else if (method != "external_event")
            known = false;
        else if (what == "ok")
            store(page);
        else
            fill(page);
    });
    return known;
}

void OptionsPage::fill(const Reference<css::awt::XControlContainer>& page) const {
    const Words words(m_context);
    for (const auto label : {"TemplateFolderLabel", "SettingsFolderLabel", "DefaultTemplateLabel",
                             "LogLevelLabel", "TemplateFolderBrowse", "SettingsFolderBrowse"})
        set_property(model_of(page, label), "Label", words(("options." + std::string(label)).c_str()));

    const auto options = writable_settings(m_context);
    for (const auto folder : folders) {
        set_property(model_of(page, folder), "Text", path_of(property<OUString>(options, folder)));
        set_property(model_of(page, OUString::createFromAscii(folder) + "Browse"), "Enabled",
                     !finalised(options, folder));
    }
    set_property(model_of(page, "DefaultTemplate"), "Text", property<OUString>(options, "DefaultTemplate"));

    const auto levels = model_of(page, "LogLevel");
    set_property(
        levels, "StringItemList",
        sequence({words("options.log.none"), words("options.log.error"), words("options.log.information")}));
    const auto level = from_uno(property<OUString>(options, "LogLevel"));
    const auto position = std::find(log_levels.begin(), log_levels.end(), level) - log_levels.begin();
    set_property(levels, "SelectedItems", sequence({static_cast<sal_Int16>(position)}));

    for (const auto option : {"TemplateFolder", "SettingsFolder", "DefaultTemplate", "LogLevel"})
        set_property(model_of(page, option), "Enabled", !finalised(options, option));
}

void OptionsPage::store(const Reference<css::awt::XControlContainer>& page) const {
    const auto options = writable_settings(m_context);
    const auto put = [&](const char* option, const OUString& value) {
        if (!finalised(options, option))
            set_property(options, option, value);
    };
    for (const auto folder : folders)
        put(folder, url_of(property<OUString>(model_of(page, folder), "Text").trim()));
    put("DefaultTemplate", property<OUString>(model_of(page, "DefaultTemplate"), "Text").trim());
    const auto selection = property<Sequence<sal_Int16>>(model_of(page, "LogLevel"), "SelectedItems");
    if (selection.hasElements())
        put("LogLevel", OUString::createFromAscii(log_levels.at(static_cast<std::size_t>(selection[0]))));
    Reference<css::util::XChangesBatch>(options, UNO_QUERY_THROW)->commitChanges();
}

void OptionsPage::browse(const Reference<css::awt::XControlContainer>& page, const char* field) const {
    const auto picker = css::ui::dialogs::FolderPicker::create(m_context);
    if (const auto known = url_of(property<OUString>(model_of(page, field), "Text").trim()); !known.isEmpty())
        picker->setDisplayDirectory(known);
    if (picker->execute() == css::ui::dialogs::ExecutableDialogResults::OK)
        set_property(model_of(page, field), "Text", path_of(picker->getDirectory()));
}

Sequence<OUString> SAL_CALL OptionsPage::getSupportedMethodNames() {
    return sequence({OUString("external_event"), OUString("browseTemplates"), OUString("browseSettings")});
}

OUString SAL_CALL OptionsPage::getImplementationName() {
    return OUString("se.klubba.OptionsPage");
}

sal_Bool SAL_CALL OptionsPage::supportsService(const OUString& service) {
    return cppu::supportsService(this, service);
}

Sequence<OUString> SAL_CALL OptionsPage::getSupportedServiceNames() {
    return sequence({OUString("se.klubba.OptionsPage")});
}

} // namespace klubba::sidebar
