// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cli/command_line.hpp"
#include "core/schematron.hpp"

#include <chrono>

namespace klubba::cli {

/// What --limit says: how long rules may take on one document, a minute unless it says otherwise. Throws UsageError for
/// what is no number of seconds.
std::chrono::seconds time_limit(const CommandLine& line);

/// Says yes until the calling thread has used that much processor time more. For that thread only.
schematron::KeepGoing until(std::chrono::seconds limit);

} // namespace klubba::cli
