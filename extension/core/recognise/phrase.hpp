// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace klubba::recognition {

/// Phrases of several words with what they mean, in lower case and with single spaces. Looked up whatever
/// their case and kinds of spaces, and without the colon that may end them; without allocating.
template <class Value, std::size_t Count>
class Phrases {
public:
    using Entry = typename text::WordTable<Value, Count>::Entry;
    static constexpr std::size_t longest = 64;

    constexpr explicit Phrases(const std::array<Entry, Count>& entries) : m_table(entries) {}

    [[nodiscard]] const Value* find(std::string_view phrase) const {
        phrase = text::trim(phrase);
        if (phrase.ends_with(':'))
            phrase = text::trim_right(phrase.substr(0, phrase.size() - 1));
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
    text::WordTable<Value, Count> m_table;
};

template <class Value, std::size_t Count>
constexpr Phrases<Value, Count>
make_phrases(const typename text::WordTable<Value, Count>::Entry (&entries)[Count]) {
    return Phrases<Value, Count>(std::to_array(entries));
}

} // namespace klubba::recognition
