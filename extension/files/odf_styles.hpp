// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/shared.hpp"
#include "files/numbering.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace klubba::files {

/// What a paragraph style, automatic or named, means for the Document, its parents considered.
struct OdfParagraphStyle {
    Shared<std::string> name;
    /// Neither the style nor a parent has a name for people: it is whatever is usual where the paragraph
    /// stands.
    bool is_default = false;
    /// From style:default-outline-level; 0 for body text.
    std::uint8_t outline_level = 0;
    /// The list style that the style or one of its parents names; empty for "no list", absent when none says
    /// anything.
    std::optional<std::string_view> list_style;
    bool hidden = false;
};

/// The styles of one document, looked up by their names in the file. The XML that is added outlives the
/// object.
class OdfStyles {
public:
    /// Adds the styles in office:styles.
    void add_common(pugi::xml_node styles);
    /// Adds those in office:automatic-styles; they hide automatic styles of the same names that were added
    /// before, for styles.xml and content.xml each have their own.
    void add_automatic(pugi::xml_node styles);

    /// The style of that name; the reference is good until more styles are added.
    const OdfParagraphStyle& paragraph(std::string_view name);
    [[nodiscard]] bool hides_text(std::string_view span_style) const;
    /// Null when there is no such list style.
    const ListStyle* list(std::string_view name);
    [[nodiscard]] const ListStyle& outline() const noexcept { return m_outline; }
    [[nodiscard]] const std::string& language() const noexcept { return m_language; }

private:
    struct Source {
        pugi::xml_node node;
        bool automatic = false;
    };

    void add(pugi::xml_node styles, bool automatic);
    /// Returns its name as LibreOffice of some version has it.
    std::string resolve(std::string_view name, OdfParagraphStyle& style) const;
    void read_language(pugi::xml_node style);

    std::unordered_map<std::string_view, Source> m_paragraph_sources;
    std::unordered_map<std::string_view, OdfParagraphStyle> m_paragraphs;
    /// The one asked for last, which most often is asked for again; null where none was.
    const std::pair<const std::string_view, OdfParagraphStyle>* m_last = nullptr;
    std::unordered_map<std::string_view, pugi::xml_node> m_list_sources;
    std::unordered_map<std::string_view, ListStyle> m_lists;
    std::unordered_set<std::string_view> m_hidden_spans;
    ListStyle m_outline;
    std::string m_language;
};

/// A style's name as people and LibreOffice's API know it: "Text_20_body" is "Text body" (ODF 1.3 part
/// 3, 19.510).
std::string decoded_style_name(std::string_view name);

} // namespace klubba::files
