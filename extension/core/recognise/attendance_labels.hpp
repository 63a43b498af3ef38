// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/labels.hpp"

#include <optional>
#include <string_view>

namespace klubba::recognition {

/// What a label made up of the words that lists of people are called by says of those below it, without its colon:
/// "Närvarande ersättare som inte tjänstgör", "Ledamöter från organisationerna". Nothing for any other text.
std::optional<Meaning> meaning_of_list_of_people(std::string_view label);

/// False for most texts that begin with none of them.
bool may_begin_list_of_people(std::string_view text);

} // namespace klubba::recognition
