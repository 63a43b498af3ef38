// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraph_form.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>

namespace klubba::writer {

ParagraphForm read_form(const Reference<css::uno::XInterface>& paragraph) {
    // Alphabetical, as XMultiPropertySet wants them.
    static const auto names = sequence({to_uno("ListId"), to_uno("ListLabelString"), to_uno("NumberingLevel"),
                                        to_uno("OutlineLevel"), to_uno("ParaStyleName")});
    const auto values =
        Reference<css::beans::XMultiPropertySet>(paragraph, UNO_QUERY_THROW)->getPropertyValues(names);
    ParagraphForm form;
    values[0] >>= form.list;
    values[1] >>= form.label;
    values[2] >>= form.list_level;
    values[3] >>= form.outline_level;
    values[4] >>= form.style;
    return form;
}

bool may_have_bullet(const ParagraphForm& form) {
    return form.is_in_list() && form.label.trim().isEmpty();
}

void give_form(Paragraph& paragraph, const ParagraphForm& form,
               const Reference<css::uno::XInterface>& object, Bullets& bullets) {
    paragraph.label = from_uno(form.label.trim());
    paragraph.list_level = form.is_in_list() ? static_cast<std::uint8_t>(form.list_level + 1) : 0;
    paragraph.outline_level = static_cast<std::uint8_t>(form.outline_level);
    paragraph.style = from_uno(form.style);
    if (may_have_bullet(form))
        paragraph.label = bullets.of(object, paragraph.list_level);
}

} // namespace klubba::writer
