// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/understanding.hpp"

#include <Poco/JSON/Object.h>

namespace klubba::commands {

/// The finding as `klubba check` prints it, with its name.
Poco::JSON::Object::Ptr to_json(const NamedFinding& found);

} // namespace klubba::commands
