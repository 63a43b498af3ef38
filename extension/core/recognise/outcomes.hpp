// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/cues.hpp"

#include <span>
#include <string_view>

namespace klubba::recognition {

/// The sentence says that something was decided or how the matter ended: "Dagordningen fastställs.", "Rådet
/// beslutar att …", "Informationen läggs till handlingarna." Not what is to be decided, was proposed, or was
/// decided elsewhere. `cues` are those of the sentence, counted from its first byte.
bool is_outcome(std::string_view sentence, std::span<const CueHit> cues);
bool is_outcome(std::string_view sentence);

/// Whether one of the cues is what is_outcome() looks for: most lines have none, and need not be cut into sentences.
bool may_tell_outcome(std::span<const CueHit> cues);

/// The words before a verb name the meeting's own body: "Rådet", "Nämnden", "Årsmötet", not "Regeringen".
bool is_this_body(std::string_view before);

} // namespace klubba::recognition
