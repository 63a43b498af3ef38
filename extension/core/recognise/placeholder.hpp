// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// The words only ask for something to be filled in: "<datum>", "[plats]", "ÅÅÅÅ-MM-DD", "……".
bool is_placeholder(std::string_view text);

} // namespace klubba::recognition
