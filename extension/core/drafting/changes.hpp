// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/template_draft.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::drafting {

/// What becomes of the words of a document that a template is made from. Who comes first wins: what is put over words
/// already taken is left out.
class Changes {
public:
    Changes(const Document& document, const Template& base) : m_document(document), m_base(base) {}

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] const Template& base() const { return m_base; }

    /// The field of that id, or the first of several that the base has, takes the place of the words.
    void make_field(const Place& place, std::initializer_list<std::string_view> ids);
    void make_field(const Place& place, std::string_view id) { make_field(place, {id}); }
    /// A mark "<label>" takes the place of the words, which no field fills.
    void make_mark(const Place& place, const std::string& label);
    /// The words go; nothing comes in their place.
    void take_out(const Place& place);
    /// Whole paragraphs go. A table that would be torn keeps them, without their words; rows go as take_out_row() says.
    void take_out(std::size_t first, std::size_t last);
    /// The row goes, and the table when none of its rows is left.
    void take_out_row(const CellAddress& cell);

    [[nodiscard]] bool is_out(std::size_t paragraph) const;
    [[nodiscard]] bool is_taken(const Place& place) const;

    /// Everything, into the draft, whose sections are known by now.
    void write(TemplateDraft& draft) const;

private:
    struct Change {
        Place place;
        std::string field;
        std::string label;
    };

    void add(Change change);
    void mark_out(std::size_t first, std::size_t last);
    [[nodiscard]] bool is_out(std::size_t first, std::size_t last) const;
    /// Together with what is out already.
    [[nodiscard]] bool empties_a_cell(std::size_t first, std::size_t last) const;
    /// The longest piece of [first, last) that can go at once: all of it, else what stands in one table or outside all of
    /// them, in one cell.
    [[nodiscard]] std::size_t end_of_deletion(std::size_t first, std::size_t last) const;

    const Document& m_document;
    const Template& m_base;
    /// In the order they stand in the document.
    std::vector<Change> m_changes;
    std::vector<bool> m_out;
    /// By table.
    std::map<std::size_t, std::set<std::size_t>> m_rows;
};

/// A place of the whole paragraph.
Place whole(const Document& document, std::size_t paragraph);

} // namespace klubba::drafting
