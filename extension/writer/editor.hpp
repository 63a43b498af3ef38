// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/package.hpp"
#include "writer/reader.hpp"

namespace klubba::writer {

/// True for a document that must not be changed: opened for reading only, or protected.
bool is_read_only(const Reference<css::frame::XModel>& model);

/// Throws klubba::Error, saying what to do, for a document that is read-only.
void refuse_read_only(const Reference<css::frame::XModel>& model);

/// Applies a fix to the document as `reader` last read it, as one undo step with the fix's title, and puts
/// the cursor where a person goes on: at the first field of a section inserted, else at the place of the last
/// change in the text. Works with track changes on. SetProperty edits are part of the step beside others, and no step by
/// themselves. `of` is the template that InsertSection takes sections and SetStyle styles from; null when the document has none.
/// What `reader` has read is old afterwards.
///
/// Throws klubba::Error, and changes nothing, for a document that is read-only, an edit that is stale (the
/// text is no longer what it expects, a paragraph that isn't there) and a section or style that is unknown.
void apply(const Reference<css::uno::XComponentContext>& context, const Reader& reader, const Fix& fix,
           const Template* of);

} // namespace klubba::writer
