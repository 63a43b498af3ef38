// SPDX-License-Identifier: MPL-2.0
#include "files/style_names.hpp"

#include <utility>

namespace klubba::files {

namespace {

using Names = std::pair<std::string_view, std::string_view>;

constexpr Names renamed[] = {
    {"Default Paragraph Style", "Standard"},
    {"Default Style", "Standard"},
    {"Text Body", "Text body"},
    {"Body Text", "Text body"},
    {"Text Body Indent", "Text body indent"},
    {"Body Text, Indented", "Text body indent"},
    {"First Line Indent", "First line indent"},
    {"Frame Contents", "Frame contents"},
    {"Horizontal line", "Horizontal Line"},
};

// What LibreOffice's import of WordprocessingML translates, as far as paragraphs in minutes use it.
constexpr Names from_word[] = {
    {"Normal", "Standard"},
    {"BodyText", "Text body"},
    {"Body Text Indent", "Text body indent"},
    {"BodyTextIndent", "Text body indent"},
    {"Body Text First Indent", "First line indent"},
    {"TOC Heading", "Contents Heading"},
    {"TOCHeading", "Contents Heading"},
    {"Envelope Address", "Addressee"},
    {"envelope address", "Addressee"},
    {"Envelope Return", "Sender"},
    {"envelope return", "Sender"},
    {"header", "Header"},
    {"footer", "Footer"},
    {"caption", "Caption"},
    {"footnote text", "Footnote"},
    {"Footnote Text", "Footnote"},
    {"endnote text", "Endnote"},
    {"Endnote Text", "Endnote"},
};

template <std::size_t Count>
std::string_view translated(std::string_view name, const Names (&names)[Count]) {
    for (const auto& [from, to] : names)
        if (from == name)
            return to;
    return name;
}

} // namespace

std::string folded_style_name(std::string_view name) {
    return std::string(translated(name, renamed));
}

std::string style_name_from_word(std::string_view name) {
    for (const std::string_view prefix : {"heading ", "toc ", "TOC "})
        if (name.size() == prefix.size() + 1 && name.starts_with(prefix))
            return std::string(prefix == "heading " ? "Heading " : "Contents ").append(1, name.back());
    return folded_style_name(translated(name, from_word));
}

} // namespace klubba::files
