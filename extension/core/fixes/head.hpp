// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes that write what the head lacks. Where nobody has said what it is, they write a placeholder; none is safe.
namespace klubba::fixes {

/// The body that the minutes were begun for.
std::optional<Fix> write_organ(const Fault& fault);
/// What the profile calls its documents.
std::optional<Fix> write_kind(const Fault& fault);
/// "Ojusterat", on a line of its own below the kind.
std::optional<Fix> mark_unadjusted(const Fault& fault);
/// The one in the body's settings.
std::optional<Fix> write_municipality(const Fault& fault);

} // namespace klubba::fixes
