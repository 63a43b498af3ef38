// SPDX-License-Identifier: MPL-2.0
#include "core/document.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <utility>

namespace klubba {

void add_keywords(Document& document, std::string_view words) {
    while (!words.empty()) {
        const auto comma = std::min(words.find(','), words.size());
        if (const auto word = text::trim(words.substr(0, comma)); !word.empty())
            document.keywords.append(document.keywords.empty() ? "" : " ").append(word);
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
}

RowExtent extent_of_row(const Document& document, std::size_t table, std::size_t row) {
    RowExtent extent;
    for (auto i = document.tables[table].first; i < document.tables[table].last; ++i) {
        const auto& cell = document.paragraphs[i].cell;
        if (!cell || cell->row != row)
            continue;
        if (extent.last == 0)
            extent.first = i;
        extent.last = i + 1;
    }
    return extent;
}

std::string_view folded_style_name(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> renamed[] = {
        {"Default Paragraph Style", "Standard"},
        {"Default Style", "Standard"},
        {"Text Body", "Text body"},
        {"Body Text", "Text body"},
        {"Text Body Indent", "Text body indent"},
        {"Body Text, Indented", "Text body indent"},
        {"First Line Indent", "First line indent"},
        {"Frame Contents", "Frame contents"},
        {"Header Left", "Header left"},
        {"Header Right", "Header right"},
        {"Footer Left", "Footer left"},
        {"Footer Right", "Footer right"},
        {"Horizontal line", "Horizontal Line"},
        {"List 1", "List Bullet"}, // as LibreOffice 25.2 calls Word's style
        {"Numbering 1", "List Number"},
        {"caption", "Caption"}, // as 7.4 leaves Word's style
        {"envelope address", "Addressee"},
        {"envelope return", "Sender"},
    };
    // A style of one's own that Word calls as LibreOffice calls one of its own.
    constexpr std::string_view user = " (user)";
    if (name.ends_with(user))
        name.remove_suffix(user.size());
    for (const auto& [from, to] : renamed)
        if (from == name)
            return to;
    return name;
}

} // namespace klubba
