// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextRange.hpp>

namespace klubba::writer {

/// Tables of contents and other indexes, which Writer makes of what stands elsewhere in the document.
bool has_indexes(const Reference<css::frame::XModel>& model);

/// Whether a paragraph is part of an index.
bool stands_in_index(const Reference<css::text::XTextRange>& paragraph);

/// Makes them anew, with what the document says now.
void update_indexes(const Reference<css::frame::XModel>& model);

} // namespace klubba::writer
