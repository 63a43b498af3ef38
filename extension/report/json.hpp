// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

namespace klubba::report {

/// One finding as `klubba check --format json` shows it: rule, severity, stage, message, place {block, text},
/// fixable.
Poco::JSON::Object::Ptr to_json(const Finding& finding);

} // namespace klubba::report
