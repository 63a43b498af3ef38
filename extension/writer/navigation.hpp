// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/reader.hpp"

namespace klubba::writer {

/// Selects a place and scrolls it into view; an empty place puts the cursor there. False without a view, or
/// when there is no such place.
bool go_to(const Reader& reader, const Place& place);

/// Selects the first field waiting to be filled in from `start` on, in the same text; without any, puts the
/// cursor at the end of the paragraph there.
void go_to_first_field(const Reference<css::frame::XModel>& model,
                       const Reference<css::text::XTextRange>& start);

} // namespace klubba::writer
