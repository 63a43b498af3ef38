// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"

#include <cstddef>

namespace klubba::recognition {

/// The line at or after `from` where signatures, notice, the list of attachments or a certificate begin; size() when nothing
/// of the kind follows.
std::size_t find_tail(const Lines& lines, std::size_t from);

/// The line at or after `from` where it begins to be certified that this is a true extract of the minutes; size()
/// when it isn't. "Utdragsbestyrkande" alone stands in page footers too.
std::size_t find_certificate(const Lines& lines, std::size_t from);

/// "Ekdala den 24 februari 2020": a place, a date and nothing else.
bool is_place_and_date(std::string_view line);

} // namespace klubba::recognition
