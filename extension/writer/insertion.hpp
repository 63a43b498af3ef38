// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/package.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <pugixml.hpp>

namespace klubba::writer {

enum class Side { Before, After };

/// How much of a section is inserted: all of it, or its table without what stands around it.
enum class Part { Whole, Table };

/// Inserts a section of a template, its fields filled in with the values given, as paragraphs of their own on
/// one side of `anchor` (a css.text.Paragraph of `text`), or last in `text` when that is null. The paragraphs
/// around it keep their styles. Returns the start of what was inserted. Throws klubba::Error, naming the
/// file, for a fragment that can't be read or has no table where that is wanted.
Reference<css::text::XTextRange> insert_section(const Reference<css::uno::XComponentContext>& context,
                                                const Reference<css::text::XText>& text,
                                                const Reference<css::text::XTextRange>& anchor, Side side,
                                                const Template& of, const SectionTemplate& section, Part part,
                                                const FieldValues& values);

/// The same with the text of a flat OpenDocument file, whose last paragraph is empty and left out.
Reference<css::text::XTextRange> insert_flat(const Reference<css::uno::XComponentContext>& context,
                                             const Reference<css::text::XText>& text,
                                             const Reference<css::text::XTextRange>& anchor, Side side,
                                             pugi::xml_node flat);

/// Whether a range stands in this text itself, and not in a text box or table of it.
bool stands_in(const Reference<css::text::XText>& text, const Reference<css::text::XTextRange>& range);

/// Takes away the paragraph at `at` if it is empty, joining it to the one before, or by itself when that is a
/// table. The last paragraph after a table stays: a text ends with a paragraph.
void remove_empty_paragraph(const Reference<css::text::XText>& text,
                            const Reference<css::text::XTextRange>& at, bool is_last);

} // namespace klubba::writer
