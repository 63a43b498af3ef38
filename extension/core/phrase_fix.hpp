// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/package.hpp"
#include "core/phrases.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// The labels in the phrase's braces, each once: "ordförande", "mötet".
std::vector<std::string> labels_in(const Phrase& phrase);

/// What minutes say themselves of what phrases ask for, by label: fields of the template that are filled in, the nouns
/// they use ("mötet", "organet" …), "närvarande", and for an item (its index) "paragraf". Labels are in lower case.
FieldValues known_by_label(const Minutes& minutes, const Template& of, std::optional<std::size_t> item);

/// The phrase's lines with values, by label in lower case, in the place of what stands in braces; what has no value is
/// "<label>", to be filled in.
std::vector<std::string> say(const Phrase& phrase, const FieldValues& by_label);

/// The same of a paragraph as documents have it, where a field is "<label>".
std::string filled_in(std::string_view words, const FieldValues& by_label);

/// Ids of the sections around a paragraph, the smallest first; every item is a matter too, last.
std::vector<std::string> sections_around(const std::vector<Section>& sections, const std::vector<Item>& items,
                                         std::size_t paragraph);

/// Nothing but fields to fill in ("<namn>"), and signs between them.
bool is_only_fields(std::string_view words);

/// Where the lines of a phrase go, and how.
struct PhraseInsertion {
    Fix fix;
    /// Where the first line stands once the fix is applied.
    std::size_t paragraph = 0;
};

/// Puts lines where somebody stands who has chosen a phrase: into an empty paragraph, or in the place of one that a
/// template or a phrase has written and that still has all to be filled in (`forms`: what these write), below a heading,
/// else after the cursor's paragraph. A decision takes the place of the item's that is not written yet, wherever that is.
PhraseInsertion insert_phrase(const Document& document, const Minutes& minutes, std::size_t cursor,
                              bool decides, const std::vector<std::string>& lines,
                              const std::vector<std::string>& forms);

} // namespace klubba
