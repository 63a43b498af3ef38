// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"
#include "core/recognise/item_parts.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

constexpr std::size_t fewest_words = 4;

/// "Och", "samt": no sentence ends so.
bool leads_on(std::string_view word) {
    static constexpr auto joining = std::to_array<std::string_view>({"och", "samt", "eller", "men"});
    return text::is_one_of(word, joining);
}

/// Where the last sentence of a text of several begins; 0 where there is one only.
std::size_t last_sentence(std::string_view text) {
    std::size_t last = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        last = begin;
        begin = sentence_end(text, begin);
    }
    return last;
}

/// The sentence at the end of a paragraph of running text that has no end; empty where all have.
std::string_view unfinished_sentence(std::string_view text) {
    if (text.ends_with(',') && text::count_words(text) > fewest_words)
        return text::trim(text.substr(last_sentence(text)));
    if (!text::is_letter_at(text, text.size() - 1))
        return {};
    const std::string_view word = text::slice(text, text::previous_word(text, text.size()));
    const std::size_t begin = last_sentence(text);
    const std::string_view sentence = text::trim(text.substr(begin));
    const bool address = sentence.find('@') != std::string_view::npos ||
                         sentence.find("://") != std::string_view::npos ||
                         sentence.find("www.") != std::string_view::npos;
    const bool several = begin > 0 && text::count_words(sentence) >= fewest_words && !address;
    return several || leads_on(word) ? sentence : std::string_view();
}

class Finder {
public:
    Finder(const Lines& lines, const Outline& outline, Marking& marking)
        : m_lines(lines), m_outline(outline), m_marking(marking) {}

    void look_through(std::size_t item) {
        const std::size_t end = m_lines.line_of(m_outline.items[item].last);
        for (std::size_t index = m_outline.title_lines[item] + 1; index < end; ++index) {
            if (!is_running_text(index))
                continue;
            const Line& line = m_lines[index];
            const std::string_view sentence = unfinished_sentence(line.text);
            if (!sentence.empty() && !goes_on(index, end))
                m_marking.add(marks::unfinished, {}, std::string(sentence), m_lines.place(line, sentence));
        }
    }

private:
    /// Neither a heading nor a row of a list or table.
    [[nodiscard]] bool is_running_text(std::size_t index) const {
        const Line& line = m_lines[index];
        const Paragraph& paragraph = m_lines.paragraph(line);
        return !line.blank() && !line.leaked && !line.heading && !line.bullet && line.label == nullptr &&
               !paragraph.cell && paragraph.label.empty() && paragraph.list_level == 0 &&
               text::is_upper_at(line.text, 0) && line.full.find('\t') == std::string_view::npos &&
               part_of_item(line.text).empty();
    }

    /// What follows is a list, or the rest of the sentence.
    [[nodiscard]] bool goes_on(std::size_t index, std::size_t end) const {
        const std::size_t next = m_lines.next_filled(index + 1);
        if (next >= end)
            return false;
        const Line& line = m_lines[next];
        const Paragraph& paragraph = m_lines.paragraph(line);
        return continues(m_lines, next) || paragraph.cell || paragraph.list_level > 0 ||
               (!text::is_upper_at(line.text, 0) && text::is_letter_at(line.text, 0));
    }

    const Lines& m_lines;
    const Outline& m_outline;
    Marking& m_marking;
};

} // namespace

void mark_sentences(const Lines& lines, const Outline& outline, Marking& marking) {
    Finder finder(lines, outline, marking);
    for (std::size_t item = 0; item < outline.items.size(); ++item)
        finder.look_through(item);
}

} // namespace klubba::recognition
