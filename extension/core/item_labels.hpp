// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/finding.hpp"
#include "core/list_form.hpp"

#include <cstddef>
#include <map>
#include <optional>

namespace klubba {

/// The labels that lists show before headings of items which they have come to count, as a word processor counts them: for
/// a document that changes from its last paragraph to its first.
class ItemLabels {
public:
    /// Lets the list of the edit's style count a heading of the document, if it is one of an item.
    void count(const Document& document, const SetStyle& edit);
    /// Writes their labels, and those of the headings after them in the same list.
    void write(Document& document) const;

private:
    struct Counted {
        ListForm form;
        std::optional<int> start;
    };

    /// By how many paragraphs there are from the heading on, which no edit before it changes.
    std::map<std::size_t, Counted> m_counted;
};

} // namespace klubba
