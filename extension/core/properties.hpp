// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

/// Names of the custom document properties that Klubba keeps facts in. They survive .odt and .docx; all can be derived
/// again or done without.
namespace klubba::properties {

inline constexpr std::string_view template_id = "Klubba.Mall";
inline constexpr std::string_view template_version = "Klubba.Mallversion";
inline constexpr std::string_view stage = "Klubba.Status";
inline constexpr std::string_view organ = "Klubba.Organ";
/// A page header may show it as a field.
inline constexpr std::string_view municipality = "Klubba.Kommun";
/// For the archive: the day of the meeting as ISO 8601 date, and the case number of the minutes.
inline constexpr std::string_view date = "Klubba.Datum";
inline constexpr std::string_view case_number = "Klubba.Diarienummer";
/// The meeting's date as its minutes write it; for page headers, too.
inline constexpr std::string_view written_date = "Klubba.Motesdatum";
inline constexpr std::string_view ignored = "Klubba.Ignorerat";
/// The day the minutes were adjusted, ISO 8601.
inline constexpr std::string_view adjusted = "Klubba.Justerat";
/// There as long as adjusted minutes are locked.
inline constexpr std::string_view lock = "Klubba.Lås";
/// Its value where the numbers of items were turned into text; any other where they were text before.
inline constexpr std::string_view lock_of_numbers = "nummer";
inline constexpr std::string_view lock_of_text = "text";
/// Numbers of the §§ that were adjusted immediately, with spaces between.
inline constexpr std::string_view adjusted_immediately = "Klubba.Omedelbart";
/// When and why the minutes, or one item of them, were last unlocked: "2026-03-11: fel namn i § 4",
/// "2026-03-11: § 4, fel namn".
inline constexpr std::string_view unlocked = "Klubba.Upplåst";

} // namespace klubba::properties
