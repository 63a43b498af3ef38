// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace klubba::recognition {

struct IdentityNumber {
    std::size_t end = 0;
    /// A samordningsnummer: sixty is added to the day (folkbokföringslag 1991:481, 18 a §).
    bool coordination = false;
};

/// The personal identity number that begins at `position`: YYMMDD-NNNN or YYYYMMDD-NNNN, with "-", "+" or
/// nothing between, whose check digit is right (Luhn) and whose day exists.
std::optional<IdentityNumber> identity_number_at(std::string_view text, std::size_t position);

} // namespace klubba::recognition
