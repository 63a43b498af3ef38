// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba::schematron {

/// XPath 1.0 section 4.2, where positions are characters and pugixml's are bytes. Texts are UTF-8; `first`
/// counts from 1 and may, like `length`, be a fraction, infinite or not a number. Without a length: to the
/// end.
std::string substring(std::string_view text, double first, std::optional<double> length);

/// Characters in a text.
std::size_t length_of(std::string_view text);

/// Replaces each character found in `from` by the one at the same place in `to`; without one, it goes.
std::string translate(std::string_view text, std::string_view from, std::string_view to);

} // namespace klubba::schematron
