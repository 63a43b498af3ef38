// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <string_view>

namespace klubba {

/// Reads what a document says about a meeting. Never fails and never judges: what is contradictory is
/// reported as it stands, what is missing is left empty. Takes time in proportion to the text.
/// Marks cost about as much as all facts together; who does not look at them leaves them out.
enum class Detail { Facts, FactsAndMarks };
Minutes recognise(const Document& document, Detail detail = Detail::FactsAndMarks);

/// What a notice of a meeting or a plan has in common with minutes: municipality, organ, dates, times, place,
/// labels, attendance (those called), log, action plan, signatures, items and sections. is_minutes is false and all
/// else empty, whatever the document is; it is for those known to be such.
Minutes recognise_other_kind(const Document& document);

/// Kinds of Mark. Dates in `value` are ISO 8601; where the year is not written, "--MM-DD". Times are HH:MM.
/// Intervals are "first/last". A value is empty where nothing below says what it is, or where it can't be
/// told.
namespace marks {

// Dates and times
/// "2024-02-08", "8 februari 2024"; the ISO date
inline constexpr std::string_view date = "datum";
/// "24/2- 2020", "24.02.20"; the ISO date
inline constexpr std::string_view odd_date = "datum_ovanligt";
/// "5 mars"; "--03-05"
inline constexpr std::string_view partial_date = "datum_utan_ar";
/// "1–2 september"
inline constexpr std::string_view date_range = "datum_intervall";
/// "26–26 mars": does not go forward
inline constexpr std::string_view odd_date_range = "datum_intervall_orimligt";
/// "2024-02-31"
inline constexpr std::string_view impossible_date = "datum_omojligt";
/// beside a date: "torsdag/2024-02-08"
inline constexpr std::string_view weekday = "veckodag";
/// "13.00", "kl. 9"; also both ends of an interval
inline constexpr std::string_view time = "klockslag";
/// "13.00–15.00"; "13:00/15:00"
inline constexpr std::string_view time_range = "tidsintervall";
/// "nästa vecka", "i höstas"
inline constexpr std::string_view relative_time = "relativ_tid";
/// date of the previous meeting, in its item
inline constexpr std::string_view previous_meeting = "foregaende_mote";
/// date of the next meeting, in its item
inline constexpr std::string_view next_meeting = "nasta_mote";

// Signs
/// with spaces or a hyphen; the form with a dash
inline constexpr std::string_view interval = "intervall";
/// "§" without no-break space; the form with one
inline constexpr std::string_view section_sign = "paragraftecken";
/// a word with "ø" or "æ"; the word with ö, ä
inline constexpr std::string_view foreign_letter = "framande_bokstav";
/// "kl" before a time, without a full stop; "kl."
inline constexpr std::string_view clock_word = "kl";
/// a note sign without note
inline constexpr std::string_view asterisk = "stjarna";
/// "[bookmark: X]", "[image: ]", "*word*"
inline constexpr std::string_view leftover = "markning";

// Words
/// a slip in a word; the word
inline constexpr std::string_view misspelling = "felstavning";
/// first of an abbreviation that nothing explains; what it stands for
inline constexpr std::string_view abbreviation = "forkortning";
/// a sentence without an end
inline constexpr std::string_view unfinished = "oavslutad";

// Left to be filled in or taken out
/// "<datum>", "17:XX", "N.N."; what is asked for
inline constexpr std::string_view placeholder = "platshallare";
/// "Lägg med presentationen": said to whoever writes the minutes
inline constexpr std::string_view instruction = "arbetsanvisning";
/// the mark "UTKAST"
inline constexpr std::string_view draft = "utkast";
/// the mark "Ojusterat protokoll"
inline constexpr std::string_view unadjusted = "ojusterat";
/// "sekretess", "sekretessbelagd"
inline constexpr std::string_view secrecy = "sekretess";

// References
/// "se § 4" within the minutes; "4"
inline constexpr std::string_view section_reference = "paragrafhanvisning";
/// "punkt 2 utgår"; "2"
inline constexpr std::string_view item_dropped = "arende_utgar";
/// a mention; its number
inline constexpr std::string_view attachment = "bilaga";
/// "Dnr KS 2024/123"; the number
inline constexpr std::string_view case_number = "diarienummer";
/// "Dnr ..." that looks like none
inline constexpr std::string_view odd_case_number = "diarienummer_ovanligt";

// Persons
/// "personnummer" or "samordningsnummer"
inline constexpr std::string_view identity_number = "personnummer";
/// of a private person; "telefonnummer", "e-postadress" or "bostadsadress"
inline constexpr std::string_view contact = "kontaktuppgift";
/// "sjukskriven", "misstänkt"; the name of whom it is said
inline constexpr std::string_view sensitive = "kanslig_uppgift";
/// "Anna K", "AK"; the full name, where it can be told
inline constexpr std::string_view short_name = "kort_namn";
/// spelt unlike the attendance list; the name there
inline constexpr std::string_view name_variant = "namn_variant";
/// full name that no list of attendance has
inline constexpr std::string_view unlisted_name = "namn_okant";
/// "Anna Ek Polisen" in the attendance list
inline constexpr std::string_view no_separator = "namn_utan_avskiljare";
/// who opens the meeting; the full name, where it can be told
inline constexpr std::string_view opens = "oppnar";

// What happens at the meeting; `value` names who does it, several joined by ", "
/// "Anna Ek föreslår att"
inline constexpr std::string_view proposal = "forslag";
/// "Anna Ek (S) yrkar bifall"
inline constexpr std::string_view motion = "yrkande";
/// the order of putting proposals is told
inline constexpr std::string_view propositions = "propositionsordning";
/// "ja/nej/avstår" as numbers: "5/2/1"
inline constexpr std::string_view vote = "omrostning";
inline constexpr std::string_view reservation = "reservation";
/// a conflict of interest is reported
inline constexpr std::string_view conflict = "jav";
/// …and leaves the room
inline constexpr std::string_view conflict_left = "jav_lamnar";
/// the item is adjusted immediately
inline constexpr std::string_view immediate = "omedelbar_justering";
/// gives notice that something is adjusted
inline constexpr std::string_view announced = "anslagen";
/// takes part from a distance
inline constexpr std::string_view remote = "distans";
/// the council's decision that members may take part from a distance
inline constexpr std::string_view remote_granted = "distans_medgiven";
/// somebody is to do something; empty where it isn't said who
inline constexpr std::string_view task = "atagande";

// Form
/// a page header that leaked into the body
inline constexpr std::string_view page_header = "sidhuvud";
/// typed by hand
inline constexpr std::string_view page_number = "sidnummer";
/// first of the lines; their number
inline constexpr std::string_view tab_columns = "tabbkolumner";
/// first of several in a row; their number
inline constexpr std::string_view empty_paragraphs = "tomt_stycke";
/// reads as a heading, styled as text
inline constexpr std::string_view plain_heading = "rubrik_utan_format";

} // namespace marks

} // namespace klubba
