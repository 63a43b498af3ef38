// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/sentences.hpp"

#include "core/byte_scan.hpp"
#include "core/text.hpp"

#include <array>

namespace klubba::recognition {

namespace {

bool is_abbreviation(std::string_view word) {
    static constexpr auto known = std::to_array<std::string_view>(
        {"kl",  "bl.a", "t.ex", "ordf", "nr",  "dnr", "dr",   "st",   "ca",   "resp", "m.m", "s.k",
         "f.d", "tf",   "bl",   "ex",   "etc", "sid", "sekr", "bitr", "prop", "jan",  "feb", "dec"});
    constexpr std::size_t longest = 4;
    if (word.size() > longest)
        return false;
    for (const std::string_view abbreviation : known) {
        if (text::equal_folded(word, abbreviation))
            return true;
    }
    return text::length(word) == 1 && !text::is_digit(word.front());
}

constexpr std::array may_end_sentence{text::ByteRange{'.', '.'}, text::ByteRange{'!', '!'},
                                      text::ByteRange{'?', '?'}};

} // namespace

std::size_t sentence_end(std::string_view text, std::size_t begin) {
    text::ByteScan<may_end_sentence> stops(text, begin);
    for (std::size_t i = stops.find(begin); i < text.size(); i = stops.find(i + 1)) {
        const char c = text[i];
        const std::size_t next = i + 1;
        if (next < text.size() && text::space_at(text, next) == 0)
            continue;
        std::size_t after = next;
        while (const std::size_t space = text::space_at(text, after))
            after += space;
        if (after >= text.size())
            return next;
        // "OBS! Kolla siffrorna": what is to be minded belongs to it.
        if (c == '!' && text::ends_folded(text.substr(begin, i - begin), "obs"))
            continue;
        if (c == '.') {
            std::size_t word = i;
            while (word > begin && text::space_at(text, word - 1) == 0 && text[word - 1] != '(')
                --word;
            if (word < i && is_abbreviation(text.substr(word, i - word)))
                continue;
            const bool lower = text::is_letter_at(text, after) && !text::is_upper_at(text, after);
            if (lower)
                continue;
        }
        return next;
    }
    return text.size();
}

} // namespace klubba::recognition
