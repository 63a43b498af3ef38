// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// What the title of a document says: whose minutes, of which kind, of which municipality.
struct Front {
    Text municipality;
    Text organ;
    Text kind;
    /// Lines that are part of the title; they are no headings and no persons.
    std::vector<std::size_t> lines;
    /// The title says that the document is something else than minutes ("Kallelse", "Handlingsplan").
    bool other_kind = false;
};

Front find_front(const Lines& lines);

/// Marks page headers and page numbers that got into the body: lines that repeat the title or the document's
/// own page headers, and "Sida 3".
void mark_leaked(Lines& lines, const Front& front);

} // namespace klubba::recognition
