// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Looking for bytes in long texts, many at a time.
namespace klubba::text {

/// All bytes from `first` to `last`.
struct ByteRange {
    unsigned char first = 0;
    unsigned char last = 0;
};

/// How many bytes are looked at together.
inline constexpr std::size_t block_size = 64;

#ifdef __SSE2__
/// Which of the sixteen bytes are in the range: 255 for those, else 0.
template <ByteRange range>
__m128i are_in(__m128i bytes) {
    const auto above_first = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(range.first)));
    const auto width = _mm_set1_epi8(static_cast<char>(range.last - range.first));
    return _mm_cmpeq_epi8(_mm_min_epu8(above_first, width), above_first);
}
#endif

/// A bit for each byte of the block, that of the first byte lowest, set for those in one of the ranges.
template <const auto& ranges>
std::uint64_t bytes_in(const char* block) {
    return [block]<std::size_t... index>(std::index_sequence<index...>) {
        std::uint64_t bits = 0;
#ifdef __SSE2__
        for (std::size_t at = 0; at < block_size; at += sizeof(__m128i)) {
            const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
            auto found = _mm_setzero_si128();
            ((found = _mm_or_si128(found, are_in<ranges[index]>(bytes))), ...);
            bits |= std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(found))} << at;
        }
#else
        for (std::size_t at = 0; at < block_size; ++at) {
            const auto byte = static_cast<unsigned char>(block[at]);
            const bool found = (... | (byte >= ranges[index].first && byte <= ranges[index].last));
            bits |= std::uint64_t{found} << at;
        }
#endif
        return bits;
    }
    (std::make_index_sequence<std::size(ranges)>());
}

/// The same of the block of text at `begin`, which is in the text; bytes behind its end count as 0.
template <const auto& ranges>
std::uint64_t bytes_in(std::string_view text, std::size_t begin) {
    if (text.size() - begin >= block_size)
        return bytes_in<ranges>(text.data() + begin);
    std::array<char, block_size> end{};
    text.copy(end.data(), block_size, begin);
    return bytes_in<ranges>(end.data());
}

/// Finds the bytes of a text that are in one of the ranges.
template <const auto& ranges>
class ByteScan {
public:
    explicit ByteScan(std::string_view text, std::size_t from = 0) : m_text(text) { look_at(from); }

    /// Position of the first at or after `from`, or the end of the text.
    [[nodiscard]] std::size_t find(std::size_t from) {
        for (; from < m_text.size(); from = m_begin + block_size) {
            if (from - m_begin >= block_size)
                look_at(from);
            if (const auto found = m_found >> (from - m_begin))
                return std::min(from + static_cast<std::size_t>(std::countr_zero(found)), m_text.size());
        }
        return m_text.size();
    }

private:
    void look_at(std::size_t begin) {
        m_begin = begin;
        m_found = bytes_in<ranges>(m_text, begin);
    }

    std::string_view m_text;
    std::size_t m_begin = 0;
    std::uint64_t m_found = 0;
};

} // namespace klubba::text
