// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

namespace klubba::files {

/// Brings all text of a document into NFC (see utf8.hpp).
void compose(Document& document);

} // namespace klubba::files
