// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/shared.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// Bytes [begin, end) of the text of one paragraph, given by its index in Document::paragraphs.
struct Place {
    std::size_t paragraph = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    auto operator<=>(const Place&) const = default;
};

/// Where in a table a paragraph stands; all three count from 0.
struct CellAddress {
    std::uint32_t table = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    auto operator<=>(const CellAddress&) const = default;
};

constexpr CellAddress cell_address(std::size_t table, std::size_t row, std::size_t column) {
    return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(row),
            static_cast<std::uint32_t>(column)};
}

/// One paragraph as a reader of the printed page would see it: all tracked changes accepted, fields shown by
/// their text, hidden text gone, footnotes left out. Text is UTF-8 in NFC; '\t' is a tab, '\n' a line break
/// inside the paragraph. A field waiting to be filled in is the text "<name of the field>". Documents may have very many
/// paragraphs with next to nothing in them, so what few have takes little room in the others.
struct Paragraph {
    std::string text;
    /// The number or bullet that the word processor itself shows before the text ("§ 4", "1.", "•"); never part of text.
    Shared<std::string> label;
    /// The style's name in LibreOffice's programmatic form ("Heading 1", "Text body"); styles of one's own by their name.
    /// What LibreOffice's versions call differently goes through `folded_style_name`.
    Shared<std::string> style;
    /// 1–10 for headings, 0 for body text (ODF 1.3 part 3, 19.844 text:outline-level).
    std::uint8_t outline_level = 0;
    /// 1–10 inside a list, 0 outside.
    std::uint8_t list_level = 0;
    /// The cell, when the paragraph stands in a table. A nested table's paragraphs belong to the outer cell.
    std::optional<CellAddress> cell;
    /// Names of the bookmarks that begin in this paragraph, as they stand in the file.
    Shared<std::vector<std::string>> bookmarks;

    bool operator==(const Paragraph&) const = default;
};

/// A table's shape. Its text is the paragraphs [first, last) of the document, row by row.
struct Table {
    std::string name;
    std::size_t rows = 0;
    std::size_t columns = 0;
    /// Rows marked as repeating headings.
    std::size_t header_rows = 0;
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const Table&) const = default;
};

/// A picture and the paragraph it is anchored to.
struct Image {
    std::size_t paragraph = 0;
    bool has_alternative_text = false;

    bool operator==(const Image&) const = default;
};

/// A text document, flat: every paragraph of the body in reading order, those in tables and text boxes included.
/// The same content gives the same Document whatever it was read from.
struct Document {
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<Image> images;
    /// Paragraphs of page headers and footers, each text once.
    std::vector<Paragraph> page_headers;
    std::vector<Paragraph> page_footers;
    std::string title;
    /// Subject, description and keywords among the document's properties, with spaces between them: LibreOffice's .docx
    /// has no commas there.
    std::string keywords;
    /// BCP 47 ("sv-SE"), empty when the document does not say.
    std::string language;
    /// Custom document properties; Klubba's own begin with "Klubba.".
    std::map<std::string, std::string> properties;
    std::size_t tracked_changes = 0;
    std::size_t comments = 0;

    bool operator==(const Document&) const = default;
};

/// Adds a subject, a description or a list of keywords to the document's keywords.
void add_keywords(Document& document, std::string_view words);

/// Paragraphs [first, last) of one row of a table; empty where the table has no such row.
struct RowExtent {
    std::size_t first = 0;
    std::size_t last = 0;
};
RowExtent extent_of_row(const Document& document, std::size_t table, std::size_t row);

/// The one name of a built-in paragraph style that LibreOffice's versions, its user interface and its import of .docx call
/// differently ("Text Body" and "Body Text" are "Text body", "List 1" is "List Bullet"); any other name as it is. The
/// result lives as long as `name`.
std::string_view folded_style_name(std::string_view name);

} // namespace klubba
