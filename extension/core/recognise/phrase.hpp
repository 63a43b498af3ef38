// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace klubba::recognition {

/// Phrases of several words with what they mean, in lower case and with single spaces. Looked up whatever
/// their case and kinds of spaces, and without the colon that may end them; without allocating.
template <class Value, std::size_t Count>
class Phrases {
public:
    using Entry = typename text::WordTable<Value, Count>::Entry;
    static constexpr std::size_t longest = 64;

    constexpr explicit Phrases(const std::array<Entry, Count>& entries) : m_table(entries) {
        for (const Entry& entry : entries)
            m_starts[first_byte(entry.word)] |= second_bit(entry.word);
    }

    /// False for most texts that begin with none of the phrases; one of a single byte is told only where it is all.
    [[nodiscard]] bool may_begin(std::string_view text) const {
        return !text.empty() && (m_starts[first_byte(text)] & second_bit(text)) != 0;
    }

    [[nodiscard]] const Value* find(std::string_view phrase) const {
        phrase = text::trim(phrase);
        if (phrase.ends_with(':'))
            phrase = text::trim_right(phrase.substr(0, phrase.size() - 1));
        if (!may_begin(phrase))
            return nullptr;
        std::array<char, longest> buffer;
        std::size_t size = 0;
        for (std::size_t i = 0; i < phrase.size();) {
            if (size == longest)
                return nullptr;
            if (std::size_t space = text::space_at(phrase, i)) {
                buffer[size++] = ' ';
                for (; space != 0; space = text::space_at(phrase, i))
                    i += space;
            } else {
                buffer[size++] = phrase[i++];
            }
        }
        return m_table.find(std::string_view(buffer.data(), size));
    }

private:
    static constexpr std::size_t first_byte(std::string_view phrase) {
        return static_cast<unsigned char>(text::fold_byte(0, phrase.front()));
    }
    /// Tells the second byte from most others.
    static constexpr std::uint64_t second_bit(std::string_view phrase) {
        const char second = phrase.size() > 1 ? text::fold_byte(phrase[0], phrase[1]) : char{};
        return std::uint64_t{1} << (static_cast<unsigned char>(second) & 63U);
    }

    /// By the first byte, the second bytes that phrases go on with; most text is told apart here.
    std::array<std::uint64_t, 256> m_starts{};
    text::WordTable<Value, Count> m_table;
};

template <class Value, std::size_t Count>
constexpr Phrases<Value, Count>
make_phrases(const typename text::WordTable<Value, Count>::Entry (&entries)[Count]) {
    return Phrases<Value, Count>(std::to_array(entries));
}

} // namespace klubba::recognition
