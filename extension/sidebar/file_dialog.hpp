// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <optional>
#include <string>

namespace klubba::sidebar {

/// Lets somebody choose a document that Klubba reads; the file's URL, nothing when they cancel.
std::optional<std::string> choose_document(const Reference<XComponentContext>& context, const OUString& title,
                                           const OUString& kind);

} // namespace klubba::sidebar
