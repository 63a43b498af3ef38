// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/template_draft.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Writes a drafted template as a folder of its own in `folder`: mall.xml, grund.fodt and a fragment for each section.
/// `flat` is the document after the draft's fix, with a bookmark (section_bookmark) where each section begins. `more`:
/// folders where its base may be. All of it or nothing; a folder of that name stays as it is and the new one gets a number.
/// Returns the folder. Throws klubba::Error.
std::filesystem::path write_template(const TemplateDraft& draft, const std::string& name,
                                     std::string_view flat, const std::filesystem::path& folder,
                                     const std::vector<std::filesystem::path>& more);

} // namespace klubba::files
