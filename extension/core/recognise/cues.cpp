// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/cues.hpp"

#include "core/byte_scan.hpp"
#include "core/recognise/cue_words.hpp"
#include "core/recognise/word_lists.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>

namespace klubba::recognition {

namespace {

using enum Cue;

/// Those and the lists that are kept as data.
constexpr auto make_entries() {
    std::array<CueWord, verbs_and_nouns.size() + misspellings.size() + abbreviations.size() +
                            sensitive_words.size() + home_words.size()>
        all{};
    auto* next = std::ranges::copy(verbs_and_nouns, all.begin()).out;
    for (const Correction& correction : misspellings)
        *next++ = {correction.wrong, Misspelt};
    for (const Abbreviation& abbreviation : abbreviations)
        *next++ = {abbreviation.letters, Abbreviated};
    for (const std::string_view word : sensitive_words)
        *next++ = {word, Sensitive};
    for (const std::string_view word : home_words)
        *next++ = {word, Home};
    return all;
}

constexpr auto entries = make_entries();

/// Letters and hyphens. Beyond ASCII everything belongs to a word but the no-break space and the punctuation around
/// U+2010, which begin with C2 and E2.
constexpr std::array word_bytes{text::ByteRange{'a', 'z'},   text::ByteRange{'A', 'Z'},
                                text::ByteRange{'-', '-'},   text::ByteRange{0x80, 0xC1},
                                text::ByteRange{0xC3, 0xE1}, text::ByteRange{0xE3, 0xFF}};

/// A byte of a letter whatever its case: small and capital letters, also "å" and "Å" by their second byte, have the
/// same low five bits.
constexpr std::uint32_t without_case(char byte) {
    return static_cast<unsigned char>(byte) & 0x1FU;
}

/// Of a word's length and its first, middle and last byte, whatever its case.
constexpr std::uint32_t hash_of(std::string_view word) {
    const std::uint32_t shape = static_cast<std::uint32_t>(word.size()) << 15U |
                                without_case(word.front()) << 10U |
                                without_case(word[word.size() / 2]) << 5U | without_case(word.back());
    constexpr std::uint32_t golden_ratio = 0x9E3779B1;
    return shape * golden_ratio;
}

/// The cues by the hashes of their words.
class Table {
public:
    constexpr Table() {
        constexpr auto bucket = [](const CueWord& entry) { return bucket_of(hash_of(entry.word)); };
        std::ranges::sort(m_entries, {}, bucket);
        for (const CueWord& entry : m_entries) {
            const auto hash = hash_of(entry.word);
            m_seen[slot_of(hash) / 64] |= bit_of(hash);
        }
        std::size_t next = 0;
        for (std::size_t each = 0; each < m_begins.size(); ++each) {
            while (next < m_entries.size() && bucket(m_entries[next]) < each)
                ++next;
            m_begins[each] = static_cast<std::uint16_t>(next);
        }
    }

    /// False for nearly all words of running text that are no cue; their letters need not be looked at.
    [[nodiscard]] bool may_have(std::uint32_t hash) const {
        return (m_seen[slot_of(hash) / 64] & bit_of(hash)) != 0;
    }

    /// Null where the word is no cue.
    [[nodiscard]] const Cue* find(std::string_view word, std::uint32_t hash) const {
        const auto bucket = bucket_of(hash);
        for (std::size_t i = m_begins[bucket]; i < m_begins[bucket + 1]; ++i) {
            if (text::equal_folded(word, m_entries[i].word))
                return &m_entries[i].cue;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t slots = 1U << 14U;
    static constexpr std::size_t buckets = 1U << 10U;
    static_assert(entries.size() <= std::numeric_limits<std::uint16_t>::max());

    static constexpr std::size_t slot_of(std::uint32_t hash) { return hash >> 18U; }
    static constexpr std::uint64_t bit_of(std::uint32_t hash) {
        return std::uint64_t{1} << slot_of(hash) % 64;
    }
    static constexpr std::size_t bucket_of(std::uint32_t hash) { return hash >> 22U; }

    /// A bit for each slot that a cue has.
    std::array<std::uint64_t, slots / 64> m_seen{};
    /// Those of a bucket together, and where each bucket begins; it ends where the next begins.
    decltype(make_entries()) m_entries = make_entries();
    std::array<std::uint16_t, buckets + 1> m_begins{};
};

constexpr Table table;

} // namespace

void append_cues(std::string_view text, std::vector<CueHit>& hits) {
    const auto add = [&](std::size_t begin, std::size_t end) {
        // The rest of a no-break space or a quotation mark before the word.
        while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
            ++begin;
        if (begin == end)
            return;
        const std::string_view word(text.data() + begin, end - begin);
        const auto hash = hash_of(word);
        if (!table.may_have(hash))
            return;
        if (const Cue* cue = table.find(word, hash))
            hits.push_back({*cue, begin, end});
    };
    std::size_t begin = 0;
    bool inside = false;
    for (std::size_t block = 0; block < text.size(); block += text::block_size) {
        const auto words = text::bytes_in<word_bytes>(text, block);
        const auto behind = words << 1U | std::uint64_t{inside};
        auto begins = words & ~behind;
        for (auto ends = behind & ~words; ends != 0; ends &= ends - 1) {
            const auto end = block + static_cast<std::size_t>(std::countr_zero(ends));
            if (!inside) {
                begin = block + static_cast<std::size_t>(std::countr_zero(begins));
                begins &= begins - 1;
            }
            inside = false;
            add(begin, end);
        }
        if (begins != 0)
            begin = block + static_cast<std::size_t>(std::countr_zero(begins));
        inside = words >> (text::block_size - 1) != 0;
    }
    if (inside)
        add(begin, text.size());
}

void find_cues(std::string_view text, std::vector<CueHit>& hits) {
    hits.clear();
    append_cues(text, hits);
}

CueIndex::CueIndex(const Lines& lines) {
    m_ends.reserve(lines.size());
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (!lines[index].leaked)
            append_cues(lines[index].text, m_hits);
        m_ends.push_back(m_hits.size());
    }
}

std::span<const CueHit> CueIndex::of(std::size_t line) const {
    const std::size_t begin = line == 0 ? 0 : m_ends[line - 1];
    return std::span(m_hits).subspan(begin, m_ends[line] - begin);
}

} // namespace klubba::recognition
