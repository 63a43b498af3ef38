// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/manifest_source.hpp"
#include "core/phrases.hpp"

namespace klubba {

/// What an element <fraser> says, in whatever file it stands. Throws klubba::Error naming file and line.
PhraseBook phrases_in(const ManifestSource& source, pugi::xml_node element);

} // namespace klubba
