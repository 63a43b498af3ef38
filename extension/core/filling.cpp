// SPDX-License-Identifier: MPL-2.0
#include "core/filling.hpp"

#include <string>

namespace klubba {
namespace {

/// What the documents show of the fields that have a value, by what is to stand there.
FieldValues shown(const Template& of, const FieldValues& values) {
    FieldValues by_words;
    for (const auto& section : of.sections)
        for (const auto& field : section.fields)
            if (const auto value = values.find(field.id); value != values.end() && !value->second.empty())
                by_words.emplace('<' + field.label + '>', value->second);
    return by_words;
}

} // namespace

std::vector<Edit> filling_edits(const Document& document, const Template& of, const FieldValues& values) {
    std::vector<Edit> edits;
    const auto wanted = shown(of, values);
    for (std::size_t index = 0; index < document.paragraphs.size(); ++index) {
        const auto& text = document.paragraphs[index].text;
        for (const auto& [words, value] : wanted)
            for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size()))
                edits.emplace_back(ReplaceText{{index, at, at + words.size()}, words, value});
    }
    return edits;
}

} // namespace klubba
