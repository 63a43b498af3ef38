// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Swedish text as UTF-8 bytes. Upper and lower case fold for ASCII and the Latin-1 letters, which is every
/// letter of a Swedish name or word; anything else folds to itself. Bytes that are no UTF-8 pass through
/// unharmed.
namespace klubba::text {

/// U+00A0 NO-BREAK SPACE.
inline constexpr std::string_view no_break_space = "\u00A0";
/// U+2013 EN DASH.
inline constexpr std::string_view en_dash = "\u2013";
/// U+00A7 SECTION SIGN.
inline constexpr std::string_view section_sign = "\u00A7";

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// One byte in lower case, given the byte before it: in UTF-8 "Å" and "å" differ in their second byte only.
constexpr char fold_byte(char previous, char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 'A' && byte <= 'Z')
        return static_cast<char>(byte | 0x20);
    if (static_cast<unsigned char>(previous) == 0xC3 && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
        return static_cast<char>(byte | 0x20);
    return c;
}

/// A letter's byte: ASCII letters and every byte of a multi-byte character except spaces, dashes and other
/// punctuation of U+00A0–U+00BF and U+2000–U+206F.
bool is_letter_at(std::string_view text, std::size_t position);
bool is_upper_at(std::string_view text, std::size_t position);

/// Bytes of the white space that begins at `position` (space, tab, line break, no-break and narrow spaces),
/// or 0.
std::size_t wide_space_at(std::string_view text, std::size_t position);
inline std::size_t space_at(std::string_view text, std::size_t position) {
    if (position >= text.size())
        return 0;
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte < 0x80)
        return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
    return wide_space_at(text, position);
}
/// Bytes of the hyphen, dash or minus that begins at `position`, or 0.
std::size_t dash_at(std::string_view text, std::size_t position);
/// Bytes of the character that begins at `position`; at least 1.
std::size_t character_at(std::string_view text, std::size_t position);

std::string_view trim(std::string_view text);
std::string_view trim_left(std::string_view text);
std::string_view trim_right(std::string_view text);
/// Without the given ASCII characters and white space at either end.
std::string_view strip(std::string_view text, std::string_view characters);

/// What stands between ASCII spaces, as in an attribute with several names; never empty parts.
std::vector<std::string_view> split(std::string_view text);

std::string fold(std::string_view text);
/// The two agree in their first `size` bytes, which both have.
bool agree_folded(std::string_view a, std::string_view b, std::size_t size);
inline bool starts_folded(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           (start.empty() || fold_byte(0, text.front()) == fold_byte(0, start.front())) &&
           agree_folded(text, start, start.size());
}
inline bool equal_folded(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_folded(a, b);
}
inline bool ends_folded(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && starts_folded(text.substr(text.size() - end.size()), end);
}
template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
    return std::ranges::any_of(words, [&](std::string_view each) { return equal_folded(word, each); });
}
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view each) { return equal_folded(word, each); });
}
/// `words` must be in lower case already. Position of the first occurrence, or npos.
std::size_t find_folded(std::string_view text, std::string_view words, std::size_t from = 0);

/// Words are runs of letters and digits; hyphens and apostrophes between two of them belong to the word.
struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// The next word at or after `from`; begin == end == text.size() when there is none.
Word next_word(std::string_view text, std::size_t from);
/// The word that ends at or before `until`, only white space and full stops between; begin == end when there
/// is none.
Word previous_word(std::string_view text, std::size_t until);
std::size_t count_words(std::string_view text);
std::vector<std::string_view> words_of(std::string_view text);
/// Number of characters.
std::size_t length(std::string_view text);

inline std::string_view slice(std::string_view text, Word word) {
    return text.substr(word.begin, word.end - word.begin);
}

/// The number that a run of digits or a Swedish number word ("tre", "femton") stands for, or -1.
int number(std::string_view word);

/// FNV-1a over folded bytes.
constexpr std::uint32_t folded_hash(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    char previous = 0;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(fold_byte(previous, c))) * 16777619U;
        previous = c;
    }
    return hash;
}

/// Words in lower case with what they mean, looked up whatever their case. Built at compile time.
template <class Value, std::size_t Count>
class WordTable {
public:
    struct Entry {
        std::string_view word;
        Value value{};
    };

    constexpr explicit WordTable(const std::array<Entry, Count>& entries) {
        for (const Entry& entry : entries) {
            std::size_t slot = folded_hash(entry.word) % size;
            while (!m_slots[slot].word.empty())
                slot = (slot + 1) % size;
            m_slots[slot] = entry;
        }
    }

    /// Nothing when the word is not in the table.
    [[nodiscard]] const Value* find(std::string_view word) const { return find(word, folded_hash(word)); }

    [[nodiscard]] const Value* find(std::string_view word, std::uint32_t hash) const {
        for (std::size_t slot = hash % size; !m_slots[slot].word.empty(); slot = (slot + 1) % size) {
            if (equal_folded(word, m_slots[slot].word))
                return &m_slots[slot].value;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t size = Count * 4 + 3;
    std::array<Entry, size> m_slots{};
};

template <class Value, std::size_t Count>
constexpr WordTable<Value, Count>
make_words(const typename WordTable<Value, Count>::Entry (&entries)[Count]) {
    return WordTable<Value, Count>(std::to_array(entries));
}

} // namespace klubba::text
