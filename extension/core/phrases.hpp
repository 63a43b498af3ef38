// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// A sentence or some that minutes say in the same words time after time.
struct Phrase {
    std::string id;
    /// Ids of the sections it belongs to, the most usual first; empty: it fits anywhere.
    std::vector<std::string> sections;
    std::string title_sv;
    std::string title_en;
    /// Other words somebody may look for it by.
    std::string also_found_by;
    /// It says what was decided: it takes the place of the item's decision while that waits to be written.
    bool decides = false;
    /// One paragraph each. What stands in braces is a field, named as the fragments of sections name it
    /// ("{ordförande}"), or a noun that documents differ in ("{mötet}"; "{Mötet}" at the start of a sentence).
    std::vector<std::string> lines;
    /// In the file it was read from.
    std::size_t line = 0;

    bool operator==(const Phrase&) const = default;
};

/// What a file of phrases says: phrases of its own, and which of others' are not to be used.
struct PhraseBook {
    struct Mention {
        std::string id;
        std::size_t line = 0;

        bool operator==(const Mention&) const = default;
    };
    std::vector<Phrase> phrases;
    std::vector<Mention> dropped;

    bool operator==(const PhraseBook&) const = default;
};

/// Reads a file of phrases (fraser.xml). `name` is what messages call it. Throws klubba::Error naming file and line for
/// anything that is not understood.
PhraseBook parse_phrases(std::string_view xml, std::string name);

/// Lays a book over others' phrases: one with an id of theirs stands in its place, new ones come last.
std::vector<Phrase> lay_over(std::vector<Phrase> base, const PhraseBook& own);

/// The phrases in which every sought word begins a word (of title, other words and text, in either language), those of
/// the sections `here` first, in their order, and before others those whose title has the words. With nothing sought:
/// all. Pointers into `phrases`.
std::vector<const Phrase*> find_phrases(const std::vector<Phrase>& phrases, std::string_view sought,
                                        const std::vector<std::string>& here);

} // namespace klubba
