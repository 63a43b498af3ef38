// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/template_draft.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// A flat OpenDocument text (ODF 1.3 part 2, 2.2.1) that a template is cut from: its bookmarks (section_bookmark) tell
/// where the sections begin. What only belongs to one document (changes, comments, author, printer) is not in it.
class FlatDocument {
public:
    /// Throws klubba::Error for what is no such document.
    explicit FlatDocument(std::string_view bytes);

    void remove_rows(const std::vector<TemplateDraft::Row>& rows);
    /// Lets headings of items in `item_style` look as those in `heading_style` do, and be counted as the section that
    /// begins at a bookmark with this index is.
    void take_over_heading(std::string_view item_style, std::string_view heading_style, std::size_t section);
    /// Words of page headers and footers become fields that show a document property.
    void show_property(std::string_view words, std::string_view property);

    /// The section as a document of its own that ends with an empty paragraph; empty when nothing stands in it.
    [[nodiscard]] std::string fragment(std::size_t section) const;
    /// All but the text: pages, headers and footers, styles.
    [[nodiscard]] std::string base_document() const;

private:
    pugi::xml_document m_document;
};

} // namespace klubba::files
