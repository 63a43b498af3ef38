// SPDX-License-Identifier: MPL-2.0
#include "writer/navigation.hpp"

#include "writer/paragraph_text.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace klubba::writer {
namespace {

bool select(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range) {
    const Reference<css::view::XSelectionSupplier> view(model->getCurrentController(), UNO_QUERY);
    return view.is() && view->select(css::uno::Any(range));
}

/// The first field waiting to be filled in, in paragraphs and tables; null when there is none.
Reference<css::text::XTextRange> first_field_in(const Reference<css::uno::XInterface>& contents) {
    const auto all =
        Reference<css::container::XEnumerationAccess>(contents, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const auto any = all->nextElement();
        if (const Reference<css::text::XTextTable> table(any, UNO_QUERY); table.is()) {
            for (const auto& name : table->getCellNames())
                if (const auto field = first_field_in(table->getCellByName(name)); field.is())
                    return field;
            continue;
        }
        for (const auto& run :
             read_paragraph(Reference<css::uno::XInterface>(any, UNO_QUERY_THROW), {.with_runs = true}).runs)
            if (run.is_placeholder)
                return run.range;
    }
    return {};
}

} // namespace

bool go_to(const Reader& reader, const Place& place) {
    const auto cursor = reader.cursor(place);
    return cursor.is() && select(reader.model(), cursor.get());
}

void go_to_first_field(const Reference<css::frame::XModel>& model,
                       const Reference<css::text::XTextRange>& start) {
    const auto text = start->getText();
    const auto rest = text->createTextCursorByRange(start);
    rest->gotoEnd(true);
    if (const auto field = first_field_in(rest); field.is()) {
        select(model, field);
        return;
    }
    const auto cursor = text->createTextCursorByRange(start);
    Reference<css::text::XParagraphCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfParagraph(false);
    select(model, cursor.get());
}

bool type_at_cursor(const Reference<css::frame::XModel>& model, std::string_view text) {
    const Reference<css::text::XTextViewCursorSupplier> view(model->getCurrentController(), UNO_QUERY);
    const auto cursor = view.is() ? view->getViewCursor() : nullptr;
    const auto place = cursor.is() ? cursor->getText() : nullptr;
    if (!place.is())
        return false;
    place->insertString(cursor.get(), to_uno(text), true);
    cursor->collapseToEnd();
    return true;
}

} // namespace klubba::writer
