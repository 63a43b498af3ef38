// SPDX-License-Identifier: MPL-2.0
#include "sidebar/options_page.hpp"

#include "sidebar/desk.hpp"
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
#include <optional>
#include <string>
#include <vector>

namespace klubba::sidebar {

namespace {

/// Values of LogLevel, in the order of the list box.
constexpr std::array<std::string_view, 3> log_levels{"none", "error", "information"};
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

/// The templates to choose among, with no choice first.
struct TemplateChoices {
    std::vector<OUString> ids;
    std::vector<OUString> names;
};

/// A `stored` id that no template has now is one of them too: its folder may only be out of reach.
TemplateChoices template_choices(commands::Workshop& workshop, const Words& words, const OUString& stored) {
    TemplateChoices choices{{OUString()}, {words("options.template.none")}};
    for (const auto& known : workshop.templates()) {
        choices.ids.push_back(to_uno(known.id));
        choices.names.push_back(to_uno(workshop.say(known.name_sv, known.name_en)));
    }
    if (std::ranges::find(choices.ids, stored) == choices.ids.end()) {
        choices.ids.push_back(stored);
        choices.names.push_back(stored);
    }
    return choices;
}

template <class Entries, class Value>
void offer(const Reference<css::beans::XPropertySet>& list, const Sequence<OUString>& names,
           const Entries& entries, const Value& value) {
    set_property(list, "StringItemList", names);
    const auto position = std::ranges::find(entries, value) - std::ranges::begin(entries);
    set_property(list, "SelectedItems", sequence({static_cast<sal_Int16>(position)}));
}

std::optional<std::size_t> chosen(const Reference<css::beans::XPropertySet>& list) {
    const auto selection = property<Sequence<sal_Int16>>(list, "SelectedItems");
    if (!selection.hasElements())
        return {};
    return static_cast<std::size_t>(selection[0]);
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
    const auto preferred = property<OUString>(options, "DefaultTemplate");
    const auto [ids, names] = template_choices(*shared_workshop(m_context), words, preferred);
    offer(model_of(page, "DefaultTemplate"),
          Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size())), ids, preferred);
    offer(model_of(page, "LogLevel"),
          sequence({words("options.log.none"), words("options.log.error"), words("options.log.information")}),
          log_levels, from_uno(property<OUString>(options, "LogLevel")));

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
    const auto workshop = shared_workshop(m_context);
    if (const auto position = chosen(model_of(page, "DefaultTemplate"))) {
        const auto stored = property<OUString>(options, "DefaultTemplate");
        put("DefaultTemplate", template_choices(*workshop, Words(m_context), stored).ids.at(*position));
    }
    if (const auto position = chosen(model_of(page, "LogLevel")))
        put("LogLevel", to_uno(log_levels.at(*position)));
    Reference<css::util::XChangesBatch>(options, UNO_QUERY_THROW)->commitChanges();
    workshop->reload();
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
