// SPDX-License-Identifier: MPL-2.0
#include "sidebar/job.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

namespace klubba::sidebar {

Reference<css::frame::XModel> text_document_of(const Sequence<css::beans::NamedValue>& arguments) {
    Reference<css::text::XTextDocument> document;
    for (const auto& argument : arguments) {
        Sequence<css::beans::NamedValue> environment;
        if (argument.Name == "Environment" && (argument.Value >>= environment))
            for (const auto& each : environment)
                if (each.Name == "Model")
                    document.set(each.Value, css::uno::UNO_QUERY);
    }
    return {document, css::uno::UNO_QUERY};
}

} // namespace klubba::sidebar
