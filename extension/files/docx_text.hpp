// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/builder.hpp"
#include "files/docx_changes.hpp"
#include "files/docx_fields.hpp"
#include "files/docx_names.hpp"
#include "files/docx_styles.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Reads w:body, w:hdr or w:ftr into a Document. For `walk`; `finish` follows it.
class WordText {
public:
    WordText(Document& document, Area area, WordStyles& styles, WordLists& lists)
        : m_document(document), m_builder(document, area), m_styles(styles), m_lists(lists),
          m_changes(document.tracked_changes), m_flows(1) {}

    bool enter(pugi::xml_node element);
    void text(const char* characters);
    void leave();
    void finish() { end_flow(); }

private:
    struct Open {
        WordElement element = WordElement::Other;
        pugi::xml_node node;
        /// Of alternative content, the part to read.
        pugi::xml_node chosen = {};
        /// Where the text of a content control that shows its prompt begins.
        std::optional<std::size_t> prompt = std::nullopt;
    };
    /// Body, cell or text box: paragraphs follow each other and may be joined.
    struct Flow {
        bool is_text_box = false;
        bool joining = false;
        bool dropping = false;
        /// The open paragraph stands right behind a table.
        bool follows_table = false;
        bool table_ended = false;
        /// The open paragraph is the rest of one that was split; its number stands before the first part.
        bool is_rest = false;
        pugi::xml_node paragraph;
    };

    void enter_paragraph(pugi::xml_node element);
    void leave_paragraph(pugi::xml_node element);
    void finish_paragraph();
    void split_paragraph();
    void end_flow();
    bool enter_run(pugi::xml_node run);
    bool enter_control(pugi::xml_node control, Open& open);
    bool enter_row(pugi::xml_node row);
    bool enter_cell(pugi::xml_node cell);
    void enter_drawing(pugi::xml_node drawing);
    void enter_picture(pugi::xml_node picture);
    void field_mark(pugi::xml_node mark);
    void symbol(pugi::xml_node symbol);
    void put(std::string_view characters);
    void put(char character);

    Document& m_document;
    Builder m_builder;
    WordStyles& m_styles;
    WordLists& m_lists;
    WordFields m_fields;
    ChangeCount m_changes;
    std::vector<Open> m_open;
    std::vector<Flow> m_flows;
    std::vector<std::string> m_bookmarks;
    std::size_t m_changes_open = 0;
    bool m_page_break = false;
};

} // namespace klubba::files
