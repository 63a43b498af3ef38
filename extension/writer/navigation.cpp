// SPDX-License-Identifier: MPL-2.0
#include "writer/navigation.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace klubba::writer {
namespace {

bool select(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range) {
    const Reference<css::view::XSelectionSupplier> view(model->getCurrentController(), UNO_QUERY);
    return view.is() && view->select(css::uno::Any(range));
}

} // namespace

bool go_to(const Reader& reader, const Place& place) {
    const auto cursor = reader.cursor(place);
    return cursor.is() && select(reader.model(), cursor.get());
}

void go_to_first_field(const Reference<css::frame::XModel>& model,
                       const Reference<css::text::XTextRange>& start) {
    const auto text = start->getText();
    const auto cursor = text->createTextCursorByRange(start);
    const Reference<css::text::XParagraphCursor> paragraph(cursor, UNO_QUERY_THROW);
    paragraph->gotoEndOfParagraph(false);
    select(model, cursor.get());
}

} // namespace klubba::writer
