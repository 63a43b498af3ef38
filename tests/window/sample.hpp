// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desktop.hpp"

namespace klubba::window_test {

/// A copy of the sample minutes in a profile's folder, so that no lock file of the office's comes to stand among
/// the templates.
inline std::filesystem::path sample_in(const Profile& profile) {
    auto copy = profile.folder() / "prova.fodt";
    std::filesystem::create_directories(profile.folder());
    std::filesystem::copy_file(KLUBBA_SOURCE "/templates/bas/prova/prova-pa-tre-minuter.fodt", copy,
                               std::filesystem::copy_options::overwrite_existing);
    return copy;
}

} // namespace klubba::window_test
