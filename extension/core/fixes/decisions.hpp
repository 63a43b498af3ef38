// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes of decisions and of what belongs to them.
namespace klubba::fixes {

/// "Godkänns." as "Rådet beslutar att godkänna <vad>.": what the words don't say is to be filled in.
std::optional<Fix> write_out_decision(const Fault& fault);
/// The minutes' own body where a decision begins with another.
std::optional<Fix> write_deciding_body(const Fault& fault);
/// The heading for the basis before the decision, or else for the recipients after it.
std::optional<Fix> insert_missing_part(const Fault& fault);

} // namespace klubba::fixes
