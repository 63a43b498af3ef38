// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "writer/uno.hpp"

#include <map>
#include <string>
#include <utility>

namespace klubba::writer {

/// Writer goes on counting paragraphs whose deletion is only tracked: after a deleted § 4 comes § 5. This
/// takes them out of the labels again, which are then as they will be when the changes are accepted. For
/// labels with Arabic numbers.
class DeletedNumbers {
public:
    /// A paragraph of this list is gone, as far as its label goes.
    void add(const OUString& list, const Paragraph& paragraph);
    /// Corrects the label of a paragraph that comes later in the document.
    void mend(const OUString& list, const Reference<css::uno::XInterface>& object, Paragraph& paragraph);

private:
    /// How many, by list and level.
    std::map<std::pair<OUString, int>, int> m_gone;
};

} // namespace klubba::writer
