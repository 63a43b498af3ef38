// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <string_view>
#include <vector>

namespace klubba::recognition {

/// An outcome that says no more than that somebody has been informed: "Informationen läggs till handlingarna."
bool is_about_information(std::string_view decision);

/// A text that begins with somebody informing: "Bo Alm, polis, informerar."
bool begins_with_informing(std::string_view text);

/// A text that begins with a person who informs, presents or accounts for something: "Bo Alm redogör för läget."
bool tells_of_report(std::string_view text);

/// Calls matters of the meeting that were only information so, whatever their titles: all their outcomes are
/// about the information, or they have none and begin with somebody informing.
void tell_information(const Lines& lines, const std::vector<Decision>& decisions, Outline& outline);

} // namespace klubba::recognition
