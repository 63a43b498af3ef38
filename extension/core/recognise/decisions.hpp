// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/cues.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <vector>

namespace klubba::recognition {

/// The decisions of every item: what stands under a heading "Beslut", else the sentences that state an
/// outcome.
std::vector<Decision> find_decisions(const Lines& lines, const Outline& outline, const CueIndex& cues);

} // namespace klubba::recognition
