// SPDX-License-Identifier: MPL-2.0
#include "writer/reader.hpp"

#include "writer/document_facts.hpp"
#include "writer/hidden_text.hpp"
#include "writer/indexes.hpp"
#include "writer/paragraph_text.hpp"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>

namespace klubba::writer {
namespace {

Reference<css::text::XText> body_of(const Reference<css::frame::XModel>& model) {
    return Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
}

std::vector<std::string> lines_of(const Reference<css::text::XText>& text) {
    std::vector<std::string> lines;
    const auto all = from_uno(text->getString());
    for (std::size_t begin = 0; begin <= all.size();) {
        const auto end = std::min(all.find('\n', begin), all.size());
        lines.emplace_back(all, begin, end - begin);
        begin = end + 1;
    }
    return lines;
}

/// Row and column of a cell by its name: letters for the column, then the row from 1; what a split cell's
/// name has after a full stop is its place within.
CellAddress address_of(std::size_t table, const OUString& name) {
    CellAddress address = cell_address(table, 0, 0);
    sal_Int32 at = 0;
    for (; at < name.getLength() && name[at] > '9'; ++at) {
        const auto letter = name[at] >= 'a' ? name[at] - 'a' + 26 : name[at] - 'A';
        address.column = address.column * 52 + static_cast<std::uint32_t>(letter) + (at > 0 ? 52 : 0);
    }
    for (; at < name.getLength() && name[at] >= '0' && name[at] <= '9'; ++at)
        address.row = address.row * 10 + static_cast<std::uint32_t>(name[at] - '0');
    address.row -= address.row > 0 ? 1 : 0;
    return address;
}

std::size_t header_rows(const Reference<css::text::XTextTable>& table) {
    return property<bool>(table, "RepeatHeadline")
               ? static_cast<std::size_t>(property<sal_Int32>(table, "HeaderRowCount"))
               : 0;
}

} // namespace

Reader::Reader(const Reference<css::frame::XModel>& model) : m_model(model) {}

const Document& Reader::read() {
    m_kept = {};
    const auto document = model();
    m_may_hide = document.is() && may_hide_text(document);
    read_all();
    return m_document;
}

const Document& Reader::read_outline() {
    const auto document = model();
    if (!document.is())
        return read();
    m_kept = {};
    m_may_hide = true;
    m_lines = lines_of(body_of(document));
    m_lines_differ = false;
    read_all();
    const bool fit = lines_fit();
    m_lines.clear();
    return fit ? m_document : read();
}

bool Reader::lines_fit() const {
    return !m_lines_differ && m_lines.size() == m_document.paragraphs.size() && !m_has_frames &&
           !m_has_indexes && m_document.tracked_changes == 0;
}

const Document& Reader::read_changed(std::size_t first, std::size_t last, Elsewhere elsewhere) {
    m_kept = {};
    // What stands beside a change may have passed its object on to a paragraph that is new.
    constexpr std::size_t beside = 2;
    first -= std::min(first, beside);
    last += beside;
    // It doesn't pay to look for hidden text everywhere when little is read.
    m_may_hide = true;
    if (read_stretch(first, std::min(last, m_handles.size()), elsewhere))
        return m_document;
    if (!m_has_frames && m_document.tracked_changes == 0)
        m_kept = {std::move(m_document), std::move(m_handles), first, last};
    read_all();
    m_kept = {};
    return m_document;
}

void Reader::read_all() {
    m_document = {};
    m_handles = {};
    // Room for what a change brings, so that the rest is not moved once more.
    constexpr std::size_t some = 64;
    m_document.paragraphs.reserve(m_kept.size() + some);
    m_handles.reserve(m_kept.size() + some);
    m_tables.clear();
    m_placeholders = 0;
    m_deleted = false;
    m_deleted_numbers = {};
    m_bullets = {};
    const auto document = model();
    if (!document.is())
        return;
    m_has_frames = has_frames(document);
    m_has_indexes = has_indexes(document);
    m_tables_in_all = count_tables(document);
    read_text(body_of(document), {});
    writer::read_facts(document, m_document);
}

bool Reader::read_typing(const TextChange& change) {
    const auto document = model();
    if (!document.is() || m_has_frames || m_document.tracked_changes > 0 || has_frames(document))
        return false;
    try {
        const auto at = paragraph_at_cursor();
        if (!at || !m_handles[*at].more.empty())
            return false;
        auto& handle = m_handles[*at];
        const Reference<css::text::XTextViewCursorSupplier> view(document->getCurrentController(),
                                                                 UNO_QUERY_THROW);
        if (Reference<css::text::XTextRangeCompare>(handle.text, UNO_QUERY_THROW)
                ->compareRegionStarts(view->getViewCursor()->getStart(), handle.paragraph->getEnd()) < 0)
            return false;
        auto& paragraph = m_document.paragraphs[*at];
        if (read_form(handle.properties) != handle.form)
            return false;
        auto read = writer::read_paragraph(handle.paragraph);
        if (read.end_deleted || read.text == paragraph.text ||
            !change.is_like({to_uno(paragraph.text), to_uno(read.text)}))
            return false;
        take(*at, std::move(read));
        return true;
    } catch (const css::uno::Exception&) {
        // The paragraph is gone.
        return false;
    }
}

void Reader::read_facts() {
    const auto document = model();
    if (!document.is())
        return;
    Document facts;
    writer::read_facts(document, facts);
    facts.paragraphs.swap(m_document.paragraphs);
    facts.tables.swap(m_document.tables);
    facts.images.swap(m_document.images);
    m_document = std::move(facts);
}

void Reader::read_words(std::size_t index) {
    if (m_document.tracked_changes > 0) {
        read();
        return;
    }
    take(index, writer::read_paragraph(m_handles.at(index).paragraph));
}

void Reader::take(std::size_t index, ParagraphText words) {
    auto& handle = m_handles[index];
    m_placeholders = m_placeholders - handle.placeholders + words.placeholders;
    handle.placeholders = words.placeholders;
    handle.length = utf16_length(words.text);
    m_document.paragraphs[index].text = std::move(words.text);
    m_document.paragraphs[index].bookmarks = std::move(words.bookmarks);
}

void Reader::let_go_of_tables() {
    m_tables.clear();
    for (std::size_t index = 0; index < m_handles.size(); ++index)
        if (m_document.paragraphs[index].cell)
            m_handles[index].let_go();
}

void Reader::take_up_tables() {
    if (!take_up_cells())
        read_changed(0, 0);
}

bool Reader::take_up_cells() {
    const Reference<css::text::XTextTablesSupplier> supplier(model(), UNO_QUERY);
    // In text boxes and behind tracked deletions, paragraphs stand in another order.
    if (!supplier.is() || m_has_frames || m_document.tracked_changes > 0)
        return false;
    m_tables.clear();
    for (const auto& shape : m_document.tables) {
        const Reference<css::text::XTextTable> table(supplier->getTextTables()->getByName(to_uno(shape.name)),
                                                     UNO_QUERY_THROW);
        m_tables.push_back(table);
        auto index = shape.first;
        for (const auto& name : table->getCellNames()) {
            const Reference<css::text::XText> text(table->getCellByName(name), UNO_QUERY_THROW);
            const auto paragraphs =
                Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
            const auto address = address_of(m_tables.size() - 1, name);
            for (; paragraphs->hasMoreElements(); ++index) {
                const auto listed = paragraphs->nextElement();
                const Reference<css::text::XTextRange> paragraph(listed, UNO_QUERY);
                // A table within the table, or one that has changed.
                if (!paragraph.is() || index == shape.last || m_document.paragraphs[index].cell != address)
                    return false;
                m_handles[index].text = text;
                m_handles[index].paragraph = paragraph;
                m_handles[index].object = identity_of(listed);
                m_handles[index].properties.set(listed, UNO_QUERY_THROW);
            }
        }
        if (index != shape.last)
            return false;
    }
    return true;
}

void Reader::read_text(const Reference<css::text::XText>& text, const std::optional<CellAddress>& cell) {
    const auto all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const auto listed = all->nextElement();
        if (read_kept(text, listed, cell))
            continue;
        if (const Reference<css::text::XTextTable> table(listed, UNO_QUERY); table.is())
            read_table(table, cell);
        else
            read_paragraph(text, listed, cell);
    }
}

bool Reader::read_kept(const Reference<css::text::XText>& text, const css::uno::Any& listed,
                       const std::optional<CellAddress>& cell) {
    if (m_deleted || m_has_frames)
        return false;
    const auto* object = identity_of(listed);
    auto kept = m_kept.take(object);
    if (!kept && cell && m_kept.is_in_table() && !Reference<css::text::XTextTable>(listed, UNO_QUERY).is()) {
        kept = m_kept.take_next(*cell);
        if (kept) {
            kept->handle.object = object;
            kept->handle.paragraph.set(listed, UNO_QUERY_THROW);
            kept->handle.properties.set(listed, UNO_QUERY_THROW);
        }
    }
    if (!kept)
        return false;
    auto& [paragraph, handle] = *kept;
    handle.text = text;
    auto form = read_form(handle.properties);
    if (form != handle.form || may_have_bullet(form)) {
        give_form(paragraph, form, handle.paragraph, m_bullets);
        handle.form = std::move(form);
    }
    paragraph.cell = cell;
    m_last_list = handle.form.list;
    m_deleted_numbers.mend(m_last_list, handle.paragraph, paragraph);
    m_placeholders += handle.placeholders;
    m_document.paragraphs.push_back(std::move(paragraph));
    m_handles.push_back(std::move(handle));
    return true;
}

void Reader::read_paragraph(const Reference<css::text::XText>& text, const css::uno::Any& listed,
                            const std::optional<CellAddress>& cell) {
    const Reference<css::text::XTextRange> object(listed, UNO_QUERY_THROW);
    if (m_has_indexes && stands_in_index(object))
        return;
    const bool continues = m_deleted && !m_handles.empty();
    const Reference<css::beans::XMultiPropertySet> properties(object, UNO_QUERY_THROW);
    auto form = read_form(properties);
    ParagraphText read;
    if (continues) {
        read = read_words(object, !cell);
        auto& paragraph = m_document.paragraphs.back();
        Paragraph next;
        give_form(next, form, object, m_bullets);
        // A deletion that takes a whole paragraph leaves the form of the one after it.
        if (paragraph.text.empty()) {
            m_deleted_numbers.add(m_last_list, paragraph);
            std::swap(paragraph.label, next.label);
            std::swap(paragraph.style, next.style);
            paragraph.list_level = next.list_level;
            paragraph.outline_level = next.outline_level;
            m_deleted_numbers.mend(form.list, object, paragraph);
            m_last_list = form.list;
        } else {
            m_deleted_numbers.add(form.list, next);
        }
        paragraph.text += read.text;
        auto bookmarks = *paragraph.bookmarks;
        std::ranges::move(read.bookmarks, std::back_inserter(bookmarks));
        paragraph.bookmarks = std::move(bookmarks);
        m_handles.back().more.push_back(object);
    } else {
        auto& paragraph = m_document.paragraphs.emplace_back();
        give_form(paragraph, form, object, m_bullets);
        m_last_list = form.list;
        m_deleted_numbers.mend(m_last_list, object, paragraph);
        paragraph.cell = cell;
        read = read_line_or_words(object, paragraph);
        paragraph.text = std::move(read.text);
        paragraph.bookmarks = std::move(read.bookmarks);
        m_handles.push_back(
            {text, object, {}, identity_of(listed), properties, std::move(form), 0, 0, m_deleted});
    }
    m_handles.back().length = utf16_length(m_document.paragraphs.back().text);
    m_deleted = read.end_deleted;
    m_placeholders += read.placeholders;
    m_handles.back().placeholders += read.placeholders;
    if (!m_has_frames)
        return;
    const Reference<css::container::XContentEnumerationAccess> contents(object, UNO_QUERY);
    const auto all = contents.is()
                         ? contents->createContentEnumeration(to_uno("com.sun.star.text.TextContent"))
                         : Reference<css::container::XEnumeration>();
    while (all.is() && all->hasMoreElements())
        read.frames.emplace_back(all->nextElement(), UNO_QUERY_THROW);
    read_frames(read.frames, cell);
}

ParagraphText Reader::read_line_or_words(const Reference<css::text::XTextRange>& object,
                                         const Paragraph& paragraph) {
    const auto index = m_document.paragraphs.size() - 1;
    if (index >= m_lines.size())
        return read_words(object, !paragraph.cell);
    ParagraphText read;
    if (paragraph.outline_level == 0 && paragraph.list_level == 0 && !paragraph.cell) {
        read.text = std::move(m_lines[index]);
    } else {
        read = read_words(object, !paragraph.cell);
        m_lines_differ = m_lines_differ || read.text != m_lines[index];
    }
    return read;
}

ParagraphText Reader::read_words(const Reference<css::text::XTextRange>& object, bool in_body) const {
    return writer::read_paragraph(object,
                                  {.deleted = m_deleted, .may_hide = m_may_hide || m_has_frames || !in_body});
}

void Reader::read_table(const Reference<css::text::XTextTable>& table,
                        const std::optional<CellAddress>& cell) {
    const bool nested = cell.has_value();
    const std::size_t index = m_document.tables.size();
    if (!nested) {
        Table shape;
        shape.name = from_uno(property<OUString>(table, "TableName"));
        m_kept.enter_table(shape.name);
        shape.header_rows = header_rows(table);
        shape.first = m_document.paragraphs.size();
        m_document.tables.push_back(std::move(shape));
        m_tables.push_back(table);
    }
    for (const auto& name : table->getCellNames()) {
        const auto address = nested ? *cell : address_of(index, name);
        read_text(Reference<css::text::XText>(table->getCellByName(name), UNO_QUERY_THROW), address);
        if (!nested) {
            auto& shape = m_document.tables[index];
            shape.rows = std::max<std::size_t>(shape.rows, address.row + 1);
            shape.columns = std::max<std::size_t>(shape.columns, address.column + 1);
        }
    }
    if (!nested) {
        m_document.tables[index].last = m_document.paragraphs.size();
        m_kept.leave_table();
    }
}

void Reader::read_frames(const std::vector<Reference<css::text::XTextContent>>& frames,
                         const std::optional<CellAddress>& cell) {
    const std::size_t anchor = m_document.paragraphs.size() - 1;
    for (const auto& frame : frames) {
        if (const Reference<css::text::XText> text(frame, UNO_QUERY); text.is())
            read_text(text, cell);
        else
            m_document.images.push_back({anchor, has_alternative_text(frame)});
    }
}

} // namespace klubba::writer
