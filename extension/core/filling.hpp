// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/package.hpp"

#include <vector>

namespace klubba {

/// Fills in the placeholders of a template's fields that still wait for one of the values, wherever they stand.
std::vector<Edit> filling_edits(const Document& document, const Template& of, const FieldValues& values);

} // namespace klubba
