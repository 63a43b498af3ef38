// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace klubba::recognition {

/// End of the sentence that begins at `begin`, past its full stop. A stop after "kl.", "bl.a." or an initial
/// ends none.
std::size_t sentence_end(std::string_view text, std::size_t begin);

} // namespace klubba::recognition
