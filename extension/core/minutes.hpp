// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

using Date = std::chrono::year_month_day;
/// Minutes after midnight.
using TimeOfDay = std::chrono::minutes;

/// What kind of body the minutes belong to; decides severities (rules.md) and which sections exist (vocabulary.md).
enum class Profile { CouncilNotes, CouncilMinutes, Committee, MunicipalCouncil, Association };

/// Something the document states, with the words it used and where. A fact whose words are only a placeholder
/// ("<datum>") or nothing at all is stated but not filled in: `value` is then empty or default, `filled` false.
template <class T>
struct Fact {
    T value{};
    std::string raw;
    Place place;
    bool filled = true;

    bool operator==(const Fact&) const = default;
};

using Text = Fact<std::string>;

/// A label of the document's head ("Plats:", "Övriga närvarande") with the place of its value.
struct Label {
    /// Which of the standard meanings it has: an id of labels.md, such as "place" or "others_present".
    std::string meaning;
    std::string raw;
    Place place;
    Place value;
    bool has_value = true;

    bool operator==(const Label&) const = default;
};

struct NumberRange {
    int first = 0;
    int last = 0;

    bool operator==(const NumberRange&) const = default;
};

struct Person {
    std::string name;
    std::string role;
    std::string organisation;
    std::string party;
    Place place;

    bool operator==(const Person&) const = default;
};

enum class Presence { Present, Absent };

struct Attendee : Person {
    Presence presence = Presence::Present;
    /// Heading it stands under, as an id of labels.md: present, substitutes, others_present, absent.
    std::string group;
    bool substitute = false;
    bool serving = false;
    std::string substitutes_for;
    bool remote = false;
    /// §§ the person took part in; empty means all.
    std::vector<NumberRange> items;
    /// When the person came and left, where a time is told.
    std::optional<TimeOfDay> arrived, left;
    /// All that stands about the person in that paragraph: name, party, role …
    Place entry;

    bool operator==(const Attendee&) const = default;
};

/// One matter of the meeting: a heading and all that follows until the next.
struct Item {
    /// As the reader sees it ("§ 4", "1.", "2:"), typed or numbered by the word processor; empty when there is none.
    std::string label;
    std::optional<int> number;
    std::string title;
    /// Place of the title; a typed label that stands in a paragraph of its own is at `label_place`.
    Place place;
    Place label_place;
    /// True when the word processor counts the label, false when it is typed.
    bool counted = false;
    /// Paragraphs [first, last) of the document, heading and label included.
    std::size_t first = 0;
    std::size_t last = 0;
    /// The standard section it is, as an id of vocabulary.md ("opening", "elect_adjuster"); "matter" for any other.
    std::string section;

    bool operator==(const Item&) const = default;
};

struct Decision {
    /// Index in Minutes::items.
    std::size_t item = 0;
    std::string text;
    Place place;

    bool operator==(const Decision&) const = default;
};

struct LogEntry {
    Text number;
    Text matter;
    /// What is to be done, where another column says what it is about.
    Text action;
    Text status;
    Text deadline_text;
    std::optional<Date> deadline;
    Text responsible_text;
    /// Full names where they can be resolved, else as written.
    std::vector<Text> responsible;
    std::vector<bool> resolved;

    bool operator==(const LogEntry&) const = default;
};

struct ActionPlanRow {
    Text number;
    Text goal;
    Text activity;
    Text responsible;
    Text schedule;
    Text follow_up;

    bool operator==(const ActionPlanRow&) const = default;
};

/// The two lists of what is to be done after the meeting.
enum class FollowUp { Log, ActionPlan };

/// What the columns of both hold. In an action plan the matter is the goal, the action its activity, the deadline its
/// schedule and the status its follow-up.
enum class FollowUpColumn { Number, Matter, Action, Responsible, Deadline, Status };

/// A log or an action plan as it stands in the document, with or without rows.
struct FollowUpTable {
    FollowUp kind = FollowUp::Log;
    /// Index in Document::tables; nothing for rows that are typed, with tabs or as a list.
    std::optional<std::size_t> table;
    /// Paragraphs [first, last); none for typed rows that share a paragraph with other text.
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::optional<FollowUpColumn>> columns;

    bool operator==(const FollowUpTable&) const = default;
};

struct Signature {
    std::string name;
    std::string role;
    Place place;

    bool operator==(const Signature&) const = default;
};

struct Attachment {
    std::string text;
    std::optional<int> number;
    /// Index in Minutes::items, when it is mentioned inside one.
    std::optional<std::size_t> item;
    /// True for a row of the list of attachments, false for a mention in running text.
    bool listed = false;
    Place place;

    bool operator==(const Attachment&) const = default;
};

/// A standard section that stands in the document, items and parts of the head alike.
struct Section {
    /// Id of vocabulary.md.
    std::string id;
    /// Paragraphs [first, last) of the document.
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const Section&) const = default;
};

/// Something in the words themselves that rules look at: a date, a time, a range, a placeholder, a personal identity
/// number, an abbreviated name… `kind` is an ASCII word (see recognise.hpp for the list); `value` its standard form.
struct Mark {
    /// One of klubba::marks, which never go away.
    std::string_view kind;
    std::string value;
    std::string raw;
    Place place;
    /// Index in Minutes::items, when it stands inside one.
    std::optional<std::size_t> item;

    bool operator==(const Mark&) const = default;
};

/// What a document says about a meeting, and nothing else: no defaults, no guesses of what ought to be there.
struct Minutes {
    /// False for a document that is no minutes (kallelse, letter, report …); everything else is then empty.
    bool is_minutes = false;
    std::optional<Profile> profile;
    /// Paragraphs [0, head_end) are the head: everything before the first item, or before the list of items.
    std::size_t head_end = 0;
    Text municipality;
    Text organ;
    /// "Protokoll", "Minnesanteckningar", … in the document's own spelling.
    Text kind;
    Text case_number;
    /// Every statement of the meeting's date, the head's own first; contradictions show as different values.
    /// Where the head has none, the date beside the signatures; its place is then after head_end.
    std::vector<Fact<Date>> dates;
    /// Weekday written beside one of the dates, in lower case.
    std::vector<Text> weekdays;
    std::optional<Fact<TimeOfDay>> start;
    std::optional<Fact<TimeOfDay>> end;
    Text place;
    Text chair;
    Text secretary;
    std::vector<Text> adjusters;
    /// Whom an item says the meeting elected to adjust; `adjusters` are the same where nothing before the items names any.
    std::vector<Text> elected_adjusters;
    /// Place and date of the adjusting (justering), where stated.
    Text adjusting_place;
    std::optional<Fact<Date>> adjusting_date;
    /// What the notice of adjusting (anslag/bevis, KL 8:12) states.
    std::optional<Fact<Date>> notice_posted;
    std::optional<Fact<Date>> notice_removed;
    Text notice_kept_at;
    std::optional<Fact<NumberRange>> range;
    std::vector<Label> labels;
    std::vector<Attendee> attendance;
    std::vector<Item> items;
    std::vector<Decision> decisions;
    std::vector<LogEntry> log;
    std::vector<ActionPlanRow> action_plan;
    /// Where the log and the action plan stand, in the order of the text.
    std::vector<FollowUpTable> follow_up;
    std::vector<Signature> signatures;
    std::vector<Attachment> attachments;
    std::vector<Section> sections;
    std::vector<Mark> marks;

    bool operator==(const Minutes&) const = default;
};

} // namespace klubba
