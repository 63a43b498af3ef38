// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

namespace klubba::fixes {

/// Writes a line for a fact that is missing. The rule says which fact (`uppgift`, an id of labels.md), the line with
/// a field to fill in (`rad`: "Plats: <plats>"), the sections after which it goes, the first that is there
/// (`avsnitt`), and which field of that section holds the fact (`falt`), where it may be inserted for want of any.
///
/// A label that stands there without a value gets one. Where the document, the body's register or the minutes
/// before say what the fact may be, that is offered instead of the field; never safe: somebody has to know.
std::optional<Fix> write_fact(const Fault& fault);
/// Writes what the rule gives (`rad`: "Ansvarig: <ansvarig>") after the sentence where it fired.
std::optional<Fix> ask_after_sentence(const Fault& fault);

} // namespace klubba::fixes
