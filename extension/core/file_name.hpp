// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string>
#include <string_view>

/// How a body wants the files of its minutes to be called: "Protokoll {organ} {datum}".
namespace klubba::file_names {

/// The first field of a pattern that doesn't exist, with its braces; empty where all do. Fields are {organ}, {kommun},
/// {slag} and {datum}.
std::string_view unknown_field(std::string_view pattern);

/// The pattern with what the minutes say; nothing where they don't say it.
std::optional<std::string> filled_in(std::string_view pattern, const Minutes& minutes);

/// Whether a file's name, without folder and ending, has the words of another: whatever its capitals and the signs between
/// the words, and whatever stands before and after ("… ojusterat").
bool follows(std::string_view name, std::string_view wanted);

} // namespace klubba::file_names
