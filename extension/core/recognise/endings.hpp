// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace klubba::recognition {

/// Endings of words in lower case, kept by their last byte so that most words are told apart by one look.
template <std::size_t Count>
class Endings {
public:
    constexpr explicit Endings(const std::array<std::string_view, Count>& endings) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            m_first[byte] = static_cast<std::uint16_t>(m_used);
            for (const std::string_view ending : endings) {
                if (static_cast<unsigned char>(ending.back()) == byte)
                    m_endings[m_used++] = ending;
            }
        }
        m_first[256] = static_cast<std::uint16_t>(m_used);
    }

    /// The word ends with one of them, whatever its case.
    [[nodiscard]] bool match(std::string_view word) const {
        if (word.empty())
            return false;
        const char before = word.size() > 1 ? word[word.size() - 2] : char{};
        const auto last = static_cast<unsigned char>(text::fold_byte(before, word.back()));
        for (std::size_t i = m_first[last]; i < m_first[last + 1U]; ++i) {
            if (text::ends_folded(word, m_endings[i]))
                return true;
        }
        return false;
    }

private:
    std::array<std::string_view, Count> m_endings{};
    std::array<std::uint16_t, 257> m_first{};
    std::size_t m_used = 0;
};

template <std::size_t Count>
constexpr Endings<Count> make_endings(const std::string_view (&endings)[Count]) {
    return Endings<Count>(std::to_array(endings));
}

} // namespace klubba::recognition
