// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// Two to five words with capitals, particles ("von", "af") between them, hyphens and initials allowed; none
/// of them an office, a role or an organisation. "Anna Ek", "Bo von der Ahe", "Eva-Lena Å. Berg".
bool looks_like_name(std::string_view text);

/// The text tells what somebody is or does: "ordförande", "1:e vice ordförande", "utredare", "VD Ekdala AB".
bool is_role(std::string_view text);

/// The text names a body, a company or a unit: "Polisen", "Region Dalen", "Barn- och
/// utbildningsförvaltningen".
bool is_organisation(std::string_view text);

/// A word of an organisation's or a role's name; a person's name has none of them.
bool is_role_word(std::string_view word);
bool is_organisation_word(std::string_view word);

/// "von", "af", "de": goes with the word after it.
bool is_particle(std::string_view word);
/// "Enligt", "För": what may stand before a name with a capital, and is no part of one.
bool leads_to_name(std::string_view word);

/// "antecknar", "vid protokollet", "kommunsekreterare": who writes the minutes.
bool keeps_minutes(std::string_view role);

/// A role that people sign minutes in: chair, secretary, adjuster, perhaps with "vice" or "mötes-".
bool is_signing_role(std::string_view text);

/// Dots or underscores to write on: "……………", "______".
bool is_rule(std::string_view text);

/// Party letters, as in "(S)", "(SD)": two to four capitals or one.
bool is_party(std::string_view text);

} // namespace klubba::recognition
