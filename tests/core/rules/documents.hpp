// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <memory>
#include <string_view>

namespace klubba::tests {

/// A document and how to check it, written as text: a line a paragraph. Lines that begin with "%" say what
/// text can't:
///   %profil N             the profile to check by
///   %idag 2024-05-20      today
///   %steg utskick         the stage to check at
///   %mall opening         the template asks for this section (any number of times; "%mall" alone: for none)
///   %valfritt opening     the template offers this section
///   %titel Protokoll      the document's title
///   %sprak sv-SE          its language
///   %andringar 2          tracked changes
///   %kommentarer 1        comments
///   %bild                 a picture without alternative text, at the next paragraph; "%bild text": with
///   %stil Heading 1       style of the next paragraph; headings get their outline level
///   %etikett § 4          number that the word processor shows before the next paragraph
///   %tabell 1             a table with that many header rows; its rows follow as "| a | b"
///   %slut                 end of the table
///   %ledamot Anna Ek;S    a member of the body, and the party; %ersattare: a deputy
///   %justerare 2          how many adjust the body's minutes; %dagar 7: within how many days
///   %filnamn a.odt        the file's name; %filmonster {organ} {datum}: how the body names its files
///   %foregaende 44 2024-02-08  the §§ go on from here
///   %darefter             all that stands above is the minutes of the meeting before
struct Example {
    Document document;
    CheckRequest request;
    std::shared_ptr<const Predecessor> before = {};
};

Example example_of(std::string_view text);

/// The paragraphs of a document of plain lines.
Document document_of(std::string_view text);

} // namespace klubba::tests
