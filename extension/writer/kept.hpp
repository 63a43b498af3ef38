// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "writer/paragraph_form.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/text/XText.hpp>

#include <optional>
#include <vector>

namespace klubba::writer {

/// Writer's own objects for a paragraph that has been read.
struct Handle {
    /// The body, cell or text box that it stands in.
    Reference<css::text::XText> text;
    Reference<css::text::XTextRange> paragraph;
    /// Paragraph objects whose text goes on where a tracked deletion has taken the paragraph's end.
    std::vector<Reference<css::text::XTextRange>> more;
    /// The paragraph's object as Writer lists it: as long as somebody holds it, Writer lists the same one.
    const void* object = nullptr;
    Reference<css::beans::XMultiPropertySet> properties;
    ParagraphForm form;
    std::size_t placeholders = 0;
    /// Of its words, in Writer's own units (UTF-16).
    sal_Int32 length = 0;
    bool begins_deleted = false;

    /// Drops Writer's objects.
    void let_go();
};

/// What tells an object that Writer lists from others.
const void* identity_of(const css::uno::Any& listed);

/// What an earlier reading has left to the next: paragraphs whose words are still the same, each to be taken once. They
/// are found fast when they are asked for in the document's order.
class Kept {
public:
    struct One {
        Paragraph paragraph;
        Handle handle;
    };

    Kept() = default;
    /// All but paragraphs [first, last).
    Kept(Document document, std::vector<Handle> handles, std::size_t first, std::size_t last);

    [[nodiscard]] std::size_t size() const { return m_handles.size(); }
    /// The paragraph that Writer lists as `object`.
    std::optional<One> take(const void* object);
    /// Paragraphs in tables are not held while the user works, and known by their place.
    void enter_table(const std::string& name);
    [[nodiscard]] bool is_in_table() const { return m_table_end > 0; }
    /// The next paragraph of the table entered, if it stood in this cell.
    std::optional<One> take_next(const CellAddress& cell);
    void leave_table();

private:
    [[nodiscard]] bool has_changed(std::size_t index) const { return m_first <= index && index < m_last; }
    One take_at(std::size_t index);

    Document m_document;
    std::vector<Handle> m_handles;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    std::size_t m_next = 0;
    std::size_t m_table_end = 0;
};

} // namespace klubba::writer
