// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace klubba::recognition {

/// How much a word for minutes tells: "Minnesanteckningar" more than "Anteckningar".
enum class KindRank { Plain, Specific };

/// "Sammanträdesprotokoll", "minnesanteckningar": the first word of the text when it names a kind of minutes,
/// else empty.
std::string_view kind_at_start(std::string_view text);
/// Of a word that kind_at_start() gives.
KindRank rank_of(std::string_view kind);
/// The title of a document of another kind: "Kallelse till …", "Tjänsteskrivelse".
bool is_other_kind(std::string_view title);

} // namespace klubba::recognition
