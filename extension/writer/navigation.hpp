// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/reader.hpp"

#include <string_view>

namespace klubba::writer {

/// Selects a place and scrolls it into view; an empty place puts the cursor there. False without a view, or
/// when there is no such place.
bool go_to(const Reader& reader, const Place& place);

/// Selects the first field waiting to be filled in from `start` on, in the same text; without any, puts the
/// cursor at the end of the paragraph there.
void go_to_first_field(const Reference<css::frame::XModel>& model,
                       const Reference<css::text::XTextRange>& start);

/// Writes where the view's cursor stands, in the place of what is selected. False without a view, or when something else
/// than text is selected.
bool type_at_cursor(const Reference<css::frame::XModel>& model, std::string_view text);

} // namespace klubba::writer
