// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace klubba::schematron {

/// The same sentence in both languages.
struct Message {
    std::string swedish;
    std::string english;
};

/// A sentence that begins with a word of the schema or document, in the quotation marks of each language.
Message about(std::string_view word, std::string_view swedish, std::string_view english);

/// A place in a schema or document, for messages.
struct Position {
    std::string source;
    /// From 1.
    std::size_t line = 1;
};

/// The line, from 1, of a byte in a text; an offset past the end means its last line.
std::size_t line_at(std::string_view text, std::size_t offset);

/// "file:line: sentence".
[[nodiscard]] Error refusal(const Position& position, const Message& message);

} // namespace klubba::schematron
