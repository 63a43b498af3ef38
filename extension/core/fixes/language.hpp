// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes of words: spelling, abbreviations, what is masked in a copy for the web.
namespace klubba::fixes {

std::optional<Fix> correct_spelling(const Fault& fault);
/// "SSPF" as "samverkan mellan … (SSPF)", at its first place.
std::optional<Fix> write_out_abbreviation(const Fault& fault);
/// Every "kl" of the document at once.
std::optional<Fix> write_clock_stops(const Fault& fault);
/// "[maskerat]" for a telephone number or an address.
std::optional<Fix> mask_contact(const Fault& fault);

} // namespace klubba::fixes
