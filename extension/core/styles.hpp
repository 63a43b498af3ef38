// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

/// Names of styles, lists and tables that Klubba's templates define and its readers know. They are what survives copying,
/// Word and track changes, so they never change meaning.
namespace klubba::styles {

inline constexpr std::string_view section_item = "Paragrafrubrik";  // heading of an item, counted "§ 1"
inline constexpr std::string_view numbered_item = "Punktrubrik";    // heading of an item, counted "1."
inline constexpr std::string_view unnumbered_item = "Ärenderubrik"; // heading of an item without number
inline constexpr std::string_view subheading = "Heading 2";         // heading inside an item
inline constexpr std::string_view title = "Title";                  // organ and kind of document
inline constexpr std::string_view fact = "Protokollsuppgift";       // "Plats:<tab>Sessionssalen" in the head
inline constexpr std::string_view fact_label =
    "Uppgiftsrubrik"; // "Närvarande" in a line of its own, in the head
inline constexpr std::string_view body = "Text body";
inline constexpr std::string_view decision = "Beslut"; // the sentence that says what was decided
inline constexpr std::string_view bullet = "List Bullet";
inline constexpr std::string_view numbered = "List Number";
inline constexpr std::string_view signature = "Underskrift";
inline constexpr std::string_view table_contents = "Table Contents";
inline constexpr std::string_view table_heading = "Table Heading";

/// One of those that headings of items have.
constexpr bool is_item_heading(std::string_view style) {
    return style == section_item || style == numbered_item || style == unnumbered_item;
}

} // namespace klubba::styles
