// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What many minutes say together: the facts that a report on an archive is written from. Dates are the calendar's.
namespace klubba::report {

/// An open row of a log.
struct Task {
    std::string matter;
    std::string responsible;
    std::string status;
    std::optional<Date> deadline;
    /// The deadline in the document's own words, where it is no date.
    std::string deadline_text;
};

/// Somebody on one meeting's lists.
struct Participant {
    std::string name;
    std::string role;
    bool present = false;
    /// Among the others present, who are no members.
    bool guest = false;
};

/// What a rule says of a document.
struct Remark {
    std::string rule;
    std::string message;
};

/// What one document tells of its meeting.
struct MeetingFacts {
    std::string file;
    std::string municipality;
    std::string organ;
    std::optional<Date> date;
    /// First and last number of its items.
    std::optional<NumberRange> numbers;
    std::optional<Body::Numbering> numbering;
    std::size_t items = 0;
    std::optional<Date> adjusted;
    /// The last day to adjust (KL 5:69, 6:35; the body's own limit goes first), where there is one.
    std::optional<Date> adjust_by;
    std::optional<Date> notice_posted, notice_removed;
    std::vector<Participant> people;
    bool has_log = false;
    std::vector<Task> open_tasks;
    /// How many findings there are, by severity.
    std::array<std::size_t, 3> findings{};
    /// The gravest of them, errors and warnings only, in the document's order.
    std::vector<Remark> worst;
    /// The same meeting as the document before it: another copy of the same minutes.
    bool repeats = false;
};

/// The facts of minutes of that profile. `body` is what the body has told about itself.
MeetingFacts meeting_facts(std::string file, const Minutes& minutes, std::optional<Profile> profile,
                           const Body& body, const std::vector<Finding>& findings);

/// Where the §§ of the year don't go on from one meeting to the next.
struct Break {
    /// Positions in BodyYear::meetings; no `before` where the year's first minutes don't begin at 1.
    std::optional<std::size_t> before;
    std::size_t after = 0;
    /// The numbers that are missing; nothing where the later minutes begin no higher than the earlier ones ended.
    std::optional<NumberRange> missing;
};

/// How often somebody was there in a year.
struct Attendance {
    std::string name;
    std::string role;
    bool guest = false;
    std::size_t present = 0;
    /// Listed as absent.
    std::size_t absent = 0;
};

/// One body's year.
struct BodyYear {
    std::string municipality;
    std::string organ;
    /// Nothing for minutes without a date.
    std::optional<int> year;
    /// By date.
    std::vector<MeetingFacts> meetings;
    std::vector<Break> breaks;
    /// Position of the newest minutes that have a log.
    std::optional<std::size_t> log;
    /// The day that tells whether tasks are late: today in the body's newest year, else the day of that log.
    std::optional<Date> tasks_seen_on;
    /// How many meetings have a list of those present.
    std::size_t lists = 0;
    /// Members before guests, the most diligent first.
    std::vector<Attendance> attendance;
};

/// A document that tells nothing.
struct LeftOut {
    std::string file;
    /// Why it couldn't be read; empty when it is no minutes.
    std::string reason;
};

struct Archive {
    Date today;
    /// By body in the order of the Swedish alphabet, then by year.
    std::vector<BodyYear> years;
    std::vector<LeftOut> left_out;
};

/// Sorts meetings by body and year and compares them. Bodies of the same name in different municipalities are different
/// ones; minutes that don't name their municipality belong to the only one that has such a body.
Archive make_archive(std::vector<MeetingFacts> meetings, std::vector<LeftOut> left_out, Date today);

/// Days by which minutes were adjusted too late; nothing when they were in time, no limit holds, or no day is stated.
std::optional<int> days_late(const MeetingFacts& meeting);
/// No day of adjusting is stated though the last day has passed.
bool lacks_adjusting(const MeetingFacts& meeting, Date today);
bool is_overdue(const Task& task, const BodyYear& year);

} // namespace klubba::report
