// SPDX-License-Identifier: MPL-2.0
#include "core/text.hpp"

#include "core/byte_scan.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

namespace klubba::text {

namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

constexpr bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80;
}

/// What a byte is the beginning of.
enum class Beginning : std::uint8_t { Nothing, Ascii, TwoBytes, Other };

constexpr std::array<Beginning, 256> make_word_beginnings() {
    std::array<Beginning, 256> beginnings{};
    for (std::size_t byte = 0; byte < 0x80; ++byte)
        if (is_digit(static_cast<char>(byte)) || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z'))
            beginnings[byte] = Beginning::Ascii;
    for (std::size_t byte = 0xC0; byte <= 0xFF; ++byte)
        beginnings[byte] = byte == 0xC3 ? Beginning::TwoBytes : Beginning::Other;
    return beginnings;
}
constexpr auto word_beginnings = make_word_beginnings();

/// Bytes of the letter or digit at `position`, 0 when something else or nothing is there.
std::size_t word_character_at(std::string_view text, std::size_t position) {
    switch (word_beginnings[byte_at(text, position)]) {
    case Beginning::Nothing:
        return 0;
    case Beginning::Ascii:
        return 1;
    case Beginning::TwoBytes:
        return position + 1 < text.size() ? 2 : 1;
    case Beginning::Other:
        break;
    }
    return is_letter_at(text, position) ? character_at(text, position) : 0;
}

/// What white space begins with: a blank or control character, or the first byte of a wide space.
constexpr bool may_begin_space(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0xC2 || byte == 0xE2;
}

/// Behind the letters and digits at `position`.
std::size_t past_word_characters(std::string_view text, std::size_t position) {
    for (;;) {
        while (word_beginnings[byte_at(text, position)] == Beginning::Ascii)
            ++position;
        const std::size_t bytes = word_character_at(text, position);
        if (bytes == 0)
            return position;
        position += bytes;
    }
}

} // namespace

bool is_letter_at(std::string_view text, std::size_t position) {
    const unsigned char byte = byte_at(text, position);
    if (byte < 0x80)
        return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
    if (is_continuation(byte)) {
        while (position > 0 && is_continuation(byte_at(text, position)))
            --position;
        return !is_continuation(byte_at(text, position)) && is_letter_at(text, position);
    }
    if (byte == 0xC2)
        return false;
    return !(byte == 0xE2 && (byte_at(text, position + 1) == 0x80 || byte_at(text, position + 1) == 0x81));
}

bool is_upper_at(std::string_view text, std::size_t position) {
    const unsigned char byte = byte_at(text, position);
    if (byte == 0xC3) {
        const unsigned char next = byte_at(text, position + 1);
        return next >= 0x80 && next <= 0x9E && next != 0x97;
    }
    return byte >= 'A' && byte <= 'Z';
}

std::size_t wide_space_at(std::string_view text, std::size_t position) {
    const unsigned char byte = byte_at(text, position);
    if (byte == 0xC2)
        return byte_at(text, position + 1) == 0xA0 ? 2 : 0;
    const unsigned char third = byte_at(text, position + 2); // U+2000–U+200B and U+202F
    return byte == 0xE2 && byte_at(text, position + 1) == 0x80 &&
                   ((third >= 0x80 && third <= 0x8B) || third == 0xAF)
               ? 3
               : 0;
}

std::size_t dash_at(std::string_view text, std::size_t position) {
    const unsigned char byte = byte_at(text, position);
    if (byte == '-')
        return 1;
    if (byte != 0xE2)
        return 0;
    const unsigned char second = byte_at(text, position + 1);
    const unsigned char third = byte_at(text, position + 2);
    const bool dash = second == 0x80 && third >= 0x90 && third <= 0x95;
    const bool minus = second == 0x88 && third == 0x92;
    return dash || minus ? 3 : 0;
}

std::size_t character_at(std::string_view text, std::size_t position) {
    std::size_t end = position + 1;
    while (end < text.size() && is_continuation(byte_at(text, end)))
        ++end;
    return end - position;
}

std::string_view trim_left(std::string_view text) {
    while (!text.empty() && may_begin_space(text.front())) {
        const std::size_t space = space_at(text, 0);
        if (space == 0)
            break;
        text.remove_prefix(space);
    }
    return text;
}

std::string_view trim_right(std::string_view text) {
    while (!text.empty()) {
        const bool ascii = static_cast<unsigned char>(text.back()) < 0x80;
        if (ascii && (text.back() > ' ' || space_at(text, text.size() - 1) == 0))
            break;
        if (ascii)
            text.remove_suffix(1);
        else if (text.size() >= 2 && space_at(text, text.size() - 2) == 2)
            text.remove_suffix(2);
        else if (text.size() >= 3 && space_at(text, text.size() - 3) == 3)
            text.remove_suffix(3);
        else
            break;
    }
    return text;
}

std::string_view trim(std::string_view text) {
    return trim_right(trim_left(text));
}

std::string_view strip(std::string_view text, std::string_view characters) {
    const auto goes = [&](char c) {
        return std::ranges::any_of(characters, [c](char each) { return each == c; });
    };
    for (;;) {
        text = trim(text);
        if (text.empty())
            return text;
        if (goes(text.front()))
            text.remove_prefix(1);
        else if (goes(text.back()))
            text.remove_suffix(1);
        else
            return text;
    }
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string fold(std::string_view text) {
    std::string folded(text);
    char previous = 0;
    for (char& c : folded) {
        const char original = c;
        c = fold_byte(previous, c);
        previous = original;
    }
    return folded;
}

bool agree_folded(std::string_view a, std::string_view b, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        if (a[i] == b[i])
            continue;
        const bool first = i == 0;
        if (fold_byte(first ? '\0' : a[i - 1], a[i]) != fold_byte(first ? '\0' : b[i - 1], b[i]))
            return false;
    }
    return true;
}

std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from) {
    if (words.empty() || text.size() < words.size())
        return std::string_view::npos;
    const std::size_t positions = text.size() - words.size() + 1;
    if (positions < stretch_size) {
        while (from < positions && !starts_folded(text.substr(from), words))
            ++from;
        return from < positions ? from : std::string_view::npos;
    }
    while (from < positions) {
        // The last stretch begins early enough to end with the text; what was looked at before is left out.
        const std::size_t begin = std::min(from, positions - stretch_size);
        const char* const first = text.data() + begin;
        auto ends_agree =
            bytes_like(first, words.front()) & bytes_like(first + words.size() - 1, words.back());
        for (ends_agree &= ~0U << (from - begin); ends_agree != 0; ends_agree &= ends_agree - 1) {
            const std::size_t position = begin + static_cast<std::size_t>(std::countr_zero(ends_agree));
            if (agree_folded(text.substr(position), words, words.size()))
                return position;
        }
        from = begin + stretch_size;
    }
    return std::string_view::npos;
}

Word next_word(std::string_view text, std::size_t from) {
    std::size_t begin = from;
    while (begin < text.size() && word_character_at(text, begin) == 0)
        ++begin;
    std::size_t end = past_word_characters(text, begin);
    while (end < text.size() && (text[end] == '-' || text[end] == '\'') &&
           word_character_at(text, end + 1) != 0)
        end = past_word_characters(text, end + 1);
    return {begin, end};
}

Word previous_word(std::string_view text, std::size_t until) {
    std::string_view before = text.substr(0, until);
    for (;;) {
        before = trim_right(before);
        if (before.empty() || before.back() != '.')
            break;
        before.remove_suffix(1);
    }
    std::size_t begin = before.size();
    while (begin > 0 && (word_beginnings[byte_at(before, begin - 1)] == Beginning::Ascii ||
                         before[begin - 1] == '-' || is_letter_at(before, begin - 1)))
        --begin;
    return {begin, before.size()};
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (Word word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end))
        words.push_back(slice(text, word));
    return words;
}

std::size_t count_words(std::string_view text) {
    std::size_t count = 0;
    for (Word word = next_word(text, 0); word.begin < word.end; word = next_word(text, word.end))
        ++count;
    return count;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return !is_continuation(static_cast<unsigned char>(c)); }));
}

int number(std::string_view word) {
    static constexpr std::array<std::string_view, 21> names{
        "noll", "en",   "två",     "tre",     "fyra",   "fem",    "sex",     "sju",   "åtta",   "nio",  "tio",
        "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo"};
    int value = -1;
    if (!word.empty() && is_digit(word.front())) {
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        return error == std::errc() && end == word.data() + word.size() ? value : -1;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (equal_folded(word, names[i]))
            return static_cast<int>(i);
    }
    return equal_folded(word, "ett") ? 1 : -1;
}

} // namespace klubba::text
