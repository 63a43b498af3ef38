// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/list_form.hpp"
#include "core/minutes.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace klubba::structuring {

/// What becomes of a paragraph.
enum class Use { None, Styled, Table, Gone };

/// Typed minutes on their way to real ones: gathers the edits, and keeps for each paragraph what becomes of it, so that
/// one of them at most takes it. Refers to the document and the minutes, which must outlive it.
class Conversion {
public:
    Conversion(const Document& document, const Minutes& minutes);

    [[nodiscard]] const Document& document() const { return m_document; }
    [[nodiscard]] const Minutes& minutes() const { return m_minutes; }
    /// How many paragraphs there are.
    [[nodiscard]] std::size_t size() const { return m_uses.size(); }
    [[nodiscard]] const Paragraph& paragraph(std::size_t index) const { return m_document.paragraphs[index]; }
    [[nodiscard]] Use use_of(std::size_t index) const { return m_uses[index]; }

    /// A paragraph that is nothing in particular yet, and stands in no table.
    [[nodiscard]] bool is_free(std::size_t index) const;
    /// Free, and in a style that says nothing of what the paragraph is.
    [[nodiscard]] bool is_plain(std::size_t index) const;
    /// An empty line that nothing else hangs on.
    [[nodiscard]] bool is_empty(std::size_t index) const;
    /// Nothing but empty lines in paragraphs [first, last).
    [[nodiscard]] bool is_gap(std::size_t first, std::size_t last) const;

    void style(std::size_t index, std::string_view name);
    /// Puts a paragraph into a list, which is the style's own if that has the same form. The first `label_bytes` go: the
    /// list shows them. The edit may be changed until the next one is made.
    SetStyle& list(std::size_t index, std::string_view style, const ListForm& form, std::size_t label_bytes);
    /// Makes the table, all rows as wide as the widest.
    void add(MakeTable table);
    /// Lets paragraphs [first, last) go.
    void remove(std::size_t first, std::size_t last);

    /// The edits in the order they were made, then the deletions. Leaves nothing here.
    std::vector<Edit> take_edits();

private:
    void use(std::size_t first, std::size_t last, Use what);
    void delete_what_goes();

    const Document& m_document;
    const Minutes& m_minutes;
    std::vector<Use> m_uses;
    std::vector<Edit> m_edits;
};

/// White space only.
bool is_blank(std::string_view text);

} // namespace klubba::structuring
