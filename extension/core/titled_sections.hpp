// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

namespace klubba {

/// Adds to `found` the sections of the template that no recogniser knows: where the title of one stands as a
/// heading or as a label of the head ("Förhinder:"), it goes on to the next heading, label or item.
void add_titled_sections(const Template& of, const Document& document, Minutes& found);

} // namespace klubba
