// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Full names of those who dissent ("reserverar sig") by a sentence whose verb begins at `verb`: whom it names before the
/// verb, or who speaks for a group ("genom Anna Ek"); else those present and serving of the parties it names
/// ("Socialdemokraternas ledamöter", "V-gruppen"). Empty where it names none.
std::string dissenters(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people);

} // namespace klubba::recognition
