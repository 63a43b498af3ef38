// SPDX-License-Identifier: MPL-2.0
#include "core/text.hpp"

#include <algorithm>
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
    std::size_t begin = 0;
    while (const std::size_t space = space_at(text, begin))
        begin += space;
    return text.substr(begin);
}

std::string_view trim_right(std::string_view text) {
    for (;;) {
        if (text.empty())
            return text;
        if (space_at(text, text.size() - 1))
            text.remove_suffix(1);
        else if (static_cast<unsigned char>(text.back()) < 0x80)
            return text;
        else if (text.size() >= 2 && space_at(text, text.size() - 2) == 2)
            text.remove_suffix(2);
        else if (text.size() >= 3 && space_at(text, text.size() - 3) == 3)
            text.remove_suffix(3);
        else
            return text;
    }
}

std::string_view trim(std::string_view text) {
    return trim_right(trim_left(text));
}

std::string_view strip(std::string_view text, std::string_view characters) {
    for (;;) {
        text = trim(text);
        if (text.empty())
            return text;
        if (characters.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (characters.find(text.back()) != std::string_view::npos)
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
    char previous_a = 0;
    char previous_b = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (a[i] != b[i] && fold_byte(previous_a, a[i]) != fold_byte(previous_b, b[i]))
            return false;
        previous_a = a[i];
        previous_b = b[i];
    }
    return true;
}

std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from) {
    if (words.empty() || text.size() < words.size())
        return std::string_view::npos;
    for (std::size_t i = from; i + words.size() <= text.size(); ++i) {
        if (starts_folded(text.substr(i), words))
            return i;
    }
    return std::string_view::npos;
}

Word next_word(std::string_view text, std::size_t from) {
    std::size_t begin = from;
    std::size_t bytes = 0;
    while (begin < text.size() && (bytes = word_character_at(text, begin)) == 0)
        ++begin;
    std::size_t end = begin;
    for (; bytes != 0; bytes = word_character_at(text, end)) {
        end += bytes;
        const bool joins = end < text.size() && (text[end] == '-' || text[end] == '\'');
        if (joins && word_character_at(text, end + 1) != 0)
            ++end;
    }
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
    while (begin > 0 &&
           (is_digit(before[begin - 1]) || is_letter_at(before, begin - 1) || before[begin - 1] == '-'))
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
