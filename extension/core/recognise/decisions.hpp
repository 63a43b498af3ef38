// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/cues.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// The sentence says that something was decided or how the matter ended: "Dagordningen fastställs.", "Rådet
/// beslutar att …", "Informationen läggs till handlingarna." Not what is to be decided, was proposed, or was
/// decided elsewhere. `cues` are those of the sentence, counted from its first byte.
bool is_outcome(std::string_view sentence, std::span<const CueHit> cues);
bool is_outcome(std::string_view sentence);

/// The decisions of every item: what stands under a heading "Beslut", else the sentences that state an
/// outcome.
std::vector<Decision> find_decisions(const Lines& lines, const Outline& outline, const CueIndex& cues);

} // namespace klubba::recognition
