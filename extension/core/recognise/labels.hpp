// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace klubba::recognition {

/// What a label of the head, or of the pages around the items, asks for.
enum class Meaning {
    Date,
    Time,
    StartTime,
    EndTime,
    DateAndTime,
    Place,
    PlaceAndTime,
    Present,
    ServingSubstitutes,
    Substitutes,
    NonServingSubstitutes,
    OthersPresent,
    Absent,
    Chair,
    Secretary,
    Adjuster,
    AdjustPlaceAndTime,
    Range,
    Agenda,
    Signature,
    Notice,
    Distribution,
    Attachments,
    CaseNumber,
    Officers,
    Posted,
    Removed,
    KeptAt,
    Footer,
    Head,
};

/// Id of the vocabulary of labels: "place", "others_present".
std::string_view id_of(Meaning meaning);
/// The label introduces persons who took part, or did not.
bool is_attendance(Meaning meaning);

/// A label at the start of a text, and what follows it.
struct LabelMatch {
    Meaning meaning{};
    /// The label as written, without colon.
    std::string_view label;
    /// Trimmed; empty when nothing follows.
    std::string_view value;
    /// True for "Label:", false where only the words themselves tell.
    bool colon = false;
};

/// Matches "Label", "Label:", "Label: value" and, where the value can't be mistaken, "Label value"
/// ("Tid 13.00", "Paragrafer §§ 1–8", "Sekreterare Anna Ek"). Case and kinds of spaces do not matter.
std::optional<LabelMatch> match_label(std::string_view text);

} // namespace klubba::recognition
