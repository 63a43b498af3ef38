// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/lines.hpp"

#include "core/list_form.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

bool is_heading_style(std::string_view style) {
    return styles::is_item_heading(style) || text::starts_folded(style, "heading") ||
           text::starts_folded(style, "rubrik") || text::equal_folded(style, "paragraf rubrik") ||
           text::equal_folded(style, "ärenderubrik");
}

} // namespace

Lines::Lines(const Document& document) : m_document(&document) {
    m_lines.reserve(document.paragraphs.size() + document.paragraphs.size() / 8);
    for (std::size_t index = 0; index < document.paragraphs.size(); ++index) {
        const Paragraph& paragraph = document.paragraphs[index];
        const bool heading = paragraph.outline_level > 0 || is_heading_style(*paragraph.style);
        std::string_view rest = paragraph.text;
        for (bool first = true;; first = false) {
            const std::size_t end = rest.find('\n');
            Line line;
            line.paragraph = index;
            line.full = rest.substr(0, end);
            line.text = without_debris(line.full);
            line.starts_paragraph = first;
            line.heading = heading;
            line.bullet = first && is_bullet(*paragraph.label);
            if (const std::size_t bullet = bullet_bytes(line.text)) {
                line.bullet = true;
                line.text = text::trim_left(line.text.substr(bullet));
            }
            if (const auto label = match_label(line.text))
                line.label = &m_labels.emplace_back(*label);
            m_lines.push_back(line);
            if (end == std::string_view::npos)
                break;
            rest.remove_prefix(end + 1);
        }
    }
}

std::size_t Lines::next_filled(std::size_t from) const {
    while (from < m_lines.size() && (m_lines[from].blank() || m_lines[from].leaked || m_lines[from].quoted))
        ++from;
    return from;
}

std::size_t Lines::previous_filled(std::size_t from) const {
    while (from-- > 0) {
        if (!m_lines[from].blank() && !m_lines[from].leaked && !m_lines[from].quoted)
            return from;
    }
    return m_lines.size();
}

std::size_t Lines::line_of(std::size_t paragraph) const {
    const auto found = std::partition_point(m_lines.begin(), m_lines.end(),
                                            [&](const Line& line) { return line.paragraph < paragraph; });
    return static_cast<std::size_t>(found - m_lines.begin());
}

Place Lines::place(const Line& line, std::string_view part) const {
    const auto begin =
        static_cast<std::size_t>(part.data() - m_document->paragraphs[line.paragraph].text.data());
    return {line.paragraph, begin, begin + part.size()};
}

std::string_view without_debris(std::string_view text) {
    for (;;) {
        text = text::trim(text);
        const bool debris =
            text.starts_with('[') && (text.starts_with("[bookmark:") || text.starts_with("[image:"));
        if (!debris)
            return text;
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos)
            return text;
        text.remove_prefix(end + 1);
    }
}

bool is_page_number(std::string_view text) {
    const bool named = text::starts_folded(text, "sida") || text::starts_folded(text, "sid ");
    std::size_t numbers = 0;
    std::size_t position = named ? 4 : 0;
    while (position < text.size()) {
        if (text::is_digit(text[position])) {
            ++numbers;
            while (position < text.size() && text::is_digit(text[position]))
                ++position;
        } else if (text::starts_folded(text.substr(position), "av")) {
            position += 2;
        } else if (const std::size_t space = text::space_at(text, position)) {
            position += space;
        } else if (std::string_view("()[]/:").find(text[position]) != std::string_view::npos) {
            ++position;
        } else {
            return false;
        }
    }
    const bool of_total = text.ends_with(')') || text.ends_with(']');
    return (named && numbers <= 2 && text.size() < 20) ||
           (numbers == 2 && of_total && text::is_digit(text.front()));
}

/// Columns are also made with the space bar.
constexpr std::string_view wide_gap = "    ";

std::vector<Segment> segments(std::string_view full) {
    std::vector<Segment> parts;
    std::size_t column = 0;
    bool between = false;
    std::size_t tab = full.find('\t');
    std::size_t gap = text::find_folded(full, wide_gap);
    for (std::size_t begin = 0; begin < full.size();) {
        const std::size_t end = std::min({tab, gap, full.size()});
        const std::string_view part = without_debris(full.substr(begin, end - begin));
        if (!part.empty()) {
            if (between)
                ++column;
            parts.push_back({part, column});
        }
        between = true;
        begin = end + (end == tab ? 1 : wide_gap.size());
        // Each is looked for anew only when it is behind, so that a line is gone through once.
        if (tab < begin)
            tab = full.find('\t', begin);
        if (gap < begin)
            gap = text::find_folded(full, wide_gap, begin);
    }
    return parts;
}

} // namespace klubba::recognition
