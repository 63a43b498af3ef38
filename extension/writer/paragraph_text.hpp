// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <string>
#include <vector>

namespace klubba::writer {

/// A stretch of a Writer paragraph that is read as one: ordinary characters, a field that is all or nothing, or a field
/// whose text is typed by people, as the text controls of .docx become.
struct Run {
    /// Bytes [begin, end) of the paragraph's text.
    std::size_t begin = 0;
    std::size_t end = 0;
    Reference<css::text::XTextRange> range;
    bool is_field = false;
    bool is_placeholder = false;
    /// A field that is typed in. One character that shows nothing stands before its text.
    bool is_input = false;
};

/// A Writer paragraph as core's Paragraph wants it: what is marked as deleted, hidden or a note is left out.
struct ParagraphText {
    std::string text;
    std::vector<std::string> bookmarks;
    /// Fields waiting to be filled in.
    std::size_t placeholders = 0;
    /// The paragraph's own end is marked as deleted: the next paragraph's text continues it.
    bool end_deleted = false;
    /// Text boxes and pictures anchored in the text.
    std::vector<Reference<css::text::XTextContent>> frames;
    /// Only filled when asked for.
    std::vector<Run> runs;
};

struct TextReading {
    /// The paragraph's beginning stands within a tracked deletion.
    bool deleted = false;
    bool with_runs = false;
    /// Some of it may be hidden: to ask takes as long as the rest of the reading.
    bool may_hide = true;
};

/// Reads a paragraph (a css.text.Paragraph).
ParagraphText read_paragraph(const Reference<css::uno::XInterface>& paragraph, const TextReading& how = {});

/// How many characters (code points, the steps of a cursor) a UTF-8 text has.
std::size_t characters(std::string_view utf8);
/// How many units of UTF-16, in which Writer counts.
sal_Int32 utf16_length(std::string_view utf8);

} // namespace klubba::writer
