// SPDX-License-Identifier: MPL-2.0
#include "writer/paragraph_form.hpp"

namespace klubba::writer {

ParagraphForm read_form(const Reference<css::beans::XMultiPropertySet>& paragraph) {
    // Alphabetical, as XMultiPropertySet wants them; most paragraphs stand in no list.
    static const auto of_all = sequence({to_uno("ListId"), to_uno("OutlineLevel"), to_uno("ParaStyleName")});
    static const auto in_lists = sequence({to_uno("ListLabelString"), to_uno("NumberingLevel")});
    ParagraphForm form;
    const auto values = paragraph->getPropertyValues(of_all);
    values[0] >>= form.list;
    values[1] >>= form.outline_level;
    values[2] >>= form.style;
    if (form.is_in_list()) {
        const auto more = paragraph->getPropertyValues(in_lists);
        more[0] >>= form.label;
        more[1] >>= form.list_level;
    }
    return form;
}

bool may_have_bullet(const ParagraphForm& form) {
    return form.is_in_list() && form.label.trim().isEmpty();
}

void give_form(Paragraph& paragraph, const ParagraphForm& form, const Reference<css::uno::XInterface>& object,
               Bullets& bullets) {
    paragraph.label = from_uno(form.label.trim());
    paragraph.list_level = form.is_in_list() ? static_cast<std::uint8_t>(form.list_level + 1) : 0;
    paragraph.outline_level = static_cast<std::uint8_t>(form.outline_level);
    paragraph.style = from_uno(form.style);
    if (may_have_bullet(form))
        paragraph.label = bullets.of(object, paragraph.list_level);
    // Writer counts the headings of chapters also where they show no number.
    if (form.outline_level > 0 && paragraph.label.empty())
        paragraph.list_level = 0;
}

} // namespace klubba::writer
