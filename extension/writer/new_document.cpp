// SPDX-License-Identifier: MPL-2.0
#include "writer/new_document.hpp"

#include "core/error.hpp"
#include "writer/document_facts.hpp"
#include "writer/form.hpp"
#include "writer/indexes.hpp"
#include "writer/insertion.hpp"
#include "writer/navigation.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <osl/file.hxx>

namespace klubba::writer {
namespace {

Reference<css::frame::XModel> open_as_template(const Reference<css::uno::XComponentContext>& context,
                                               const std::string& file) {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(to_uno(file), url);
    const Reference<css::frame::XModel> model(
        css::frame::Desktop::create(context)->loadComponentFromURL(url, to_uno("_blank"), 0,
                                                                   sequence({argument("AsTemplate", true)})),
        UNO_QUERY);
    if (!model.is())
        throw Error("Mallens grunddokument kan inte öppnas (" + file + ").",
                    "The template's base document can't be opened (" + file + ").");
    return model;
}

/// The last paragraph of the body: new sections go in before it.
Reference<css::text::XTextRange> last_paragraph(const Reference<css::text::XText>& body) {
    const auto cursor = body->createTextCursorByRange(body->getEnd());
    const auto paragraphs =
        Reference<css::container::XEnumerationAccess>(cursor, UNO_QUERY_THROW)->createEnumeration();
    return {paragraphs->nextElement(), UNO_QUERY_THROW};
}

} // namespace

Reference<css::frame::XModel> create_document(const Reference<css::uno::XComponentContext>& context,
                                              const Template& of, const NewDocument& what) {
    const auto model = open_as_template(context, of.base_document);
    const auto undo =
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
    const auto body = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    model->lockControllers();
    const auto last = last_paragraph(body);
    Reference<css::text::XTextRange> start;
    Reference<css::text::XTextRange> first_item;
    for (const auto& section : of.sections)
        if (section.initial || what.sections.contains(section.id)) {
            const auto inserted =
                insert_section(context, body, last, Side::Before, of, section, Part::Whole, what.fields);
            if (section.item && !of.item_style.empty()) {
                count_by_style(model, inserted);
                if (first_item.is())
                    join_list(inserted, first_item);
                else
                    first_item = inserted;
            }
            start = start.is() ? start : inserted;
        }
    if (start.is() && last->getString().isEmpty())
        remove_empty_paragraph(body, last->getStart(), true);
    if (!of.item_style.empty())
        set_first_number(model, of.item_style, what.first_number);
    if (!of.item_style.empty() && !what.number_prefix.empty())
        set_number_prefix(model, of.item_style, what.number_prefix);
    for (const auto& [name, value] : what.properties)
        set_document_property(model, name, value);
    Reference<css::util::XRefreshable>(
        Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)->getTextFields(), UNO_QUERY_THROW)
        ->refresh();
    model->unlockControllers();
    update_indexes(model);
    if (start.is())
        go_to_first_field(model, stands_in(body, start) ? start : body->getStart());
    undo->clear();
    Reference<css::util::XModifiable>(model, UNO_QUERY_THROW)->setModified(false);
    return model;
}

} // namespace klubba::writer
