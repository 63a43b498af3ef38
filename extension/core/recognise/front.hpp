// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace klubba::recognition {

/// What the title of a document says: whose minutes, of which kind, of which municipality.
struct Front {
    Text municipality;
    Text organ;
    Text kind;
    /// Lines that are part of the title; they are no headings and no persons.
    std::vector<std::size_t> lines;
    /// The title says that the document is something else than minutes ("Kallelse", "Handlingsplan").
    bool other_kind = false;
};

Front find_front(const Lines& lines);

/// Marks page headers and page numbers that got into the body: lines that repeat the title or the document's
/// own page headers, and "Sida 3".
void mark_leaked(Lines& lines, const Front& front);

/// Which rules and sections the minutes of such a body follow; nothing when the names don't tell. `adjusted`:
/// there are adjusters or numbered sections ("§"), which notes have not.
std::optional<Profile> infer_profile(std::string_view organ, std::string_view kind, bool adjusted);

/// "Sammanträdesprotokoll", "minnesanteckningar": the first word of the text when it names a kind of minutes.
std::string_view kind_at_start(std::string_view text);
/// The title of a document of another kind: "Kallelse till …", "Tjänsteskrivelse".
bool is_other_kind(std::string_view title);
/// The text names a board, council, committee or association: "Socialnämnden", "Rådet för trygghet", "Lokala
/// BRÅ".
bool names_organ(std::string_view text);
/// "Kalmar" for "Kalmars lokala råd": the municipality in the genitive before the organ's own name; empty if
/// none.
std::string_view genitive_municipality(std::string_view organ);

} // namespace klubba::recognition
