// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/builder.hpp"
#include "files/odf_names.hpp"
#include "files/odf_styles.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace klubba::files {

/// Counts the lists of one text as LibreOffice does when it loads them (ODF 1.3 part 3, 5.3 and 19.880 on).
class OdfLists {
public:
    explicit OdfLists(OdfStyles& styles) : m_styles(styles) {}

    void begin_list(pugi::xml_node list);
    void end_list();
    void begin_item(pugi::xml_node item, bool is_header);
    /// Text boxes and cells begin anew, outside the lists around them.
    void begin_flow();
    void end_flow();
    /// One paragraph that is a list item of its own.
    void begin_numbered_paragraph(pugi::xml_node element);

    /// Gives the paragraph its list level and label.
    void number(Paragraph& paragraph, const OdfParagraphStyle& style, pugi::xml_node element,
                bool is_heading);

private:
    struct Level {
        std::string_view style;
        std::string list;
        std::size_t level = 0;
        std::optional<int> restart;
        std::size_t lists_in_item = 0;
        bool numbers_next = false;
        bool restarts = false;
        bool is_flow = false;
    };

    [[nodiscard]] bool in_list() const { return !m_levels.empty() && !m_levels.back().is_flow; }
    void begin_root(pugi::xml_node list, Level& level);
    void number_heading(Paragraph& paragraph, const OdfParagraphStyle& style, pugi::xml_node element);

    OdfStyles& m_styles;
    std::vector<Level> m_levels;
    std::unordered_map<std::string, ListCounter> m_counters;
    /// Every list met, with the list that it continues; empty for one that stands alone.
    std::unordered_map<std::string, std::string> m_known;
    std::string m_last_list;
    std::string_view m_last_style;
    std::size_t m_unnamed = 0;
    ListCounter m_outline;
};

/// Reads office:text, or a page header or footer, into a Document. For `walk`.
class OdfText {
public:
    OdfText(Document& document, Area area, OdfStyles& styles)
        : m_document(document), m_builder(document, area), m_styles(styles), m_lists(styles) {}

    bool enter(pugi::xml_node element);
    void text(const char* characters);
    void leave();

private:
    struct Open {
        OdfElement element = OdfElement::Other;
        bool takes_text = false;
    };

    bool enter_paragraph(pugi::xml_node element, bool is_heading);
    [[nodiscard]] bool in_text_box() const;
    bool enter_frame(pugi::xml_node frame);
    void placeholder(pugi::xml_node element);

    Document& m_document;
    Builder m_builder;
    OdfStyles& m_styles;
    OdfLists m_lists;
    std::vector<Open> m_open;
    std::vector<std::size_t> m_row_repeats;
    std::size_t m_header_rows = 0;
};

} // namespace klubba::files
