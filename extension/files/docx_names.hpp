// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/xml.hpp"

#include <pugixml.hpp>

#include <cstdint>
#include <string_view>

namespace klubba::files {

/// The namespaces of WordprocessingML that are read, transitional and strict.
inline constexpr Namespace docx_namespaces[] = {
    {"w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
    {"w", "http://purl.oclc.org/ooxml/wordprocessingml/main"},
    {"r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
    {"r", "http://purl.oclc.org/ooxml/officeDocument/relationships"},
    {"wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
    {"wp", "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"},
    {"a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
    {"a", "http://purl.oclc.org/ooxml/drawingml/main"},
    {"pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"},
    {"pic", "http://purl.oclc.org/ooxml/drawingml/picture"},
    {"adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"},
    {"mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
    {"wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"},
    {"wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"},
    {"wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"},
    {"v", "urn:schemas-microsoft-com:vml"},
    {"rel", "http://schemas.openxmlformats.org/package/2006/relationships"},
    {"cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
    {"custom", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"},
    {"custom", "http://purl.oclc.org/ooxml/officeDocument/customProperties"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"xml", "http://www.w3.org/XML/1998/namespace"},
};

/// What the reader does with an element.
enum class WordElement : std::uint8_t {
    Other, // left out, with all that is in it
    Paragraph,
    Run,
    Text,
    Tab,
    Break,
    CarriageReturn,
    NoBreakHyphen,
    SoftHyphen,
    Symbol,
    FieldMark,
    FieldCode,
    Bookmark,
    CommentMark,
    Table,
    Row,
    Cell,
    Control,
    TextBox,
    Alternatives,
    Choice,
    Fallback,
    Drawing,
    Picture,
    Inserted,
    Deleted,
    Inside, // passes on what is in it
};

inline constexpr Named<WordElement> word_element_names[] = {
    {"w:p", WordElement::Paragraph},
    {"w:r", WordElement::Run},
    {"w:t", WordElement::Text},
    {"w:tab", WordElement::Tab},
    {"w:ptab", WordElement::Tab},
    {"w:br", WordElement::Break},
    {"w:cr", WordElement::CarriageReturn},
    {"w:noBreakHyphen", WordElement::NoBreakHyphen},
    {"w:softHyphen", WordElement::SoftHyphen},
    {"w:sym", WordElement::Symbol},
    {"w:fldChar", WordElement::FieldMark},
    {"w:instrText", WordElement::FieldCode},
    {"w:bookmarkStart", WordElement::Bookmark},
    {"w:commentReference", WordElement::CommentMark},
    {"w:tbl", WordElement::Table},
    {"w:tr", WordElement::Row},
    {"w:tc", WordElement::Cell},
    {"w:sdt", WordElement::Control},
    {"w:txbxContent", WordElement::TextBox},
    {"mc:AlternateContent", WordElement::Alternatives},
    {"mc:Choice", WordElement::Choice},
    {"mc:Fallback", WordElement::Fallback},
    {"w:drawing", WordElement::Drawing},
    {"w:pict", WordElement::Picture},
    {"w:object", WordElement::Picture},
    {"w:ins", WordElement::Inserted},
    {"w:moveTo", WordElement::Inserted},
    {"w:del", WordElement::Deleted},
    {"w:moveFrom", WordElement::Deleted},
    {"w:body", WordElement::Inside},
    {"w:hdr", WordElement::Inside},
    {"w:ftr", WordElement::Inside},
    {"w:sdtContent", WordElement::Inside},
    {"w:hyperlink", WordElement::Inside},
    {"w:fldSimple", WordElement::Inside},
    {"w:smartTag", WordElement::Inside},
    {"w:customXml", WordElement::Inside},
    {"w:dir", WordElement::Inside},
    {"w:bdo", WordElement::Inside},
    {"w:ruby", WordElement::Inside},
    {"w:rubyBase", WordElement::Inside},
    {"wp:inline", WordElement::Inside},
    {"wp:anchor", WordElement::Inside},
    {"a:graphic", WordElement::Inside},
    {"a:graphicData", WordElement::Inside},
    {"wps:wsp", WordElement::Inside},
    {"wps:txbx", WordElement::Inside},
    {"wpg:wgp", WordElement::Inside},
    {"wpg:grpSp", WordElement::Inside},
    {"wpc:wpc", WordElement::Inside},
    {"v:group", WordElement::Inside},
    {"v:shape", WordElement::Inside},
    {"v:rect", WordElement::Inside},
    {"v:roundrect", WordElement::Inside},
    {"v:oval", WordElement::Inside},
    {"v:textbox", WordElement::Inside},
};

/// What most elements say, in their w:val.
inline std::string_view value_of(pugi::xml_node element) {
    return element.attribute("w:val").value();
}

} // namespace klubba::files
