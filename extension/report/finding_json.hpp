// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "report/json_writer.hpp"

namespace klubba::report {

/// Writes the members of an object: a finding as `klubba check --format json` shows it. rule, severity, stage, message,
/// place {block, text}, fixable.
void write_members(JsonWriter& json, const Finding& finding);

} // namespace klubba::report
