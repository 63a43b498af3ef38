// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "writer/bullets.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>

namespace klubba::writer {

/// What Writer says of a paragraph beside its words, in Writer's own terms.
struct ParagraphForm {
    /// The list that it stands in, empty outside.
    OUString list;
    OUString label;
    OUString style;
    /// From 0.
    sal_Int16 list_level = 0;
    sal_Int16 outline_level = 0;

    [[nodiscard]] bool is_in_list() const { return !list.isEmpty(); }
    bool operator==(const ParagraphForm&) const = default;
};

/// Of a paragraph (a css.text.Paragraph).
ParagraphForm read_form(const Reference<css::beans::XMultiPropertySet>& paragraph);

/// Whether what stands before the words depends on more than the form: where no number does, a bullet may.
bool may_have_bullet(const ParagraphForm& form);

/// Puts a form into core's terms. `object` is Writer's paragraph.
void give_form(Paragraph& paragraph, const ParagraphForm& form, const Reference<css::uno::XInterface>& object,
               Bullets& bullets);

} // namespace klubba::writer
