// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

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
/// Number of characters.
std::size_t length(std::string_view text);

inline std::string_view slice(std::string_view text, Word word) {
    return text.substr(word.begin, word.end - word.begin);
}

/// The number that a run of digits or a Swedish number word ("tre", "femton") stands for, or -1.
int number(std::string_view word);

/// All bytes from `first` to `last`.
struct ByteRange {
    unsigned char first = 0;
    unsigned char last = 0;
};

/// Finds the bytes of a text that are in one of the ranges.
template <const auto& ranges>
class ByteScan {
public:
    explicit ByteScan(std::string_view text, std::size_t from = 0) : m_text(text) { look_at(from); }

    /// Position of the first at or after `from`, or the end of the text.
    [[nodiscard]] std::size_t find(std::size_t from) {
        for (; from < m_text.size(); from = m_begin + block) {
            if (from - m_begin >= block)
                look_at(from);
            if (const auto found = m_found >> (from - m_begin))
                return std::min(from + static_cast<std::size_t>(std::countr_zero(found)), m_text.size());
        }
        return m_text.size();
    }

private:
    static constexpr std::size_t block = 64;

    /// Asks about every byte of a block without stopping at one, which compilers turn into a few vector instructions.
    void look_at(std::size_t begin) {
        std::array<char, block> bytes;
        if (m_text.size() - begin < block)
            bytes.fill(0);
        m_text.copy(bytes.data(), block, begin);
        std::array<std::uint8_t, block> in_range{};
        for (const ByteRange range : ranges) {
            const auto width = static_cast<unsigned char>(range.last - range.first);
            for (std::size_t i = 0; i < block; ++i)
                in_range[i] |= static_cast<unsigned char>(bytes[i] - range.first) <= width;
        }
        m_begin = begin;
        m_found = 0;
        for (std::size_t i = 0; i < block; i += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, in_range.data() + i, sizeof eight);
            // Brings the lowest bits of the eight bytes together, that of the first byte lowest.
            m_found |= (eight * 0x0102040810204080 >> 56) << i;
        }
    }

    std::string_view m_text;
    std::size_t m_begin = 0;
    /// A bit for each byte of the block at `m_begin`.
    std::uint64_t m_found = 0;
};

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
