// SPDX-License-Identifier: MPL-2.0
#include "files/docx_text.hpp"

#include "files/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace klubba::files {

namespace {

const NameTable<WordElement>& elements() {
    static const NameTable<WordElement> table(word_element_names);
    return table;
}

bool has_text(pugi::xml_attribute attribute) {
    return std::string_view(attribute.value()).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

/// What LibreOffice knows of the extensions that alternative content may require.
bool is_understood(pugi::xml_node choice) {
    constexpr std::string_view known[] = {"wps", "wpg", "wpc",   "wp14",   "w14",
                                          "w15", "w16", "w16se", "w16cid", "a14"};
    std::string_view required = choice.attribute("Requires").value();
    while (!required.empty()) {
        const auto word = required.substr(0, required.find(' '));
        required.remove_prefix(std::min(word.size() + 1, required.size()));
        if (!word.empty() && std::ranges::find(known, word) == std::end(known))
            return false;
    }
    return true;
}

/// A picture that says it needs no description.
bool is_decorative(pugi::xml_node about) {
    for (const auto extension : about.child("a:extLst").children("a:ext"))
        if (const auto decorative = extension.child("adec:decorative"))
            return std::string_view(decorative.attribute("val").value()) != "0";
    return false;
}

/// Of alternative content, the part to read.
pugi::xml_node choose(pugi::xml_node alternatives) {
    for (const auto choice : alternatives.children("mc:Choice"))
        if (is_understood(choice))
            return choice;
    return alternatives.child("mc:Fallback");
}

} // namespace

bool WordText::enter(pugi::xml_node element) {
    Open open{elements().find(element.name()), element};
    switch (open.element) {
    case WordElement::Paragraph:
        enter_paragraph(element);
        break;
    case WordElement::Run:
        if (!enter_run(element))
            return false;
        break;
    case WordElement::Text:
    case WordElement::FieldCode:
    case WordElement::Inside:
        break;
    case WordElement::Tab:
        put('\t');
        return false;
    case WordElement::Break: {
        const std::string_view type = element.attribute("w:type").value();
        if (type.empty() || type == "textWrapping")
            put('\n');
        else if (!m_fields.hides_text())
            m_page_break = true;
        return false;
    }
    case WordElement::CarriageReturn:
        put('\n');
        return false;
    case WordElement::NoBreakHyphen:
        put("\u2011");
        return false;
    case WordElement::SoftHyphen:
        put("\u00AD");
        return false;
    case WordElement::Symbol:
        symbol(element);
        return false;
    case WordElement::FieldMark:
        field_mark(element);
        return false;
    case WordElement::Bookmark:
        if (m_builder.in_paragraph())
            m_builder.bookmark(element.attribute("w:name").value());
        else
            m_bookmarks.emplace_back(element.attribute("w:name").value());
        return false;
    case WordElement::CommentMark:
        ++m_document.comments;
        return false;
    case WordElement::Table:
        finish_paragraph();
        m_builder.begin_table({});
        break;
    case WordElement::Row:
        if (!enter_row(element))
            return false;
        break;
    case WordElement::Cell:
        if (!enter_cell(element))
            return false;
        break;
    case WordElement::Control:
        if (!enter_control(element, open))
            return false;
        break;
    case WordElement::TextBox:
        m_flows.emplace_back().is_text_box = true;
        break;
    case WordElement::Choice:
    case WordElement::Fallback:
        if (m_open.back().chosen != element)
            return false;
        break;
    case WordElement::Alternatives:
        open.chosen = choose(element);
        break;
    case WordElement::Drawing:
        enter_drawing(element);
        break;
    case WordElement::Picture:
        enter_picture(element);
        break;
    case WordElement::Inserted:
        m_changes.meet(element);
        ++m_changes_open;
        break;
    case WordElement::Deleted:
        m_changes.meet(element);
        return false;
    case WordElement::Other:
        if (std::string_view(element.name()).ends_with("PrChange"))
            m_changes.meet(element);
        return false;
    }
    m_open.push_back(open);
    return true;
}

void WordText::text(const char* characters) {
    const auto& [element, node, chosen, prompt] = m_open.back();
    if (element == WordElement::FieldCode) {
        m_fields.code(characters);
    } else if (element == WordElement::Text) {
        std::string_view shown = characters;
        if (std::string_view(node.attribute("xml:space").value()) != "preserve") {
            shown.remove_prefix(std::min(shown.find_first_not_of(" \t\r\n"), shown.size()));
            shown = shown.substr(0, shown.find_last_not_of(" \t\r\n") + 1);
        }
        put(shown);
    }
}

void WordText::leave() {
    const auto [element, node, chosen, prompt] = m_open.back();
    m_open.pop_back();
    switch (element) {
    case WordElement::Paragraph:
        leave_paragraph(node);
        break;
    case WordElement::Table:
        m_builder.end_table();
        m_flows.back().table_ended = true;
        break;
    case WordElement::Cell:
    case WordElement::TextBox:
        end_flow();
        break;
    case WordElement::Inserted:
        --m_changes_open;
        break;
    case WordElement::Control:
        if (prompt && m_builder.in_paragraph()) {
            auto& text = m_builder.paragraph().text;
            if (*prompt < text.size() && text[*prompt] != '<')
                text.insert(*prompt, 1, '<').push_back('>');
        }
        break;
    default:
        break;
    }
}

bool WordText::enter_run(pugi::xml_node run) {
    const auto properties = run.child("w:rPr");
    if (m_changes_open == 0)
        m_changes.meet_unchanged();
    if (const auto change = properties.child("w:rPrChange"))
        m_changes.meet(change);
    const auto style = properties.child("w:rStyle");
    const bool style_hides =
        style ? m_styles.get(value_of(style)).hidden
              : m_styles.get(value_of(m_flows.back().paragraph.child("w:pPr").child("w:pStyle"))).hidden;
    return !is_on(properties.child("w:vanish"), style_hides);
}

bool WordText::enter_control(pugi::xml_node control, Open& open) {
    const auto properties = control.child("w:sdtPr");
    if (value_of(properties.child("w:docPartObj").child("w:docPartGallery")) == "Table of Contents")
        return false;
    if (is_on(properties.child("w:showingPlcHdr")) && m_builder.in_paragraph())
        open.prompt = m_builder.paragraph().text.size();
    return true;
}

bool WordText::enter_row(pugi::xml_node row) {
    const auto properties = row.child("w:trPr");
    if (const auto deleted = properties.child("w:del")) {
        m_changes.meet(deleted);
        return false;
    }
    if (const auto inserted = properties.child("w:ins"))
        m_changes.meet(inserted);
    m_builder.begin_row(is_on(properties.child("w:tblHeader")));
    m_builder.skip_cells(properties.child("w:gridBefore").attribute("w:val").as_uint());
    return true;
}

bool WordText::enter_cell(pugi::xml_node cell) {
    const auto properties = cell.child("w:tcPr");
    const auto columns = std::max(properties.child("w:gridSpan").attribute("w:val").as_uint(1), 1U);
    const auto merge = properties.child("w:vMerge");
    if (merge && value_of(merge) != "restart") {
        m_builder.skip_cells(columns);
        return false;
    }
    m_builder.begin_cell(columns);
    m_flows.emplace_back();
    return true;
}

void WordText::enter_drawing(pugi::xml_node drawing) {
    for (const auto anchor : drawing.children()) {
        const auto graphic = anchor.child("a:graphic").child("a:graphicData");
        const auto about = anchor.child("wp:docPr");
        if (graphic.child("pic:pic"))
            m_builder.image(has_text(about.attribute("descr")) || has_text(about.attribute("title")) ||
                            is_decorative(about));
    }
}

void WordText::enter_picture(pugi::xml_node picture) {
    for (const auto shape : picture.children())
        if (shape.child("v:imagedata"))
            m_builder.image(has_text(shape.attribute("alt")));
}

void WordText::field_mark(pugi::xml_node mark) {
    const std::string_view type = mark.attribute("w:fldCharType").value();
    if (type == "begin")
        m_fields.begin();
    else if (type == "separate")
        m_fields.separate();
    else if (type == "end")
        put(m_fields.end());
    if (m_fields.in_contents())
        m_flows.back().dropping = true;
}

void WordText::symbol(pugi::xml_node symbol) {
    const std::string_view code = symbol.attribute("w:char").value();
    unsigned character = 0;
    const auto [end, failure] = std::from_chars(code.data(), code.data() + code.size(), character, 16);
    if (failure != std::errc() || character < 0x20 || character > 0xFFFD ||
        (character >= 0xD800 && character < 0xE000))
        return;
    std::string text;
    append_utf8(text, character);
    put(text);
}

void WordText::put(std::string_view characters) {
    if (characters.empty() || !m_builder.in_paragraph() || m_fields.hides_text())
        return;
    if (m_page_break)
        split_paragraph();
    m_builder.text(characters);
}

void WordText::put(char character) {
    put(std::string_view(&character, 1));
}

} // namespace klubba::files
