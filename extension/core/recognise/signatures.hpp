// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/rows.hpp"

#include <vector>

namespace klubba::recognition {

/// Who signs the minutes, as what: "Vid protokollet" over a name, a name over "Ordförande", "Sekreterare ……
/// Anna Ek", names under "Justeras". A secretary named in a line of its own beside such a block signs too.
/// In the head, "Vid anteckningarna: Anna Ek" only tells who keeps the minutes.
std::vector<Signature> read_signatures(const Lines& lines, const std::vector<Row>& rows, bool in_head);

/// The row only says the role of the name right above it ("Anna Ek" / "Ordförande"); it is no label of what
/// follows.
bool is_role_below_name(const std::vector<Row>& rows, std::size_t index);

} // namespace klubba::recognition
