// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes in the lists of the minutes: of attendance, of tasks, of attachments.
namespace klubba::fixes {

/// Takes away one of two entries for the same person: the later, where it says nothing that the earlier doesn't; the
/// one among the absent, where the minutes tell of something that the person did. Nothing where only a person can
/// know. The last one of a group becomes a dash.
std::optional<Fix> remove_double(const Fault& fault);
/// A comma between a name and the organisation right after it. Not safe: the name may be longer.
std::optional<Fix> part_name(const Fault& fault);
/// The field that the rule gives (`rad`: "<ansvarig>") in the empty cell of the log's column for who is responsible.
std::optional<Fix> ask_in_log(const Fault& fault);
/// The attachments in a row from the first one's number, and every mention of them in the text. Mentions of a number
/// that the list has twice mean the first.
std::optional<Fix> renumber_attachments(const Fault& fault);
/// A line with a field for the attachment that is mentioned, after those listed.
std::optional<Fix> list_attachment(const Fault& fault);

} // namespace klubba::fixes
