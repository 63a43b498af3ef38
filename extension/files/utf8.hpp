// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace klubba::files {

/// What a look over bytes that should be UTF-8 text found.
struct TextFacts {
    /// Offset of the first byte that is no UTF-8, or a control character that no XML 1.0 text may hold (tab
    /// and line ends are allowed); npos when all is well.
    std::size_t bad = std::string_view::npos;
    bool bad_is_control = false;
    /// There are characters that NFC may compose or replace.
    bool decomposed = false;
};

TextFacts inspect_text(std::string_view bytes) noexcept;

/// Appends a character as UTF-8.
void append_utf8(std::string& text, char32_t character);

/// Latin letters followed by combining marks become the letters Unicode has for them (å, ä, ö …), and the
/// signs for ångström and kelvin the letters they stand for: NFC (Unicode annex 15) as far as Latin script
/// goes.
std::string compose(std::string_view text);

} // namespace klubba::files
