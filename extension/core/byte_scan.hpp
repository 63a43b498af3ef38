// SPDX-License-Identifier: MPL-2.0
#pragma once

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

/// The same of the block of text at `begin`, which is in the text; no bit is set behind the text's end.
template <const auto& ranges>
std::uint64_t bytes_in(std::string_view text, std::size_t begin) {
    const std::size_t left = text.size() - begin;
    if (left >= block_size)
        return bytes_in<ranges>(text.data() + begin);
    // Less than a block: as the end of the text's last whole block or, where it has none, in a copy.
    if (text.size() >= block_size)
        return bytes_in<ranges>(text.data() + text.size() - block_size) >> (block_size - left);
    std::array<char, block_size> copy{};
    text.copy(copy.data(), left, begin);
    return bytes_in<ranges>(copy.data()) & ~(~std::uint64_t{0} << left);
}

/// How many bytes are compared with a letter together.
inline constexpr std::size_t stretch_size = 16;

/// A bit for each byte of the stretch, that of the first byte lowest, set for those that may be the letter's byte in
/// one case or the other: small and capital letters, also "å" and "Å" by their second byte, differ in one bit.
inline std::uint32_t bytes_like(const char* stretch, char byte) {
    constexpr char case_bit = 0x20;
#ifdef __SSE2__
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(stretch));
    const auto small = _mm_or_si128(bytes, _mm_set1_epi8(case_bit));
    const auto wanted = _mm_set1_epi8(static_cast<char>(byte | case_bit));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(small, wanted)));
#else
    std::uint32_t bits = 0;
    for (std::size_t at = 0; at < stretch_size; ++at)
        bits |= std::uint32_t{(stretch[at] | case_bit) == (byte | case_bit)} << at;
    return bits;
#endif
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
                return from + static_cast<std::size_t>(std::countr_zero(found));
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
