// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <optional>
#include <string_view>

namespace klubba::recognition {

/// "Kommunalförbundet Ådalen", "Ådalens räddningstjänstförbund".
bool is_federation(std::string_view text);

/// The text names a board, council, committee or association: "Socialnämnden", "Rådet för trygghet", "Lokala
/// BRÅ".
bool names_organ(std::string_view text);
/// The same without a capital first, as after "Protokoll från".
bool mentions_organ(std::string_view text);
/// "Ekdala kommun", "Norrviks stad".
bool is_municipality(std::string_view text);
/// "Ekdala" for "Ekdalas lokala råd": the municipality in the genitive before the organ's own name; empty if
/// none.
std::string_view genitive_municipality(std::string_view organ);

/// Which rules and sections the minutes of such a body follow; nothing when the names don't tell. `adjusted`:
/// there are adjusters or numbered sections ("§"), which notes have not.
std::optional<Profile> infer_profile(std::string_view organ, std::string_view kind, bool adjusted);

} // namespace klubba::recognition
