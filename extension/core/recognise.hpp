// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

namespace klubba {

/// Reads what a document says about a meeting. Never fails and never judges: what is contradictory is reported as it
/// stands, what is missing is left empty.
Minutes recognise(const Document& document);

} // namespace klubba
