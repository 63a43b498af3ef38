// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/io/XTempFile.hpp>
#include <pugixml.hpp>

namespace klubba::writer {

/// A flat OpenDocument text as a package (ODF 1.3 part 2, 3) in a temporary file that goes with the object:
/// Writer takes fragments and styles from packages only, and silently nothing from a flat file. Page styles
/// are left out.
Reference<css::io::XTempFile> pack(const Reference<css::uno::XComponentContext>& context,
                                   pugi::xml_node flat);

} // namespace klubba::writer
