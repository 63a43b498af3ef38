// SPDX-License-Identifier: MPL-2.0
#include "files/style_names.hpp"

#include "core/document.hpp"

#include <utility>

namespace klubba::files {

namespace {

// What LibreOffice's import of WordprocessingML translates, as far as paragraphs in minutes use it.
constexpr std::pair<std::string_view, std::string_view> from_word[] = {
    {"Normal", "Standard"},
    {"BodyText", "Text body"},
    {"Body Text Indent", "Text body indent"},
    {"BodyTextIndent", "Text body indent"},
    {"Body Text First Indent", "First line indent"},
    {"TOC Heading", "Contents Heading"},
    {"TOCHeading", "Contents Heading"},
    {"Envelope Address", "Addressee"},
    {"Envelope Return", "Sender"},
    {"header", "Header"},
    {"footer", "Footer"},
    {"footnote text", "Footnote"},
    {"Footnote Text", "Footnote"},
    {"endnote text", "Endnote"},
    {"Endnote Text", "Endnote"},
};

} // namespace

std::string style_name_from_word(std::string_view name) {
    for (const std::string_view prefix : {"heading ", "toc ", "TOC "})
        if (name.size() == prefix.size() + 1 && name.starts_with(prefix))
            return std::string(prefix == "heading " ? "Heading " : "Contents ").append(1, name.back());
    for (const auto& [word, office] : from_word)
        if (word == name)
            return std::string(office);
    return std::string(folded_style_name(name));
}

} // namespace klubba::files
