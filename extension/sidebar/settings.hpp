// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/lang/Locale.hpp>

namespace klubba::sidebar {

/// The options of org.klubba.Settings/General, for reading. Property names are those of Settings.xcs.
/// Throws css::uno::Exception when the extension's configuration is not there.
Reference<css::beans::XPropertySet> settings(const Reference<XComponentContext>& context);

/// The same for writing; changes count once they are committed through util::XChangesBatch. A property that
/// an administrator has finalised has the attribute READONLY.
Reference<css::beans::XPropertySet> writable_settings(const Reference<XComponentContext>& context);

/// The language of the office's user interface.
css::lang::Locale user_interface_locale(const Reference<XComponentContext>& context);

} // namespace klubba::sidebar
