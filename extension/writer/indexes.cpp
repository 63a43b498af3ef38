// SPDX-License-Identifier: MPL-2.0
#include "writer/indexes.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XDocumentIndexesSupplier.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

namespace klubba::writer {
namespace {

Reference<css::container::XIndexAccess> indexes_of(const Reference<css::frame::XModel>& model) {
    return Reference<css::text::XDocumentIndexesSupplier>(model, UNO_QUERY_THROW)->getDocumentIndexes();
}

} // namespace

bool has_indexes(const Reference<css::frame::XModel>& model) {
    return indexes_of(model)->hasElements();
}

bool stands_in_index(const Reference<css::text::XTextRange>& paragraph) {
    const auto section = property<Reference<css::text::XTextSection>>(paragraph, "TextSection");
    return section.is() && property<Reference<css::text::XDocumentIndex>>(section, "DocumentIndex").is();
}

void update_indexes(const Reference<css::frame::XModel>& model) {
    const auto indexes = indexes_of(model);
    for (sal_Int32 index = 0; index < indexes->getCount(); ++index)
        Reference<css::util::XRefreshable>(indexes->getByIndex(index), UNO_QUERY_THROW)->refresh();
}

} // namespace klubba::writer
