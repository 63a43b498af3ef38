// SPDX-License-Identifier: MPL-2.0
#include "files/plain_text.hpp"

#include "files/finish.hpp"
#include "files/refusal.hpp"
#include "files/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace klubba::files {

namespace {

constexpr std::size_t largest_text = std::size_t{64} * 1024 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// 0x80–0x9F of Windows-1252; 0 where nothing is defined.
constexpr char16_t windows_1252[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The text in UTF-8, or nothing when a byte has no meaning or the most common letters beyond ASCII are not
/// å, ä and ö: then it may as well be some other code page.
std::optional<std::string> from_windows_1252(std::string_view bytes) {
    constexpr std::u32string_view swedish = U"åäöÅÄÖ";
    constexpr std::u32string_view usual = U"éÉèüÜ§–—”’“‘…•\u00A0°½´€·»«";
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    std::size_t letters = 0;
    std::size_t odd = 0;
    for (const char byte : bytes) {
        char32_t character = static_cast<unsigned char>(byte);
        if (character >= 0x80 && character <= 0x9F)
            character = windows_1252[character - 0x80];
        const bool control = character < 0x20 && character != '\t' && character != '\n' &&
                             character != '\r' && character != '\f';
        if (character == 0 || control)
            return std::nullopt;
        if (swedish.find(character) != std::u32string_view::npos)
            ++letters;
        else if (character >= 0x80 && usual.find(character) == std::u32string_view::npos)
            ++odd;
        append_utf8(text, character);
    }
    if (letters == 0 || odd * 20 > letters)
        return std::nullopt;
    return text;
}

void add_lines(std::string_view text, Document& document) {
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n\f"), text.size());
        auto& paragraph = document.paragraphs.emplace_back();
        paragraph.text = text.substr(0, end);
        paragraph.style = "Standard";
        text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, text.size()));
    }
}

} // namespace

std::string decode_text(std::string_view bytes, std::string_view file) {
    if (bytes.size() > largest_text)
        refuse({file}, "filen är för stor; dela upp den.", "the file is too large; split it.");
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    // A form feed is a page break in plain text; XML would not allow it.
    std::string text(bytes);
    std::ranges::replace(text, '\f', '\n');
    const auto facts = inspect_text(text);
    if (facts.bad == std::string_view::npos)
        return facts.decomposed ? compose(text) : text;
    auto decoded = facts.bad_is_control ? std::nullopt : from_windows_1252(text);
    if (!decoded)
        refuse(
            {file},
            "filen är ingen ren text i UTF-8; öppna den i textredigeraren och spara den med kodningen UTF-8.",
            "the file is no plain text in UTF-8; open it in a text editor and save it with the encoding "
            "UTF-8.");
    return std::move(*decoded);
}

Document read_plain_text(std::string_view bytes, std::string_view file) {
    Document document;
    add_lines(decode_text(bytes, file), document);
    return document;
}

} // namespace klubba::files
