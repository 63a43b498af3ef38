// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes that make two statements of a document agree. None is safe: which is right, a person has to say.
namespace klubba::fixes {

/// Writes in the head, wherever another day stands there, the day of the meeting that most else speaks for: the
/// title, dates elsewhere, weekdays; the first one where nothing decides. Weekdays beside it follow.
std::optional<Fix> write_one_date(const Fault& fault);
/// Writes at the signature the one whom the document otherwise names as chair, secretary or adjuster.
std::optional<Fix> write_signatory(const Fault& fault);
/// Writes the first day on which the notice may be taken down: the one after the time for appeal.
std::optional<Fix> write_removal(const Fault& fault);

} // namespace klubba::fixes
