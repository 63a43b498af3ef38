// SPDX-License-Identifier: MPL-2.0
#include "core/pasted.hpp"

#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <set>

namespace klubba {
namespace {

using Kind = PastedBlock::Kind;

/// Signs that take no room on the page (soft hyphen, zero width space and joiners, byte order mark) or stand for a picture.
bool is_unseen(std::string_view character) {
    constexpr std::string_view unseen[]{"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\uFFFC"};
    const auto first = static_cast<unsigned char>(character.front());
    return first == 0x7F || (first < 0x20 && first != '\t' && first != '\n') ||
           std::ranges::find(unseen, character) != std::end(unseen);
}

/// Mail programs write every other space in a row as one that does not break.
std::string tidied(std::string_view written) {
    std::string words;
    for (std::size_t at = 0; at < written.size();) {
        const auto character = written.substr(at, text::character_at(written, at));
        at += character.size();
        const bool is_space = character == " " || character == text::no_break_space;
        if (is_unseen(character))
            continue;
        if (is_space && words.ends_with(' '))
            continue;
        if (is_space && words.ends_with(text::no_break_space)) {
            words.erase(words.size() - text::no_break_space.size());
            words += ' ';
            continue;
        }
        words += character;
    }
    return std::string(text::trim(words));
}

/// Signs that Word's own fonts show as bullets, when they stand before a gap.
std::size_t word_bullet_bytes(std::string_view words) {
    for (const std::string_view sign : {"·", "o", "§", "Ø", "ü", "v"}) {
        if (!words.starts_with(sign))
            continue;
        std::size_t end = sign.size(), spaces = 0;
        while (const auto space = text::space_at(words, end)) {
            spaces += words[end] == '\t' ? 2 : 1;
            end += space;
        }
        if (spaces >= 2)
            return end;
    }
    return 0;
}

const ListForm plain_bullet{ListForm::Counter::None, "•", {}, 1};

/// "2.1." counts within its level as "1."
std::string_view last_number(std::string_view label) {
    const auto dot = label.substr(0, label.find_last_not_of('.') + 1).rfind('.');
    const bool only_numbers = label.find_first_not_of("0123456789.") == label.npos;
    return only_numbers && dot != label.npos ? label.substr(dot + 1) : label;
}

PastedBlock list_item(const Paragraph& paragraph) {
    const auto label = text::trim(*paragraph.label);
    auto words = tidied(paragraph.text);
    if (is_bullet(label))
        return {.kind = Kind::ListItem, .text = words, .level = paragraph.list_level, .form = plain_bullet};
    const auto last = std::string(last_number(label));
    const auto typed = typed_label((last.ends_with('.') || last == label ? last : last + '.') + " x");
    if (typed && typed->form.counter != ListForm::Counter::None)
        return {.kind = Kind::ListItem,
                .text = words,
                .level = paragraph.list_level,
                .form = typed->form,
                .number = typed->number};
    // A § of other minutes would be an item here.
    if (label.find(text::section_sign) != label.npos || words.empty())
        return {.text = words};
    return {.text = std::string(label) + ' ' + words};
}

/// By its level or, as in what Word and Writer copy, by the style's name alone ("Heading 2"); 0 for what is no heading.
std::size_t heading_level(const Paragraph& paragraph) {
    if (paragraph.outline_level > 0)
        return paragraph.outline_level;
    const std::string_view style = *paragraph.style;
    for (const std::string_view name : {"heading ", "rubrik "})
        if (text::starts_folded(style, name) && style.size() == name.size() + 1 &&
            text::is_digit(style.back()))
            return static_cast<std::size_t>(style.back() - '0');
    return styles::is_item_heading(style) ? 1 : 0;
}

PastedBlock block_of(const Paragraph& paragraph) {
    // Numbers that were counted there count other headings than these.
    if (const auto level = heading_level(paragraph); level > 0)
        return {.kind = Kind::Heading, .text = tidied(paragraph.text), .level = level};
    if (paragraph.list_level > 0 && !paragraph.label->empty())
        return list_item(paragraph);
    const std::string_view words = text::trim(paragraph.text);
    const auto typed = typed_label(words);
    const auto bullet =
        typed && typed->form.counter == ListForm::Counter::None ? typed->end : word_bullet_bytes(words);
    if (bullet > 0)
        return {.kind = Kind::ListItem, .text = tidied(words.substr(bullet)), .form = plain_bullet};
    PastedBlock block{.text = tidied(words)};
    if (typed) {
        block.form = typed->form;
        block.number = typed->number;
    }
    return block;
}

/// Typed numbers that count from the first on, two at least, become a list; a single one may be anything.
void make_lists_of_typed_numbers(std::vector<PastedBlock>& blocks) {
    for (std::size_t first = 0; first < blocks.size(); ++first) {
        const auto counts = [&](std::size_t index, int number) {
            return index < blocks.size() && blocks[index].kind == Kind::Words &&
                   blocks[index].number == number &&
                   blocks[index].form.counter == blocks[first].form.counter &&
                   blocks[index].form.after == blocks[first].form.after;
        };
        auto last = first;
        while (counts(last, static_cast<int>(last - first) + 1))
            ++last;
        for (auto each = first; last - first > 1 && each < last; ++each) {
            blocks[each].kind = Kind::ListItem;
            blocks[each].text =
                tidied(std::string_view(blocks[each].text).substr(typed_label(blocks[each].text)->end));
        }
    }
    for (auto& block : blocks)
        if (block.kind == Kind::Words) {
            block.form = {};
            block.number.reset();
        }
}

void add(std::vector<PastedBlock>& blocks, PastedBlock block) {
    if (!block.text.empty())
        blocks.push_back(std::move(block));
}

/// Web pages and mails mark the cells that head a table, not the row.
bool has_heading_row(const Document& copied, std::size_t table) {
    const auto row = extent_of_row(copied, table, 0);
    return row.first < row.last && copied.tables[table].rows > 1 &&
           std::all_of(copied.paragraphs.begin() + static_cast<std::ptrdiff_t>(row.first),
                       copied.paragraphs.begin() + static_cast<std::ptrdiff_t>(row.last),
                       [](const Paragraph& each) { return each.style == styles::table_heading; });
}

PastedBlock table_of(const Document& copied, std::size_t number) {
    const auto& table = copied.tables[number];
    PastedBlock block{.kind = Kind::Grid, .header_rows = table.header_rows};
    block.rows.assign(table.rows, std::vector<PastedBlock::Cell>(table.columns));
    for (auto index = table.first; index < table.last; ++index) {
        const auto& paragraph = copied.paragraphs[index];
        if (!paragraph.cell || paragraph.cell->row >= table.rows || paragraph.cell->column >= table.columns)
            continue;
        auto inside = block_of(paragraph);
        if (inside.kind == Kind::Heading)
            inside.kind = Kind::Words;
        add(block.rows[paragraph.cell->row][paragraph.cell->column], std::move(inside));
    }
    if (block.header_rows == 0 && has_heading_row(copied, number))
        block.header_rows = 1;
    for (auto& row : block.rows)
        for (auto& cell : row)
            make_lists_of_typed_numbers(cell);
    return block;
}

/// Whatever levels were copied, the first is 1 and none is left out.
void close_gaps_between_headings(std::vector<PastedBlock>& blocks) {
    std::set<std::size_t> levels;
    for (const auto& block : blocks)
        if (block.kind == Kind::Heading)
            levels.insert(block.level);
    for (auto& block : blocks)
        if (block.kind == Kind::Heading)
            block.level =
                1 + static_cast<std::size_t>(std::distance(levels.begin(), levels.find(block.level)));
}

} // namespace

std::vector<PastedBlock> pasted_blocks(const Document& copied) {
    std::vector<PastedBlock> blocks;
    for (std::size_t index = 0; index < copied.paragraphs.size();) {
        const auto& paragraph = copied.paragraphs[index];
        if (!paragraph.cell) {
            add(blocks, block_of(paragraph));
            ++index;
            continue;
        }
        const auto& table = copied.tables[paragraph.cell->table];
        auto block = table_of(copied, paragraph.cell->table);
        const auto has_words = [](const auto& row) {
            return std::ranges::any_of(row, [](const PastedBlock::Cell& cell) { return !cell.empty(); });
        };
        if (std::ranges::any_of(block.rows, has_words))
            blocks.push_back(std::move(block));
        index = std::max(table.last, index + 1);
    }
    make_lists_of_typed_numbers(blocks);
    close_gaps_between_headings(blocks);
    return blocks;
}

bool is_running_text(const std::vector<PastedBlock>& blocks) {
    return blocks.size() == 1 && blocks.front().kind == Kind::Words;
}

} // namespace klubba
