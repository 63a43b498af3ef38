// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/shared.hpp"
#include "files/numbering.hpp"

#include <pugixml.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace klubba::files {

/// A w:numPr: the list and the level that a paragraph or a style asks for.
struct WordNumbering {
    /// Absent when nothing is said; "0" takes a paragraph out of its style's list.
    std::optional<std::string_view> list;
    std::optional<std::size_t> level;
};

/// What a style means, its parents considered.
struct WordStyle {
    Shared<std::string> name;
    /// 1–9, 0 for body text.
    std::uint8_t outline_level = 0;
    WordNumbering numbering;
    bool hidden = false;
};

/// True for <w:b/> and <w:b w:val="1"/>, false for <w:b w:val="0"/>; `otherwise` where there is no such
/// element.
bool is_on(pugi::xml_node property, bool otherwise = false);

WordNumbering read_numbering(pugi::xml_node properties);

/// The styles of word/styles.xml, which outlives the object.
class WordStyles {
public:
    explicit WordStyles(pugi::xml_node styles);

    /// The paragraph or character style with that id; the document's default paragraph style for an empty or
    /// unknown one.
    const WordStyle& get(std::string_view id);
    /// The list that a numbering style stands for, empty when there is none.
    std::string_view list_of(std::string_view numbering_style);
    [[nodiscard]] std::string language() const;

private:
    /// Returns its name as LibreOffice has it.
    std::string resolve(std::string_view id, WordStyle& style) const;

    std::unordered_map<std::string_view, pugi::xml_node> m_sources;
    std::unordered_map<std::string_view, WordStyle> m_styles;
    std::string_view m_default = "Normal";
    pugi::xml_node m_root;
};

/// The lists of word/numbering.xml, which outlives the object, and their running counts.
class WordLists {
public:
    WordLists(pugi::xml_node numbering, WordStyles& styles);

    struct Label {
        std::string text;
        std::uint8_t level = 0;
    };
    /// Counts a paragraph of a list and gives its label and level (from 1); level 0 when there is no such
    /// list.
    Label next(std::string_view list, std::size_t level);
    /// Page headers and footers count for themselves.
    void forget_counts();

private:
    struct List {
        ListStyle style;
        std::string_view counter;
        std::array<std::optional<int>, list_levels> restarts;
    };

    const List* find(std::string_view id);
    List read(std::string_view id) const;

    std::unordered_map<std::string_view, pugi::xml_node> m_abstract;
    std::unordered_map<std::string_view, pugi::xml_node> m_sources;
    std::unordered_map<std::string_view, List> m_lists;
    std::unordered_map<std::string_view, ListCounter> m_counters;
    std::unordered_set<std::string_view> m_restarted;
    WordStyles& m_styles;
};

} // namespace klubba::files
