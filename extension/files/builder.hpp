// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Where the paragraphs of a part of a file go.
enum class Area { Body, PageHeader, PageFooter };

/// Puts a Document together from what a reader meets in its file, in the file's order. Paragraphs may stand
/// inside paragraphs (text boxes): the inner ones come right after the outer. Tables may stand in cells: what
/// is in them goes to the outermost cell.
class Builder {
public:
    explicit Builder(Document& document, Area area = Area::Body);

    void begin_paragraph();
    /// The innermost open paragraph, to be given its style, label and levels; only valid until the next
    /// begin.
    [[nodiscard]] Paragraph& paragraph();
    [[nodiscard]] bool in_paragraph() const noexcept { return !m_open.empty(); }
    void end_paragraph();
    /// Takes the innermost open paragraph away again; nothing may have begun inside it.
    void drop_paragraph();
    [[nodiscard]] bool is_last(const Paragraph& paragraph) const {
        return &m_paragraphs->back() == &paragraph;
    }

    /// Appends characters as they are.
    void text(std::string_view characters);
    /// Appends characters with every run of white space made one space, none at the beginning (ODF 1.3 part
    /// 3, 6.1.2).
    void collapsed_text(std::string_view characters);
    /// Appends a tab, a line break or spaces that are meant.
    void character(char character, std::size_t times = 1);

    void bookmark(std::string_view name);
    void image(bool has_alternative_text);

    void begin_table(std::string_view name);
    void begin_row(bool is_header);
    /// A cell and the columns it takes; cells that another one covers are only passed over.
    void begin_cell(std::size_t columns = 1);
    void skip_cells(std::size_t columns);
    void skip_rows(std::size_t rows);
    void end_table();
    [[nodiscard]] bool in_table() const noexcept { return m_table_depth > 0; }

private:
    struct Open {
        std::size_t index = 0;
        bool after_space = true;
        std::vector<std::string> bookmarks;
    };

    Document& m_document;
    std::vector<Paragraph>* m_paragraphs;
    Area m_area;
    std::vector<Open> m_open;
    std::size_t m_table_depth = 0;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_next_column = 0;
};

/// Page headers and footers: each text once, none that is empty.
void tidy_page_areas(Document& document);

} // namespace klubba::files
