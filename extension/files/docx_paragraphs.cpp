// SPDX-License-Identifier: MPL-2.0
// Where the paragraphs of a Word document begin and end, as LibreOffice makes them.
#include "files/docx_text.hpp"

#include <utility>

namespace klubba::files {

void WordText::enter_paragraph(pugi::xml_node element) {
    auto& flow = m_flows.back();
    if (!flow.joining) {
        m_builder.begin_paragraph();
        flow.dropping = m_fields.in_contents();
        flow.is_rest = false;
        flow.follows_table = std::exchange(flow.table_ended, false);
        flow.paragraph = element;
        // What begins between two paragraphs begins in the second.
        for (const auto& bookmark : std::exchange(m_bookmarks, {}))
            m_builder.bookmark(bookmark);
    } else if (m_builder.paragraph().text.empty()) {
        flow.paragraph = element;
    }
    flow.joining = false;
    m_page_break = false;
    if (const auto change = element.child("w:pPr").child("w:pPrChange"))
        m_changes.meet(change);
}

void WordText::leave_paragraph(pugi::xml_node element) {
    auto& flow = m_flows.back();
    const auto deleted = deleted_mark(element);
    const auto inserted = inserted_mark(element);
    if (deleted)
        m_changes.meet(deleted);
    else if (inserted)
        m_changes.meet(inserted);
    else
        m_changes.meet_unchanged();
    flow.dropping = flow.dropping || m_fields.in_contents();
    flow.joining = true;
    if (!deleted)
        finish_paragraph();
}

void WordText::finish_paragraph() {
    auto& flow = m_flows.back();
    if (!flow.joining)
        return;
    flow.joining = false;
    auto& paragraph = m_builder.paragraph();

    const auto properties = flow.paragraph.child("w:pPr");
    const auto& style = m_styles.get(value_of(properties.child("w:pStyle")));
    const bool hidden = is_on(properties.child("w:rPr").child("w:vanish"), style.hidden);
    // A paragraph that only carries the end of a section is none in LibreOffice, except where a table needs
    // one.
    const bool ends_section = properties.child("w:sectPr") && !flow.follows_table;
    const bool gone = deleted_mark(flow.paragraph) || hidden || flow.dropping || ends_section;
    if (gone && paragraph.text.empty() && m_builder.is_last(paragraph)) {
        m_builder.drop_paragraph();
        return;
    }
    // LibreOffice gives text boxes a style of their own where Word has none.
    if (flow.is_text_box && !properties.child("w:pStyle"))
        paragraph.style = "Frame contents";
    else
        paragraph.style = style.name;
    paragraph.outline_level = style.outline_level;
    if (const auto outline = properties.child("w:outlineLvl")) {
        const auto level = outline.attribute("w:val").as_uint(9);
        paragraph.outline_level = static_cast<std::uint8_t>(level < 9 ? level + 1 : 0);
    }
    const auto own = read_numbering(properties);
    const auto list = own.list ? own.list : style.numbering.list;
    if (list && !flow.is_rest) {
        auto label = m_lists.next(*list, own.level.value_or(style.numbering.level.value_or(0)));
        paragraph.label = std::move(label.text);
        paragraph.list_level = label.level;
    }
    m_builder.end_paragraph();
}

// A page break between words makes two paragraphs of one in LibreOffice.
void WordText::split_paragraph() {
    m_page_break = false;
    if (m_builder.paragraph().text.empty())
        return;
    auto& flow = m_flows.back();
    flow.joining = true;
    finish_paragraph();
    m_builder.begin_paragraph();
    flow.is_rest = true;
}

void WordText::end_flow() {
    finish_paragraph();
    m_flows.pop_back();
}

} // namespace klubba::files
