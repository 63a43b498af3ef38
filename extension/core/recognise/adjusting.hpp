// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/rows.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// The date of a line among signatures that has it alone, or behind a place or the name of who signs: "den 20 mars 2024",
/// "Ekdala, 2024-03-20", "Anna Ek 2024-03-20". Positions count from `text`.
std::optional<DateMatch> signing_date(std::string_view text);

/// Finds the date of adjusting below "Justeras", or below the adjuster's name and role, where no label says it.
void read_adjusting_date(const Lines& lines, const std::vector<Row>& rows, Minutes& minutes);

} // namespace klubba::recognition
