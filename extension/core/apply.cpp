// SPDX-License-Identifier: MPL-2.0
#include "core/apply.hpp"

#include "core/item_labels.hpp"
#include "core/list_form.hpp"
#include "core/row_edits.hpp"
#include "core/styles.hpp"
#include "core/table_rows.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace klubba {
namespace {

/// Where in the document an edit takes hold; edits are applied from the last to the first, so that none moves
/// what another speaks of.
struct Position {
    std::size_t paragraph = 0;
    std::size_t byte = 0;

    auto operator<=>(const Position&) const = default;
};

struct PositionOf {
    const Document& document;

    Position operator()(const ReplaceText& edit) const { return {edit.place.paragraph, edit.place.begin}; }
    Position operator()(const DeleteParagraphs& edit) const { return {edit.first, 0}; }
    Position operator()(const MoveParagraphs& edit) const { return {std::min(edit.first, edit.before), 0}; }
    Position operator()(const InsertSection& edit) const { return {edit.before, 0}; }
    Position operator()(const SetStyle& edit) const { return {edit.paragraph, 0}; }
    Position operator()(const FreezeNumber& edit) const { return {edit.paragraph, 0}; }
    Position operator()(const MakeTable& edit) const { return {edit.first, 0}; }
    Position operator()(const AddParagraph& edit) const {
        return {edit.paragraph, edit.side == AddParagraph::Side::After ? whole : 0};
    }
    Position operator()(const InsertRow& edit) const {
        return edit.table < document.tables.size()
                   ? Position{extent_of_row(document, edit.table, edit.after).last - 1, whole}
                   : Position{};
    }
    Position operator()(const DeleteRow& edit) const {
        return edit.table < document.tables.size()
                   ? Position{extent_of_row(document, edit.table, edit.row).first, 0}
                   : Position{};
    }
    Position operator()(const InsertTable& edit) const { return {edit.first, 0}; }
    Position operator()(const SetHeaderRows&) const { return {}; }
    Position operator()(const SetProperty&) const { return {}; }
    Position operator()(const FinishReview&) const { return {}; }

    /// Behind every byte of a paragraph.
    static constexpr std::size_t whole = std::numeric_limits<std::size_t>::max();
};

class Applier {
public:
    Applier(Document document, const SectionSource& sections)
        : m_document(std::move(document)), m_sections(sections) {}

    bool operator()(const ReplaceText& edit) {
        if (edit.place.paragraph >= size() || edit.place.begin > edit.place.end)
            return false;
        auto& text = paragraphs()[edit.place.paragraph].text;
        if (edit.place.end > text.size() ||
            text.compare(edit.place.begin, edit.place.end - edit.place.begin, edit.expected) != 0)
            return false;
        text.replace(edit.place.begin, edit.expected.size(), edit.text);
        return true;
    }

    bool operator()(const DeleteParagraphs& edit) {
        if (!is_range(edit.first, edit.last) || tears_a_table(m_document, edit.first, edit.last))
            return false;
        const auto rows = rows_at(m_document, edit.first, edit.last);
        drop_tables_inside(edit.first, edit.last);
        erase_paragraphs(m_document, edit.first, edit.last);
        if (rows)
            close_gap(*rows);
        return true;
    }

    bool operator()(const MoveParagraphs& edit) {
        if (!is_range(edit.first, edit.last) || edit.before > size() || tears_a_table(m_document, edit))
            return false;
        if (edit.before >= edit.first && edit.before <= edit.last)
            return true;
        // Moving a range down is moving what follows it up.
        const bool down = edit.before > edit.last;
        const auto begin = down ? edit.first : edit.before;
        const auto middle = down ? edit.last : edit.first;
        const auto end = down ? edit.before : edit.last;
        if (rows_at(m_document, edit.first, edit.last))
            rotate_rows(begin, middle, end);
        else
            rotate(begin, middle, end);
        return true;
    }

    bool operator()(const InsertSection& edit) {
        if (edit.before > size() || stands_in_a_table(m_document, edit.before) || !m_sections)
            return false;
        const auto section = m_sections(edit);
        if (section.empty())
            return false;
        shift(edit.before, section.size());
        paragraphs().insert(paragraphs().begin() + offset(edit.before), section.begin(), section.end());
        return true;
    }

    bool operator()(const SetStyle& edit) {
        if (edit.paragraph >= size() || edit.label_bytes > paragraphs()[edit.paragraph].text.size())
            return false;
        auto& paragraph = paragraphs()[edit.paragraph];
        if (edit.label_bytes > 0) {
            paragraph.label = text::trim(paragraph.text.substr(0, edit.label_bytes));
            paragraph.list_level = static_cast<std::uint8_t>(edit.level + 1);
        }
        if (edit.label_bytes == 0 || edit.joins)
            m_labels.count(m_document, edit);
        paragraph.text.erase(0, edit.label_bytes);
        paragraph.style = edit.style;
        paragraph.outline_level = outline_level_of(edit.style);
        return true;
    }

    bool operator()(const FreezeNumber& edit) {
        if (edit.paragraph >= size() || paragraphs()[edit.paragraph].label != edit.label)
            return false;
        auto& paragraph = paragraphs()[edit.paragraph];
        paragraph.text = std::string(text::trim(edit.label)) + ' ' + paragraph.text;
        paragraph.label = std::string();
        paragraph.list_level = 0;
        if (is_counted_style(*paragraph.style))
            paragraph.style = std::string(styles::unnumbered_item);
        return true;
    }

    bool operator()(const MakeTable& edit) {
        if (!is_range(edit.first, edit.last) || edit.cells.empty() || touches_a_table(edit.first, edit.last))
            return false;
        const auto columns = edit.cells.front().size();
        for (const auto& row : edit.cells)
            if (row.size() != columns || columns == 0)
                return false;
        put_table(edit, columns);
        return true;
    }

    bool operator()(const AddParagraph& edit) {
        if (edit.paragraph >= size())
            return false;
        Paragraph added = paragraphs()[edit.paragraph];
        added.text = edit.text;
        added.bookmarks = {};
        if (!edit.style.empty()) {
            added = {edit.text, {}, edit.style, outline_level_of(edit.style), 0, added.cell, {}};
        }
        const bool after = edit.side == AddParagraph::Side::After;
        make_room_beside(m_document, edit.paragraph, after, 1);
        paragraphs().insert(paragraphs().begin() + offset(edit.paragraph + (after ? 1 : 0)),
                            std::move(added));
        return true;
    }

    bool operator()(const InsertRow& edit) { return insert_row(m_document, edit); }
    bool operator()(const DeleteRow& edit) { return delete_row(m_document, edit); }

    /// What a section's table looks like only the word processor knows.
    bool operator()(const InsertTable&) { return false; }

    bool operator()(const SetHeaderRows& edit) {
        if (edit.table >= m_document.tables.size() || edit.rows > m_document.tables[edit.table].rows)
            return false;
        m_document.tables[edit.table].header_rows = edit.rows;
        return true;
    }

    bool operator()(const SetProperty& edit) {
        if (edit.name == "title")
            m_document.title = edit.value;
        else if (edit.name == "language")
            m_document.language = edit.value;
        else if (edit.value.empty())
            m_document.properties.erase(edit.name);
        else
            m_document.properties[edit.name] = edit.value;
        return true;
    }

    /// What a reader sees stays: a document has its tracked changes accepted.
    bool operator()(const FinishReview&) {
        m_document.tracked_changes = 0;
        m_document.comments = 0;
        return true;
    }

    Document take() {
        m_labels.write(m_document);
        return std::move(m_document);
    }

private:
    std::vector<Paragraph>& paragraphs() { return m_document.paragraphs; }
    std::size_t size() const { return m_document.paragraphs.size(); }
    static std::ptrdiff_t offset(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }
    bool is_range(std::size_t first, std::size_t last) const { return first < last && last <= size(); }

    bool touches_a_table(std::size_t first, std::size_t last) const {
        return std::any_of(m_document.tables.begin(), m_document.tables.end(),
                           [=](const Table& table) { return first < table.last && last > table.first; });
    }

    void drop_tables_inside(std::size_t first, std::size_t last) {
        for (std::size_t i = m_document.tables.size(); i-- > 0;) {
            if (m_document.tables[i].first < first || m_document.tables[i].last > last)
                continue;
            m_document.tables.erase(m_document.tables.begin() + offset(i));
            for (auto& paragraph : paragraphs())
                if (paragraph.cell && paragraph.cell->table > i)
                    --paragraph.cell->table;
        }
    }

    /// Makes room for `count` paragraphs before `index` in everything that counts paragraphs.
    void shift(std::size_t index, std::size_t count) {
        for (auto& image : m_document.images)
            if (image.paragraph >= index)
                image.paragraph += count;
        for (auto& table : m_document.tables) {
            if (table.first >= index) {
                table.first += count;
                table.last += count;
            }
        }
    }

    /// Counts the rows after those that are gone anew.
    void close_gap(const TableRows& gone) {
        auto& table = m_document.tables[gone.table];
        const auto count = gone.last - gone.first;
        table.rows -= count;
        table.header_rows -= std::min(table.header_rows, gone.last) - std::min(table.header_rows, gone.first);
        for (auto index = table.first; index < table.last; ++index)
            if (auto& cell = *paragraphs()[index].cell; cell.row >= gone.last)
                cell.row -= static_cast<std::uint32_t>(count);
    }

    /// Paragraphs [begin, middle) and [middle, end) are whole rows of one table, which stays where it is.
    void rotate_rows(std::size_t begin, std::size_t middle, std::size_t end) {
        const auto upper = *rows_at(m_document, begin, middle), lower = *rows_at(m_document, middle, end);
        rotate_paragraphs(begin, middle, end);
        const auto split = begin + (end - middle);
        for (auto index = begin; index < end; ++index) {
            auto& row = paragraphs()[index].cell->row;
            row = static_cast<std::uint32_t>(index < split ? row - (upper.last - upper.first)
                                                           : row + (lower.last - lower.first));
        }
    }

    void rotate(std::size_t begin, std::size_t middle, std::size_t end) {
        rotate_paragraphs(begin, middle, end);
        for (auto& table : m_document.tables) {
            const auto length = table.last - table.first;
            table.first = rotated(table.first, begin, middle, end);
            table.last = table.first + length;
        }
        number_tables_in_order();
    }

    void rotate_paragraphs(std::size_t begin, std::size_t middle, std::size_t end) {
        std::rotate(paragraphs().begin() + offset(begin), paragraphs().begin() + offset(middle),
                    paragraphs().begin() + offset(end));
        for (auto& image : m_document.images)
            image.paragraph = rotated(image.paragraph, begin, middle, end);
    }

    static std::size_t rotated(std::size_t index, std::size_t begin, std::size_t middle, std::size_t end) {
        if (index < begin || index >= end)
            return index;
        return index < middle ? index + (end - middle) : index - (middle - begin);
    }

    /// Tables are counted in the order they stand.
    void number_tables_in_order() {
        std::stable_sort(m_document.tables.begin(), m_document.tables.end(),
                         [](const Table& a, const Table& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < m_document.tables.size(); ++i)
            for (auto p = m_document.tables[i].first; p < m_document.tables[i].last; ++p)
                if (paragraphs()[p].cell)
                    paragraphs()[p].cell->table = i;
    }

    void put_table(const MakeTable& edit, std::size_t columns) {
        std::vector<Paragraph> cells;
        for (std::size_t row = 0; row < edit.cells.size(); ++row) {
            for (std::size_t column = 0; column < columns; ++column) {
                Paragraph cell;
                cell.text = edit.cells[row][column];
                cell.cell = cell_address(0, row, column);
                cells.push_back(std::move(cell));
            }
        }
        erase_paragraphs(m_document, edit.first, edit.last);
        shift(edit.first, cells.size());
        paragraphs().insert(paragraphs().begin() + offset(edit.first), cells.begin(), cells.end());
        m_document.tables.push_back(
            {edit.name, edit.cells.size(), columns, edit.header_rows, edit.first, edit.first + cells.size()});
        number_tables_in_order();
    }

    static std::uint8_t outline_level_of(std::string_view style) {
        constexpr std::string_view heading = "Heading ";
        if (style.starts_with(heading) && style.size() > heading.size())
            return static_cast<std::uint8_t>(style[heading.size()] - '0');
        return styles::is_item_heading(style) ? 1 : 0;
    }

    Document m_document;
    const SectionSource& m_sections;
    ItemLabels m_labels;
};

} // namespace

std::optional<Document> apply(const Document& document, const Fix& fix, const SectionSource& sections) {
    std::vector<const Edit*> edits;
    edits.reserve(fix.edits.size());
    for (const auto& edit : fix.edits)
        edits.push_back(&edit);
    // What is put in before a paragraph goes in after all else that speaks of it, and the last section first.
    const auto insertions = std::stable_partition(edits.begin(), edits.end(), [](const Edit* edit) {
        return !std::holds_alternative<InsertSection>(*edit);
    });
    std::reverse(insertions, edits.end());
    const PositionOf position{document};
    std::ranges::stable_sort(edits, std::ranges::greater(),
                             [&](const Edit* edit) { return std::visit(position, *edit); });
    Applier applier(document, sections);
    for (const auto* edit : edits)
        if (!std::visit(applier, *edit))
            return std::nullopt;
    return applier.take();
}

} // namespace klubba
