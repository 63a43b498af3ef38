// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/recognise/labels.hpp"

#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// One printed line of text: a paragraph, or the part of one between two line breaks. Its text is a view into
/// the document, trimmed and without debris.
struct Line {
    std::size_t paragraph = 0;
    std::string_view text;
    /// The whole of the line, tabs and spaces included.
    std::string_view full;
    /// Begins a paragraph: `Paragraph::label` belongs to this line.
    bool starts_paragraph = true;
    /// "-", "•", "·" or "*" typed before the text.
    bool bullet = false;
    /// A page header or page number that got into the body.
    bool leaked = false;
    /// Part of the header of a mail that was pasted: says nothing of the meeting.
    bool quoted = false;
    /// A heading by outline level or by one of the styles that say so.
    bool heading = false;
    /// The label that the text begins with or is, kept by the Lines; null for most.
    const LabelMatch* label = nullptr;

    [[nodiscard]] bool blank() const { return text.empty(); }
};

/// A document cut into lines, in order. Holds views into the document, which must outlive it.
class Lines {
public:
    explicit Lines(const Document& document);
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] const Line& operator[](std::size_t index) const { return m_lines[index]; }
    [[nodiscard]] Line& operator[](std::size_t index) { return m_lines[index]; }
    [[nodiscard]] const Document& document() const { return *m_document; }
    [[nodiscard]] const Paragraph& paragraph(const Line& line) const {
        return m_document->paragraphs[line.paragraph];
    }

    /// Index of the next line at or after `from` that has text, neither leaked nor quoted; size() when there is none.
    [[nodiscard]] std::size_t next_filled(std::size_t from) const;
    /// Index of the line before `from` that has text, neither leaked nor quoted; size() when there is none.
    [[nodiscard]] std::size_t previous_filled(std::size_t from) const;
    /// First line of a paragraph; size() for one past the end.
    [[nodiscard]] std::size_t line_of(std::size_t paragraph) const;
    /// Where `part`, a view into the line's paragraph, stands.
    [[nodiscard]] Place place(const Line& line, std::string_view part) const;

private:
    const Document* m_document;
    std::vector<Line> m_lines;
    std::deque<LabelMatch> m_labels;
};

/// Trimmed, and without the debris that conversion to text leaves at the start ("[bookmark: Tid]").
std::string_view without_debris(std::string_view text);

/// "Sida 3", "Sida 1 av 3", "1 (3)", "1[25]".
bool is_page_number(std::string_view text);

/// A part of a line between tabs or runs of four spaces or more, trimmed. `column` counts from 0; tabs in a row count once.
struct Segment {
    std::string_view text;
    std::size_t column = 0;
};
/// Non-empty parts; a line that begins with tabs begins at column 1.
std::vector<Segment> segments(std::string_view full);

} // namespace klubba::recognition
