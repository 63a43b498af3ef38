// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <string_view>

/// What values are called on the screen and in print.
namespace klubba::report {

/// "fel", "varning", "putsning"; "error", "warning", "polish".
std::string_view word_for(Severity severity, Language language);
/// "ojusterat utskick"; "circulated before adjusting".
std::string_view word_for(Stage stage, Language language);
/// "minnesanteckningar från råd"; "council notes".
std::string_view word_for(Profile profile, Language language);

} // namespace klubba::report
