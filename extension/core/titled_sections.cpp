// SPDX-License-Identifier: MPL-2.0
#include "core/titled_sections.hpp"

#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba {
namespace {

bool begins_something(const Paragraph& paragraph) {
    return !paragraph.cell && (paragraph.outline_level > 0 || paragraph.style == styles::fact ||
                               paragraph.style == styles::fact_label);
}

/// What a heading or label says, without the value after it.
std::string_view words_of(const Paragraph& paragraph) {
    const std::string_view text = paragraph.text;
    return text::strip(text.substr(0, text.find('\t')), ": ");
}

} // namespace

void add_titled_sections(const Template& of, const Document& document, Minutes& found) {
    const auto& paragraphs = document.paragraphs;
    const auto is_known = [&](const SectionTemplate& section) {
        return std::ranges::find(found.sections, section.id, &Section::id) != found.sections.end();
    };
    std::vector<Section> added;
    for (const auto& section : of.sections) {
        if (is_known(section))
            continue;
        const auto first = std::ranges::find_if(paragraphs, [&](const Paragraph& paragraph) {
            return begins_something(paragraph) && text::equal_folded(words_of(paragraph), section.title_sv);
        });
        if (first == paragraphs.end())
            continue;
        const auto last = std::find_if(first + 1, paragraphs.end(), begins_something);
        added.push_back({section.id, static_cast<std::size_t>(first - paragraphs.begin()),
                         static_cast<std::size_t>(last - paragraphs.begin())});
    }
    found.sections.insert(found.sections.end(), added.begin(), added.end());
    std::ranges::stable_sort(found.sections, {}, &Section::first);
}

} // namespace klubba
