// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <optional>
#include <string_view>

namespace klubba {

/// The words that stand for these values in templates, settings, command lines and JSON.
std::string_view name_of(Severity severity); // info, warning, error
std::string_view name_of(Stage stage);       // utkast, utskick, justering, justerat, webb
std::string_view name_of(Profile profile);   // M, P, N, K, F

std::optional<Stage> stage_named(std::string_view name);
std::optional<Profile> profile_named(std::string_view name);

} // namespace klubba
