// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/cues.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// The words by which a sentence mentions something enclosed: "Se bilaga 2", "uppföljning bifogas
/// protokollet", "Rapporten skickas ut till deltagarna". Nothing when it mentions none.
struct AttachmentMention {
    std::string_view words;
    std::optional<int> number;
};
std::optional<AttachmentMention> attachment_in(std::string_view sentence, std::span<const CueHit> cues);
std::optional<AttachmentMention> attachment_in(std::string_view sentence);

/// Mentions in the items, in order, and the rows of a list of attachments after them.
std::vector<Attachment> find_attachments(const Lines& lines, const Outline& outline, const CueIndex& cues);

} // namespace klubba::recognition
