// SPDX-License-Identifier: MPL-2.0
#include "sidebar/settings.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

namespace klubba::sidebar {

namespace {

Reference<css::beans::XPropertySet> configuration(const Reference<XComponentContext>& context,
                                                  const char* path, const char* access) {
    const css::beans::NamedValue node_path(OUString("nodepath"), Any(OUString::createFromAscii(path)));
    return {css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
                OUString::createFromAscii(access), sequence({Any(node_path)})),
            UNO_QUERY_THROW};
}

constexpr auto own_options = "/org.klubba.Settings/General";
constexpr auto to_read = "com.sun.star.configuration.ConfigurationAccess";
constexpr auto to_write = "com.sun.star.configuration.ConfigurationUpdateAccess";

} // namespace

Reference<css::beans::XPropertySet> settings(const Reference<XComponentContext>& context) {
    return configuration(context, own_options, to_read);
}

Reference<css::beans::XPropertySet> writable_settings(const Reference<XComponentContext>& context) {
    return configuration(context, own_options, to_write);
}

css::lang::Locale user_interface_locale(const Reference<XComponentContext>& context) {
    const auto tag =
        property<OUString>(configuration(context, "/org.openoffice.Setup/L10N", to_read), "ooLocale");
    const sal_Int32 dash = tag.indexOf('-');
    if (dash < 0)
        return {tag, {}, {}};
    return {tag.copy(0, dash), tag.copy(dash + 1), {}};
}

} // namespace klubba::sidebar
