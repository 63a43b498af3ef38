// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes that write what the body's register of members and the previous minutes say.
namespace klubba::fixes {

/// After the name of a person present, in parentheses.
std::optional<Fix> write_party(const Fault& fault);
/// Instead of the date that the minutes give.
std::optional<Fix> write_previous_date(const Fault& fault);
/// The members that the distribution list lacks, each on a line of its own after the others.
std::optional<Fix> add_recipients(const Fault& fault);
/// The open rows of the previous log, where these minutes have no log yet.
std::optional<Fix> carry_log_over(const Fault& fault);

} // namespace klubba::fixes
