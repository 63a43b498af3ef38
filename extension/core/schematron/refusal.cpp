// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/refusal.hpp"

#include <algorithm>

namespace klubba::schematron {

Message about(std::string_view word, std::string_view swedish, std::string_view english) {
    return {std::string("”").append(word).append("” ").append(swedish),
            std::string("\"").append(word).append("\" ").append(english)};
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    auto before = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

Error refusal(const Position& position, const Message& message) {
    const auto place = position.source + ":" + std::to_string(position.line) + ": ";
    return {place + message.swedish, place + message.english};
}

} // namespace klubba::schematron
