// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/xml.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace klubba::files {

/// The namespaces of OpenDocument that are read, with LibreOffice's own extension.
inline constexpr Namespace odf_namespaces[] = {
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
    {"loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
    {"xml", "http://www.w3.org/XML/1998/namespace"},
};

/// What the reader does with an element.
enum class OdfElement : std::uint8_t {
    Other,
    Paragraph,
    Heading,
    Span,
    Spaces,
    Tab,
    LineBreak,
    List,
    ListItem,
    ListHeader,
    NumberedParagraph,
    Section,
    Table,
    TableHeaderRows,
    TableRow,
    TableCell,
    CoveredTableCell,
    TextBox,
    Frame,
    Shape,
    Comment,
    Placeholder,
    Bookmark,
    TrackedChanges,
    Hideable, // a field or paragraph mark that says by text:is-hidden whether it shows
    Field,    // passes on its text
    Inside,   // passes on the paragraphs and frames in it
    LeftOut,  // is no text of the page
};

inline constexpr Named<OdfElement> odf_element_names[] = {
    {"text:p", OdfElement::Paragraph},
    {"text:h", OdfElement::Heading},
    {"text:span", OdfElement::Span},
    {"text:s", OdfElement::Spaces},
    {"text:tab", OdfElement::Tab},
    {"text:line-break", OdfElement::LineBreak},
    {"text:list", OdfElement::List},
    {"text:list-item", OdfElement::ListItem},
    {"text:list-header", OdfElement::ListHeader},
    {"text:numbered-paragraph", OdfElement::NumberedParagraph},
    {"text:section", OdfElement::Section},
    {"table:table", OdfElement::Table},
    {"table:table-header-rows", OdfElement::TableHeaderRows},
    {"table:table-row", OdfElement::TableRow},
    {"table:table-cell", OdfElement::TableCell},
    {"table:covered-table-cell", OdfElement::CoveredTableCell},
    {"draw:text-box", OdfElement::TextBox},
    {"draw:frame", OdfElement::Frame},
    {"draw:custom-shape", OdfElement::Shape},
    {"draw:rect", OdfElement::Shape},
    {"draw:ellipse", OdfElement::Shape},
    {"draw:circle", OdfElement::Shape},
    {"draw:path", OdfElement::Shape},
    {"draw:polygon", OdfElement::Shape},
    {"office:annotation", OdfElement::Comment},
    {"text:placeholder", OdfElement::Placeholder},
    {"text:bookmark", OdfElement::Bookmark},
    {"text:bookmark-start", OdfElement::Bookmark},
    {"text:tracked-changes", OdfElement::TrackedChanges},
    {"text:hidden-text", OdfElement::Hideable},
    {"text:hidden-paragraph", OdfElement::Hideable},
    {"office:text", OdfElement::Inside},
    {"style:header", OdfElement::Inside},
    {"style:footer", OdfElement::Inside},
    {"style:header-left", OdfElement::Inside},
    {"style:footer-left", OdfElement::Inside},
    {"style:header-first", OdfElement::Inside},
    {"style:footer-first", OdfElement::Inside},
    {"loext:header-first", OdfElement::Inside},
    {"loext:footer-first", OdfElement::Inside},
    {"table:table-rows", OdfElement::Inside},
    {"table:table-row-group", OdfElement::Inside},
    {"draw:a", OdfElement::Inside},
    {"draw:g", OdfElement::Inside},
    {"loext:content-control", OdfElement::Field},
    {"text:note", OdfElement::LeftOut},
    {"text:ruby-text", OdfElement::LeftOut},
    {"text:script", OdfElement::LeftOut},
    {"text:label", OdfElement::LeftOut},
    {"text:table-of-content", OdfElement::LeftOut},
    {"text:illustration-index", OdfElement::LeftOut},
    {"text:table-index", OdfElement::LeftOut},
    {"text:object-index", OdfElement::LeftOut},
    {"text:user-index", OdfElement::LeftOut},
    {"text:alphabetical-index", OdfElement::LeftOut},
    {"text:bibliography", OdfElement::LeftOut},
    {"text:section-source", OdfElement::LeftOut},
    {"text:sequence-decls", OdfElement::LeftOut},
    {"text:variable-decls", OdfElement::LeftOut},
    {"text:user-field-decls", OdfElement::LeftOut},
    {"text:dde-connection-decls", OdfElement::LeftOut},
    {"text:alphabetical-index-auto-mark-file", OdfElement::LeftOut},
};

} // namespace klubba::files
