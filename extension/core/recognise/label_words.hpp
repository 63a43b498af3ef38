// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/labels.hpp"

#include <optional>
#include <string_view>

namespace klubba::recognition {

/// What a label asks for, by its words without colon; nothing for words that are no label. Case and kinds of spaces do not
/// matter.
std::optional<Meaning> meaning_of_label(std::string_view label);

/// False for most texts that begin with no label, by their first two bytes.
bool may_begin_label(std::string_view text);

} // namespace klubba::recognition
