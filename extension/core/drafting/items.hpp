// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/drafting/changes.hpp"

namespace klubba::drafting {

/// What the items of the draft's sections say. Items that are said in much the same words at every meeting keep them; of
/// others the heading stays and the form of what stands below it: subheadings, the head and first row of tables.
void change_items(const Minutes& minutes, TemplateDraft& draft, Changes& changes);

/// Rows of log and action plan: the first becomes fields, the others go.
void change_tables(const Minutes& minutes, Changes& changes);

} // namespace klubba::drafting
