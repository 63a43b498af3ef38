// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/package.hpp"

#include <vector>

namespace klubba::drafting {

/// Decisions that the minutes say in the same words in two items at least, as phrases; without those that the base has,
/// and without numbers and names, which belong to one matter.
std::vector<Phrase> usual_decisions(const Minutes& minutes, const Template& base);

} // namespace klubba::drafting
