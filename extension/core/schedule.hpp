// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string_view>

namespace klubba {

/// The last day that a deadline or a schedule leaves: the day itself ("2026-05-01"), or the end of the month, quarter,
/// half year, term or year it names ("maj 2026", "kvartal 2 2026", "hösten 2026", "2025–2026"). Nothing where no year
/// is written, or nothing that ends ("löpande").
std::optional<Date> last_day_of(std::string_view schedule);

} // namespace klubba
