// SPDX-License-Identifier: MPL-2.0
#include "report/layout.hpp"

#include <algorithm>

namespace klubba::report {
namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Bytes of the well-formed character at the front (Unicode, table 3-7), or 0.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 0 || length > text.size() ||
        !std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(length), continues))
        return 0;
    const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
    const bool no_character = (first == 0xED && byte(1) > 0x9F) || (first == 0xF4 && byte(1) > 0x8F);
    return overlong || no_character ? 0 : length;
}

/// C0 and C1 controls and DEL, which no page may hold; the tab and the line break may stay.
bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character.front());
    if (character.size() == 2)
        return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return character.size() == 1 && (first == 0x7F || (first < 0x20 && first != '\n' && first != '\t'));
}

void append_wrapped(std::vector<std::string>& lines, std::string_view text, std::size_t width) {
    std::string line;
    std::size_t columns = 0;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (columns > 0 && columns + 1 + width_of(word) > width) {
            lines.push_back(std::move(line));
            line.clear();
            columns = 0;
        } else if (columns > 0) {
            line += ' ';
            ++columns;
        }
        line += word;
        columns += width_of(word);
    }
    lines.push_back(std::move(line));
}

} // namespace

std::string together(std::initializer_list<std::string_view> parts) {
    std::string result;
    for (const auto part : parts)
        result += part;
    return result;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        append_wrapped(lines, text.substr(0, end), width);
        text.remove_prefix(end + 1);
    }
    append_wrapped(lines, text, width);
    return lines;
}

std::string printable(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0 || is_control(text.substr(0, length)))
            result += "\uFFFD";
        else
            result += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return result;
}

} // namespace klubba::report
