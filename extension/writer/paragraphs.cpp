// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraphs.hpp"

#include "core/error.hpp"
#include "writer/insertion.hpp"
#include "writer/placeholders.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace klubba::writer {
namespace {

bool stands_in(const Reader& reader, std::size_t index, const Reference<css::text::XText>& text) {
    return index < reader.document().paragraphs.size() && reader.text(index) == text;
}

/// An empty, unnumbered paragraph before `before`, or last when that is null; returns its start. What is
/// pasted into it keeps its own form.
Reference<css::text::XTextCursor> make_room(const Reference<css::text::XText>& text,
                                            const Reference<css::text::XTextRange>& before) {
    const auto cursor = text->createTextCursorByRange(before.is() ? before->getStart() : text->getEnd());
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    if (before.is())
        cursor->goLeft(1, false);
    set_property(cursor, "ParaStyleName", to_uno("Standard"));
    return cursor;
}

using Paragraphs = std::vector<Reference<css::text::XTextRange>>;

/// Tables left out.
Paragraphs paragraphs_in(const Reference<css::text::XTextRange>& range) {
    Paragraphs paragraphs;
    const auto all =
        Reference<css::container::XEnumerationAccess>(range, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const auto block = all->nextElement();
        if (!Reference<css::text::XTextTable>(block, UNO_QUERY).is())
            paragraphs.emplace_back(block, UNO_QUERY_THROW);
    }
    return paragraphs;
}

/// Paragraphs of `text` that stand before `end` and were put in before paragraph `before`.
Paragraphs paragraphs_between(const Reader& reader, const Reference<css::text::XText>& text,
                              std::size_t before, const Reference<css::text::XTextRange>& end) {
    auto last = before;
    while (last > 0 && reader.text(last - 1) != text)
        --last;
    const auto range = text->createTextCursorByRange(last > 0 ? reader.end_of(last - 1) : text->getStart());
    range->gotoRange(end, true);
    auto paragraphs = paragraphs_in(range.get());
    if (last > 0 && !paragraphs.empty())
        paragraphs.erase(paragraphs.begin());
    return paragraphs;
}

/// What a paragraph is counted by: a list's form, and the list itself, which another form may be in.
constexpr std::array list_properties{"NumberingStyleName", "ListId"};
using List = std::array<OUString, list_properties.size()>;

std::vector<List> lists_of(const Paragraphs& paragraphs) {
    std::vector<List> lists;
    for (const auto& paragraph : paragraphs)
        lists.push_back({property<OUString>(paragraph, list_properties[0]),
                         property<OUString>(paragraph, list_properties[1])});
    return lists;
}

/// Pasting beside a paragraph in a list puts all that is pasted into that list; this gives it its own back.
void restore_lists(const Paragraphs& paragraphs, const std::vector<List>& lists) {
    for (std::size_t index = 0; index < std::min(paragraphs.size(), lists.size()); ++index)
        for (std::size_t each = 0; each < list_properties.size(); ++each)
            if (const auto& own = lists[index][each];
                property<OUString>(paragraphs[index], list_properties[each]) != own)
                set_property(paragraphs[index], list_properties[each], own);
}

} // namespace

void delete_paragraphs(const Reader& reader, std::size_t first, std::size_t last) {
    const auto& tables = reader.document().tables;
    // A selection can't begin in front of a table, nor end behind one.
    for (std::size_t table = 0; table < tables.size(); ++table)
        if (tables[table].first == first && tables[table].last <= last && first < last) {
            reader.table(table)->dispose();
            first = tables[table].last;
        }
    if (first == last)
        return;
    const auto text = reader.text(first);
    const bool paragraph_follows = stands_in(reader, last, text);
    for (std::size_t table = tables.size(); table-- > 0 && !paragraph_follows;)
        if (tables[table].last == last && tables[table].first > first) {
            reader.table(table)->dispose();
            last = tables[table].first;
        }
    const auto cursor = text->createTextCursorByRange(reader.paragraph(first)->getStart());
    if (!paragraph_follows && first > 0 && stands_in(reader, first - 1, text))
        cursor->goLeft(1, false);
    cursor->gotoRange(paragraph_follows ? reader.paragraph(last)->getStart() : reader.end_of(last - 1), true);
    cursor->setString({});
}

void add_paragraph(const Reader& reader, const AddParagraph& edit) {
    const auto text = reader.text(edit.paragraph);
    const auto& beside = reader.paragraph(edit.paragraph);
    const bool after = edit.side == AddParagraph::Side::After;
    const auto cursor =
        text->createTextCursorByRange(after ? reader.end_of(edit.paragraph) : beside->getStart());
    // A break would leave the paragraph's object to the second half, which here is the new one. Appending takes the
    // cursor along.
    text->insertControlCharacter(cursor.get(),
                                 after ? css::text::ControlCharacter::APPEND_PARAGRAPH
                                       : css::text::ControlCharacter::PARAGRAPH_BREAK,
                                 false);
    if (!after)
        cursor->goLeft(1, false);
    const auto style = edit.style.empty() ? property<OUString>(beside, "ParaStyleName") : to_uno(edit.style);
    if (property<OUString>(cursor, "ParaStyleName") != style)
        set_property(cursor, "ParaStyleName", style);
    if (!edit.style.empty())
        Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)->setAllPropertiesToDefault();
    write_with_placeholders(reader.model(), cursor, edit.text);
}

void delete_behind_table(const Reader& reader, std::size_t first, std::size_t last) {
    const auto text = reader.text(first);
    if (stands_in(reader, last, text)) {
        delete_paragraphs(reader, first, last);
        return;
    }
    const auto lines = text->createTextCursorByRange(reader.paragraph(first)->getStart());
    lines->gotoRange(reader.end_of(last - 1), true);
    lines->setString({});
}

void move_paragraphs(const Reader& reader, std::size_t first, std::size_t last, std::size_t before) {
    if (before == first || before == last)
        return;
    const auto controller = reader.model()->getCurrentController();
    const Reference<css::datatransfer::XTransferableSupplier> clipping(controller, UNO_QUERY);
    const Reference<css::text::XTextViewCursorSupplier> view(controller, UNO_QUERY);
    if (!clipping.is() || !view.is())
        throw Error("Dokumentet visas inte i något fönster, så texten kan inte flyttas.",
                    "The document is shown in no window, so the text can't be moved.");
    const auto text = reader.text(first);
    const bool from_end = !stands_in(reader, last, text);

    // What is copied ends where the next paragraph begins, so that its last paragraph comes whole.
    if (from_end)
        make_room(text, {});
    const auto source = text->createTextCursorByRange(reader.paragraph(first)->getStart());
    source->gotoRange(from_end ? text->getEnd() : reader.paragraph(last)->getStart(), true);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(css::uno::Any(source));
    const auto copy = clipping->getTransferable();
    auto lists = lists_of(paragraphs_in(source.get()));
    lists.pop_back(); // of the paragraph that the copy ends before

    const bool to_end = before == reader.document().paragraphs.size();
    const auto cursor = view->getViewCursor();
    cursor->gotoRange(
        make_room(text, to_end ? Reference<css::text::XTextRange>() : reader.paragraph(before)).get(), false);
    clipping->insertTransferable(copy);
    restore_lists(paragraphs_between(reader, text, before, cursor->getStart()), lists);
    remove_empty_paragraph(text, cursor->getStart(), to_end);
    delete_paragraphs(reader, first, last);
    if (from_end)
        remove_empty_paragraph(text, text->getEnd(), true);
}

} // namespace klubba::writer
