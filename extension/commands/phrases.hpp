// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/organ_settings.hpp"
#include "core/package.hpp"

#include <vector>

namespace klubba::commands {

/// The phrases that a body's minutes may use; `own` is what it has settled, null for nothing.
Shared<std::vector<Phrase>> phrases_for(const OrganSettings* own, const Template& of);

} // namespace klubba::commands
