// SPDX-License-Identifier: MPL-2.0
#include "writer/review.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

#include <vector>

namespace klubba::writer {
namespace {

void accept_changes(const Reference<css::uno::XComponentContext>& context,
                    const Reference<css::frame::XModel>& model) {
    // No interface of its own does it.
    const Reference<css::frame::XDispatchProvider> frame(model->getCurrentController()->getFrame(),
                                                         UNO_QUERY_THROW);
    css::frame::DispatchHelper::create(context)->executeDispatch(
        frame, to_uno(".uno:AcceptAllTrackedChanges"), {}, 0, {});
}

void remove_comments(const Reference<css::frame::XModel>& model) {
    const auto fields = Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)
                            ->getTextFields()
                            ->createEnumeration();
    std::vector<Reference<css::text::XTextContent>> comments;
    while (fields->hasMoreElements()) {
        const Reference<css::text::XTextContent> field(fields->nextElement(), UNO_QUERY_THROW);
        const Reference<css::lang::XServiceInfo> kind(field, UNO_QUERY_THROW);
        if (kind->supportsService(to_uno("com.sun.star.text.textfield.Annotation")))
            comments.push_back(field);
    }
    for (const auto& comment : comments)
        comment->getAnchor()->getText()->removeTextContent(comment);
}

} // namespace

void finish_review(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::frame::XModel>& model) {
    const bool recording = property<bool>(model, "RecordChanges");
    accept_changes(context, model);
    set_property(model, "RecordChanges", false);
    remove_comments(model);
    set_property(model, "RecordChanges", recording);
}

} // namespace klubba::writer
