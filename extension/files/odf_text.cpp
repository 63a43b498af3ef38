// SPDX-License-Identifier: MPL-2.0
#include "files/odf_text.hpp"

#include <algorithm>

namespace klubba::files {

namespace {

const NameTable<OdfElement>& elements() {
    static const NameTable<OdfElement> table(odf_element_names);
    return table;
}

bool is(pugi::xml_attribute attribute, std::string_view value) {
    return attribute.value() == value;
}

bool has_text(pugi::xml_node element) {
    return text_of(element).find_first_not_of(" \t\r\n") != std::string::npos;
}

std::size_t repeats(pugi::xml_attribute attribute) {
    return std::max(attribute.as_uint(1), 1U);
}

} // namespace

bool OdfText::enter(pugi::xml_node element) {
    const auto kind = elements().find(element.name());
    bool takes_text = !m_open.empty() && m_open.back().takes_text;
    switch (kind) {
    case OdfElement::Paragraph:
    case OdfElement::Heading:
        if (!enter_paragraph(element, kind == OdfElement::Heading))
            return false;
        takes_text = true;
        break;
    case OdfElement::Span:
        if (m_styles.hides_text(element.attribute("text:style-name").value()))
            return false;
        break;
    case OdfElement::Spaces:
        m_builder.character(' ', repeats(element.attribute("text:c")));
        return false;
    case OdfElement::Tab:
        m_builder.character('\t');
        return false;
    case OdfElement::LineBreak:
        m_builder.character('\n');
        return false;
    case OdfElement::Bookmark:
        m_builder.bookmark(element.attribute("text:name").value());
        return false;
    case OdfElement::List:
        m_lists.begin_list(element);
        takes_text = false;
        break;
    case OdfElement::ListItem:
    case OdfElement::ListHeader:
        m_lists.begin_item(element, kind == OdfElement::ListHeader);
        break;
    case OdfElement::NumberedParagraph:
        m_lists.begin_numbered_paragraph(element);
        break;
    case OdfElement::Section:
        if (is(element.attribute("text:display"), "none") || is(element.attribute("text:is-hidden"), "true"))
            return false;
        break;
    case OdfElement::Table:
        m_builder.begin_table(element.attribute("table:name").value());
        takes_text = false;
        break;
    case OdfElement::TableHeaderRows:
        ++m_header_rows;
        break;
    case OdfElement::TableRow:
        m_builder.begin_row(m_header_rows > 0);
        m_row_repeats.push_back(repeats(element.attribute("table:number-rows-repeated")));
        break;
    case OdfElement::TableCell:
        m_builder.begin_cell(repeats(element.attribute("table:number-columns-repeated")));
        m_lists.begin_flow();
        break;
    case OdfElement::CoveredTableCell:
        m_builder.skip_cells(repeats(element.attribute("table:number-columns-repeated")));
        return false;
    case OdfElement::Frame:
        if (!enter_frame(element))
            return false;
        takes_text = false;
        break;
    case OdfElement::TextBox:
    case OdfElement::Shape:
        m_lists.begin_flow();
        takes_text = false;
        break;
    case OdfElement::Comment:
        ++m_document.comments;
        return false;
    case OdfElement::TrackedChanges:
        for ([[maybe_unused]] const auto region : element.children("text:changed-region"))
            ++m_document.tracked_changes;
        return false;
    case OdfElement::Placeholder:
        placeholder(element);
        return false;
    case OdfElement::Hideable:
        if (is(element.attribute("text:is-hidden"), "true"))
            return false;
        break;
    case OdfElement::Inside:
        takes_text = false;
        break;
    case OdfElement::Field:
        break;
    case OdfElement::LeftOut:
        return false;
    case OdfElement::Other:
        // Fields are many, and all of the text namespace; what stands in anything else is not this text's.
        if (!takes_text || !std::string_view(element.name()).starts_with("text:"))
            return false;
        break;
    }
    m_open.push_back({kind, takes_text});
    return true;
}

void OdfText::text(const char* characters) {
    if (m_open.back().takes_text)
        m_builder.collapsed_text(characters);
}

void OdfText::leave() {
    const auto kind = m_open.back().element;
    m_open.pop_back();
    switch (kind) {
    case OdfElement::Paragraph:
    case OdfElement::Heading:
        m_builder.end_paragraph();
        break;
    case OdfElement::List:
    case OdfElement::NumberedParagraph:
        m_lists.end_list();
        break;
    case OdfElement::Table:
        m_builder.end_table();
        break;
    case OdfElement::TableHeaderRows:
        --m_header_rows;
        break;
    case OdfElement::TableRow:
        m_builder.skip_rows(m_row_repeats.back() - 1);
        m_row_repeats.pop_back();
        break;
    case OdfElement::TableCell:
    case OdfElement::TextBox:
    case OdfElement::Shape:
        m_lists.end_flow();
        break;
    default:
        break;
    }
}

bool OdfText::enter_paragraph(pugi::xml_node element, bool is_heading) {
    const std::string_view name = element.attribute("text:style-name").value();
    const auto& style = m_styles.paragraph(name);
    m_builder.begin_paragraph();
    auto& paragraph = m_builder.paragraph();
    if (style.is_default && in_text_box())
        paragraph.style = "Frame contents";
    else
        paragraph.style = style.name;
    paragraph.outline_level = style.outline_level;
    if (is_heading) {
        paragraph.outline_level = static_cast<std::uint8_t>(
            std::clamp(element.attribute("text:outline-level").as_uint(1), 1U, 10U));
        if (name.empty())
            paragraph.style = "Heading " + std::to_string(paragraph.outline_level);
    }
    m_lists.number(paragraph, style, element, is_heading);
    bool hidden = style.hidden;
    for (auto mark = element.child("text:hidden-paragraph"); mark && !hidden;
         mark = mark.next_sibling("text:hidden-paragraph"))
        hidden = is(mark.attribute("text:is-hidden"), "true");
    if (hidden)
        m_builder.drop_paragraph();
    return !hidden;
}

bool OdfText::in_text_box() const {
    const auto around = std::find_if(m_open.rbegin(), m_open.rend(), [](const Open& open) {
        return open.element == OdfElement::TextBox || open.element == OdfElement::TableCell;
    });
    return around != m_open.rend() && around->element == OdfElement::TextBox;
}

bool OdfText::enter_frame(pugi::xml_node frame) {
    const bool text_box = static_cast<bool>(frame.child("draw:text-box"));
    if (!text_box &&
        (frame.child("draw:image") || frame.child("draw:object") || frame.child("draw:object-ole")))
        m_builder.image(has_text(frame.child("svg:title")) || has_text(frame.child("svg:desc")) ||
                        is(frame.attribute("loext:decorative"), "true") ||
                        is(frame.attribute("draw:decorative"), "true"));
    return text_box;
}

void OdfText::placeholder(pugi::xml_node element) {
    auto name = text_of(element);
    if (!name.starts_with('<'))
        name = '<' + name + '>';
    m_builder.text(name);
}

} // namespace klubba::files
