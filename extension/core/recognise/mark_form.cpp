// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// Text files, and text pasted from them, have an empty line between any two paragraphs. There only more of
/// them than that are spacing by hand.
bool separates_by_blank_lines(const Lines& lines) {
    std::size_t filled = 0;
    std::size_t separated = 0;
    for (std::size_t index = 0; index + 2 < lines.size(); ++index) {
        if (lines[index].blank())
            continue;
        ++filled;
        separated += lines[index + 1].blank() && !lines[index + 2].blank() ? 1U : 0U;
    }
    return separated * 4 > filled;
}

void mark_empty(const Lines& lines, Marking& marking) {
    const std::size_t allowed = separates_by_blank_lines(lines) ? 3 : 1;
    const std::size_t begin = lines.next_filled(0);
    for (std::size_t index = begin; index < lines.size();) {
        std::size_t end = index;
        while (end < lines.size() && lines[end].text.empty() && !lines.paragraph(lines[end]).cell)
            ++end;
        const bool trailing = end == lines.size();
        if (end - index > allowed && !trailing)
            marking.add(marks::empty_paragraphs, std::to_string(end - index), {},
                        {lines[index].paragraph, 0, lines.paragraph(lines[index]).text.size()});
        index = std::max(end, index + 1);
    }
}

/// Columns side by side: two persons, or three parts and more.
bool has_columns(const Lines& lines, const Line& line) {
    if (line.leaked || lines.paragraph(line).cell || line.full.find('\t') == std::string_view::npos)
        return false;
    const auto parts = segments(line.full);
    if (parts.size() < 2 || line.label || is_page_number(parts.back().text))
        return false;
    if (parts.size() >= 3)
        return true;
    const auto first = read_person(parts.front().text);
    const auto second = read_person(parts.back().text);
    return first && second && first->name.data() == parts.front().text.data() &&
           second->name.data() == parts.back().text.data();
}

void mark_columns(const Lines& lines, const Outline& outline, Marking& marking) {
    const std::size_t tail = outline.tail_begin;
    for (std::size_t index = 0; index < tail;) {
        std::size_t end = index;
        std::size_t rows = 0;
        for (; end < tail &&
               (has_columns(lines, lines[end]) ||
                (rows > 0 && lines[end].full.find('\t') != std::string_view::npos && !lines[end].blank()));
             ++end)
            ++rows;
        if (rows >= 2)
            marking.add(marks::tab_columns, std::to_string(rows), std::string(lines[index].full),
                        lines.place(lines[index], lines[index].full));
        index = std::max(end, index + 1);
    }
}

} // namespace

void mark_form(const Lines& lines, const Outline& outline, Marking& marking) {
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Line& line = lines[index];
        if (line.leaked)
            marking.add(is_page_number(line.text) ? marks::page_number : marks::page_header, {},
                        std::string(line.text), lines.place(line, line.text));
    }
    mark_empty(lines, marking);
    mark_columns(lines, outline, marking);
}

} // namespace klubba::recognition
