// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/lines.hpp"

namespace klubba::recognition {

/// Marks the lines that tell of a mail which somebody has pasted ("Från: … Skickat: … Ämne: …", "Den 5 februari skrev
/// Anna:"): their dates and names are the mail's, whatever their labels say elsewhere.
void mark_quoted_mail(Lines& lines);

} // namespace klubba::recognition
