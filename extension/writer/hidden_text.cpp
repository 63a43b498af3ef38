// SPDX-License-Identifier: MPL-2.0
#include "writer/hidden_text.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>

namespace klubba::writer {
namespace {

constexpr std::string_view hidden = "CharHidden";

/// Writer does not look into more than a thousand blocks at a time; cells and the ends of tables count too.
constexpr int stretch = 400;

/// What a character style hides, stretches of text do not tell.
bool a_character_style_hides(const Reference<css::frame::XModel>& model) {
    const Reference<css::container::XNameAccess> styles(
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName(to_uno("CharacterStyles")),
        UNO_QUERY_THROW);
    const auto names = styles->getElementNames();
    return std::any_of(names.begin(), names.end(), [&](const OUString& name) {
        return property<bool>(Reference<css::uno::XInterface>(styles->getByName(name), UNO_QUERY), hidden);
    });
}

/// All of what the cursor spans is as hidden as the rest of it.
bool is_uniform(const Reference<css::text::XParagraphCursor>& cursor) {
    return Reference<css::beans::XPropertyState>(cursor, UNO_QUERY_THROW)->getPropertyState(to_uno(hidden)) ==
           css::beans::PropertyState_DEFAULT_VALUE;
}

} // namespace

bool may_hide_text(const Reference<css::frame::XModel>& model) {
    if (a_character_style_hides(model))
        return true;
    const Reference<css::text::XParagraphCursor> cursor(
        Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->createTextCursor(),
        UNO_QUERY_THROW);
    cursor->gotoStart(false);
    for (bool more = true; more;) {
        cursor->gotoEndOfParagraph(true);
        if (property<bool>(cursor, hidden))
            return true;
        for (int count = 0; more && count < stretch; ++count)
            more = cursor->gotoNextParagraph(true);
        cursor->gotoEndOfParagraph(true);
        if (!is_uniform(cursor))
            return true;
        cursor->collapseToEnd();
        cursor->gotoStartOfParagraph(false);
    }
    return false;
}

} // namespace klubba::writer
