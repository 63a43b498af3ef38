// SPDX-License-Identifier: MPL-2.0
// Reading one stretch of a document anew, and of the rest only the form.
#include "writer/document_facts.hpp"
#include "writer/indexes.hpp"
#include "writer/paragraph_text.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>
#include <iterator>

namespace klubba::writer {
namespace {

/// Beyond this, going through the whole document is as fast as a cursor.
constexpr std::size_t most_in_stretch = 400;

Reference<css::text::XTextTable> table_at(const Reference<css::text::XParagraphCursor>& cursor) {
    return property<Reference<css::text::XTextTable>>(cursor, "TextTable");
}

} // namespace

bool Reader::read_stretch(std::size_t first, std::size_t last, Elsewhere elsewhere) {
    const auto document = model();
    if (!document.is() || first >= last || m_has_frames || m_document.tracked_changes > 0)
        return false;
    const auto stands_in_table = [&](std::size_t index) {
        return m_document.paragraphs[index].cell.has_value();
    };
    for (auto index = first - std::min<std::size_t>(first, 1); index < last; ++index)
        if (stands_in_table(index))
            return false;
    try {
        if (has_frames(document) || has_indexes(document) != m_has_indexes ||
            count_tables(document) != m_tables_in_all || !take_up_cells())
            return false;
        m_bullets = {};
        for (std::size_t index = 0; index < m_handles.size(); ++index)
            if ((index < first || index >= last) &&
                (elsewhere == Elsewhere::AnyForm || m_handles[index].form.is_in_list()))
                renew_form(index);
        auto stretch = list_stretch(first, last);
        if (!stretch)
            return false;
        splice(first, last, std::move(*stretch));
        read_facts();
        return true;
    } catch (const css::uno::Exception&) {
        // A paragraph is gone from where nothing seemed to have changed.
        return false;
    }
}

void Reader::renew_form(std::size_t index) {
    auto& handle = m_handles[index];
    auto form = read_form(handle.properties);
    if (form == handle.form && !may_have_bullet(form))
        return;
    give_form(m_document.paragraphs[index], form, handle.paragraph, m_bullets);
    handle.form = std::move(form);
}

std::optional<std::vector<Kept::One>> Reader::list_stretch(std::size_t first, std::size_t last) {
    const auto text = Reference<css::text::XTextDocument>(model(), UNO_QUERY_THROW)->getText();
    const bool ends_document = last == m_handles.size();
    const bool ends_at_table = !ends_document && m_document.paragraphs[last].cell;
    const Reference<css::text::XParagraphCursor> cursor(
        text->createTextCursorByRange(first > 0 ? m_handles[first - 1].paragraph->getEnd()
                                                : text->getStart()),
        UNO_QUERY_THROW);
    std::vector<Kept::One> stretch;
    for (bool more = first == 0 || cursor->gotoNextParagraph(false); more;
         more = cursor->gotoNextParagraph(false)) {
        if (table_at(cursor).is())
            return ends_at_table ? std::optional(std::move(stretch)) : std::nullopt;
        const Reference<css::text::XTextContent> object(
            property<Reference<css::text::XTextContent>>(cursor, "TextParagraph"));
        const css::uno::Any listed(object);
        if (!ends_document && identity_of(listed) == m_handles[last].object)
            return stretch;
        const Reference<css::text::XTextRange> paragraph(object, UNO_QUERY_THROW);
        if (m_has_indexes && stands_in_index(paragraph))
            continue;
        auto& one = stretch.emplace_back();
        auto& handle = one.handle;
        handle.text = text;
        handle.paragraph = paragraph;
        handle.object = identity_of(listed);
        handle.properties.set(object, UNO_QUERY_THROW);
        handle.form = read_form(handle.properties);
        give_form(one.paragraph, handle.form, object, m_bullets);
        auto words = writer::read_paragraph(object);
        if (words.end_deleted || stretch.size() > most_in_stretch)
            return {};
        handle.placeholders = words.placeholders;
        handle.length = utf16_length(words.text);
        one.paragraph.text = std::move(words.text);
        one.paragraph.bookmarks = std::move(words.bookmarks);
    }
    return ends_document ? std::optional(std::move(stretch)) : std::nullopt;
}

void Reader::splice(std::size_t first, std::size_t last, std::vector<Kept::One> stretch) {
    const auto from = static_cast<std::ptrdiff_t>(first), to = static_cast<std::ptrdiff_t>(last);
    for (auto index = first; index < last; ++index)
        m_placeholders -= m_handles[index].placeholders;
    auto& paragraphs = m_document.paragraphs;
    paragraphs.erase(paragraphs.begin() + from, paragraphs.begin() + to);
    m_handles.erase(m_handles.begin() + from, m_handles.begin() + to);
    std::vector<Paragraph> read;
    std::vector<Handle> handles;
    for (auto& [paragraph, handle] : stretch) {
        m_placeholders += handle.placeholders;
        read.push_back(std::move(paragraph));
        handles.push_back(std::move(handle));
    }
    paragraphs.insert(paragraphs.begin() + from, std::move_iterator(read.begin()),
                      std::move_iterator(read.end()));
    m_handles.insert(m_handles.begin() + from, std::move_iterator(handles.begin()),
                     std::move_iterator(handles.end()));
    for (auto& table : m_document.tables)
        if (table.first >= last) {
            table.first += stretch.size() - (last - first);
            table.last += stretch.size() - (last - first);
        }
}

} // namespace klubba::writer
