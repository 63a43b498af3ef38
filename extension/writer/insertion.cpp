// SPDX-License-Identifier: MPL-2.0
#include "writer/insertion.hpp"

#include "core/error.hpp"
#include "core/fragment.hpp"
#include "core/styles.hpp"
#include "writer/package.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

namespace klubba::writer {
namespace {

/// The fragment, or its table, with the fields filled in.
void read_fragment(const SectionTemplate& section, Part part, const FieldValues& values,
                   pugi::xml_document& fragment) {
    if (!fragment.load_file(section.fragment.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw Error("Mallens avsnitt ”" + section.title_sv + "” kan inte läsas (" + section.fragment + ").",
                    "The template's section \"" + section.title_en + "\" can't be read (" + section.fragment +
                        ").");
    fill_fragment(fragment, section.fields, values);
    if (part == Part::Table && !keep_table_only(fragment))
        throw Error("Mallens avsnitt ”" + section.title_sv + "” har ingen tabell (" + section.fragment + ").",
                    "The template's section \"" + section.title_en + "\" has no table (" + section.fragment +
                        ").");
}

/// Whether the block before a paragraph is a table, which a cursor that goes left selects as a whole.
bool follows_table(const Reference<css::text::XText>& text, const Reference<css::text::XTextRange>& at) {
    const auto cursor = text->createTextCursorByRange(at);
    cursor->goLeft(1, true);
    const auto blocks =
        Reference<css::container::XEnumerationAccess>(cursor, UNO_QUERY_THROW)->createEnumeration();
    while (blocks->hasMoreElements())
        if (Reference<css::text::XTextTable>(blocks->nextElement(), UNO_QUERY).is())
            return true;
    return false;
}

/// Where an insertion begins, `before` being the end of what stands before it, if anything does. Writer says that one
/// whose first paragraph holds a text box begins in that.
Reference<css::text::XTextRange> start_of(const Reference<css::text::XText>& text,
                                          const Reference<css::text::XTextCursor>& inserted,
                                          const Reference<css::text::XTextRange>& before) {
    if (auto start = inserted->getStart(); stands_in(text, start))
        return start;
    if (!before.is())
        return text->getStart();
    const auto next = text->createTextCursorByRange(before);
    Reference<css::text::XParagraphCursor>(next, UNO_QUERY_THROW)->gotoNextParagraph(false);
    return next->getStart();
}

} // namespace

bool stands_in(const Reference<css::text::XText>& text, const Reference<css::text::XTextRange>& range) {
    try {
        (void)text->createTextCursorByRange(range);
        return true;
    } catch (const css::uno::RuntimeException&) {
        return false;
    }
}

void remove_empty_paragraph(const Reference<css::text::XText>& text,
                            const Reference<css::text::XTextRange>& at, bool is_last) {
    const auto cursor = text->createTextCursorByRange(at);
    const Reference<css::text::XParagraphCursor> paragraph(cursor, UNO_QUERY_THROW);
    if (!paragraph->isStartOfParagraph() || !paragraph->isEndOfParagraph())
        return;
    if (!follows_table(text, at)) {
        cursor->goLeft(1, true);
        cursor->setString({});
    } else if (!is_last) {
        const auto paragraphs =
            Reference<css::container::XEnumerationAccess>(cursor, UNO_QUERY_THROW)->createEnumeration();
        Reference<css::lang::XComponent>(paragraphs->nextElement(), UNO_QUERY_THROW)->dispose();
    }
}

Reference<css::text::XTextRange> insert_flat(const Reference<css::uno::XComponentContext>& context,
                                             const Reference<css::text::XText>& text,
                                             const Reference<css::text::XTextRange>& anchor, Side side,
                                             pugi::xml_node flat) {
    // Only a package can be inserted: Writer silently inserts nothing of a flat file.
    const auto package = pack(context, flat);
    const bool before = anchor.is() && side == Side::Before;
    // Writer lets the paragraph it inserts at swallow the end of what is inserted, style and all. So it gets
    // an empty one for that, which afterwards goes; a fragment ends with an empty paragraph for the same
    // reason.
    const auto cursor = text->createTextCursorByRange(before        ? anchor->getStart()
                                                      : anchor.is() ? anchor->getEnd()
                                                                    : text->getEnd());
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    if (before)
        cursor->goLeft(1, false);
    const auto earlier = text->createTextCursorByRange(cursor->getStart());
    const Reference<css::text::XTextRange> end_of_earlier =
        earlier->goLeft(1, false) ? earlier->getStart() : Reference<css::text::XTextRange>();
    // Undoing an insertion at a numbered paragraph leaves that paragraph outside its list.
    set_property(cursor, "ParaStyleName", to_uno(styles::body));
    Reference<css::document::XDocumentInsertable>(cursor, UNO_QUERY_THROW)
        ->insertDocumentFromURL(to_uno("private:stream"),
                                sequence({argument("FilterName", to_uno("writer8")),
                                          argument("InputStream", package->getInputStream())}));
    // The cursor now spans what was inserted.
    const auto start = start_of(text, cursor, end_of_earlier);
    const auto left_over = text->createTextCursorByRange(before        ? anchor->getStart()
                                                         : anchor.is() ? cursor->getEnd()
                                                                       : text->getEnd());
    if (before)
        left_over->goLeft(1, false);
    remove_empty_paragraph(text, left_over.get(), !before);
    return start;
}

Reference<css::text::XTextRange> insert_section(const Reference<css::uno::XComponentContext>& context,
                                                const Reference<css::text::XText>& text,
                                                const Reference<css::text::XTextRange>& anchor, Side side,
                                                const Template& of, const SectionTemplate& section, Part part,
                                                const FieldValues& values) {
    pugi::xml_document fragment;
    read_fragment(section, part, values, fragment);
    auto start = insert_flat(context, text, anchor, side, fragment.document_element());
    // No paragraph of the section's own took the one that stands in front of its table.
    if (part == Part::Table)
        remove_empty_paragraph(text, start, false);
    if (part == Part::Whole && section.item && !of.item_style.empty()) {
        set_property(start, "ParaStyleName", to_uno(of.item_style));
        // What is inserted before a subheading gets its depth in the list of headings.
        if (property<sal_Int16>(start, "NumberingLevel") != 0)
            set_property(start, "NumberingLevel", sal_Int16{0});
    }
    return start;
}

} // namespace klubba::writer
