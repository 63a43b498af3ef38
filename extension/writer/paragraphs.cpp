// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraphs.hpp"

#include "core/error.hpp"
#include "writer/insertion.hpp"

#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace klubba::writer {
void delete_paragraphs(const Reader& reader, std::size_t first, std::size_t last) {
    const auto& document = reader.document();
    const auto in_text = [&](std::size_t index, const Reference<css::text::XText>& text) {
        return index < document.paragraphs.size() && reader.text(index) == text;
    };
    std::size_t begin = first;
    for (std::size_t table = 0; table < document.tables.size(); ++table) {
        const auto& shape = document.tables[table];
        if (shape.first == begin && shape.last <= last && shape.last > shape.first) {
            const auto object = reader.table(table);
            object->getAnchor()->getText()->removeTextContent(object.get());
            begin = shape.last;
        }
    }
    if (begin == last)
        return;
    const auto text = reader.text(begin);
    const auto cursor = text->createTextCursorByRange(reader.paragraph(begin)->getStart());
    if (in_text(last, text)) {
        cursor->gotoRange(reader.paragraph(last)->getStart(), true);
    } else {
        const auto end = reader.paragraph(last - 1);
        const bool follows_paragraph = begin > 0 && in_text(begin - 1, text);
        if (follows_paragraph)
            cursor->goLeft(1, false);
        cursor->gotoRange(end->getEnd(), true);
    }
    cursor->setString({});
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
    const auto begin = reader.paragraph(first);
    const std::size_t count = reader.document().paragraphs.size();

    // What is copied ends where the next paragraph begins, so that its last paragraph comes whole; and it is
    // pasted into an empty paragraph, so that none takes another's style. At the end of the text both are
    // made for the occasion.
    const bool at_end = last == count || before == count;
    if (at_end)
        text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    const auto source = text->createTextCursorByRange(begin->getStart());
    source->gotoRange(last == count ? text->getEnd() : reader.paragraph(last)->getStart(), true);
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(css::uno::Any(source));
    const auto copy = clipping->getTransferable();

    const auto cursor = view->getViewCursor();
    const auto place = text->createTextCursorByRange(before == count ? text->getEnd()
                                                                     : reader.paragraph(before)->getStart());
    if (before < count) {
        text->insertControlCharacter(place.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        place->goLeft(1, false);
    }
    cursor->gotoRange(place.get(), false);
    clipping->insertTransferable(copy);
    remove_empty_paragraph(text, cursor->getStart(), before == count);

    const auto old = text->createTextCursorByRange(begin->getStart());
    old->gotoRange(last == count ? text->getEnd() : reader.paragraph(last)->getStart(), true);
    old->setString({});
    if (last == count)
        remove_empty_paragraph(text, text->getEnd(), true);
}

} // namespace klubba::writer
