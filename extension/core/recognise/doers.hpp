// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Full names of those whom a sentence names before the verb that begins at `verb`; names not in the lists as they are
/// written.
std::string doers(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people);

/// The one person that the last words before the verb name, however shortly; empty where they name none.
std::string doer(std::string_view sentence, std::size_t verb, const std::vector<Attendee>& people);

/// "Tekniska kontoret", "Rådet för trygghet": what begins the sentence and ends before the verb. Empty for anything
/// else than an office or a body.
std::string office_or_body(std::string_view sentence, std::size_t verb);

} // namespace klubba::recognition
