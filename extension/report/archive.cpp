// SPDX-License-Identifier: MPL-2.0
#include "report/archive.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/item_numbers.hpp"
#include "core/log_status.hpp"
#include "core/stages.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace klubba::report {
namespace {

constexpr std::size_t most_worst = 3;

/// Those that the items have, else those that the head says.
std::optional<NumberRange> numbers_of(const Minutes& minutes) {
    const auto range = numbers_of(minutes.items);
    return range || !minutes.range || !minutes.range->filled ? range : std::optional(minutes.range->value);
}

std::string joined(const std::vector<Text>& texts) {
    std::string result;
    for (const auto& text : texts)
        (result += result.empty() || text.value.empty() ? "" : ", ") += text.value;
    return result;
}

std::vector<Task> open_tasks_of(const Minutes& minutes) {
    std::vector<Task> tasks;
    for (const auto& entry : minutes.log)
        if (!is_closed(entry.status.value))
            tasks.push_back({entry.matter.value, joined(entry.responsible), entry.status.value,
                             entry.deadline && entry.deadline->ok() ? entry.deadline : std::nullopt,
                             entry.deadline_text.value});
    return tasks;
}

std::vector<Participant> people_of(const Minutes& minutes) {
    std::vector<Participant> people;
    for (const auto& attendee : minutes.attendance) {
        if (attendee.name.empty() || xml::is_placeholder(attendee.name))
            continue;
        Participant person{
            attendee.name, {}, attendee.presence == Presence::Present, attendee.group == "others_present"};
        for (const auto* part : {&attendee.party, &attendee.role, &attendee.organisation})
            (person.role += person.role.empty() || part->empty() ? "" : ", ") += *part;
        people.push_back(std::move(person));
    }
    return people;
}

std::vector<Remark> worst_of(const std::vector<Finding>& findings) {
    std::vector<Remark> worst;
    for (const auto severity : {Severity::Error, Severity::Warning})
        for (const auto& finding : findings)
            if (finding.severity == severity && worst.size() < most_worst)
                worst.push_back({finding.rule, finding.message});
    return worst;
}

auto order_of(const MeetingFacts& meeting) {
    return std::tuple(meeting.date ? day_number(*meeting.date) : 0,
                      meeting.numbers ? meeting.numbers->first : 0, meeting.file);
}

void mark_repeated(std::vector<MeetingFacts>& meetings) {
    for (std::size_t i = 1; i < meetings.size(); ++i)
        meetings[i].repeats = meetings[i].date && meetings[i].date == meetings[i - 1].date &&
                              meetings[i].numbers == meetings[i - 1].numbers;
}

/// Whether the §§ go on from meeting to meeting, as the body says, or else as its minutes show.
bool numbers_run(const std::vector<MeetingFacts>& meetings) {
    if (std::ranges::any_of(meetings, [](const auto& meeting) { return meeting.numbering.has_value(); }))
        return std::ranges::any_of(
            meetings, [](const auto& meeting) { return meeting.numbering == Body::Numbering::PerYear; });
    return std::ranges::any_of(
        meetings, [](const auto& meeting) { return meeting.numbers && meeting.numbers->first > 1; });
}

/// `last_year` is the number that the year before ended with.
std::vector<Break> breaks_in(const std::vector<MeetingFacts>& meetings, std::optional<int> last_year) {
    std::vector<Break> breaks;
    if (!numbers_run(meetings))
        return breaks;
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const auto& numbers = meetings[i].numbers;
        if (!numbers || meetings[i].repeats)
            continue;
        const int last = before ? meetings[*before].numbers->last : 0;
        const bool goes_on_from_last_year = !before && last_year && numbers->first == *last_year + 1;
        if (numbers->first > last + 1 && !goes_on_from_last_year)
            breaks.push_back({before, i, NumberRange{last + 1, numbers->first - 1}});
        else if (before && numbers->first <= last)
            breaks.push_back({before, i, std::nullopt});
        before = i;
    }
    return breaks;
}

void count_attendance(BodyYear& year) {
    std::unordered_map<std::string, std::size_t> positions;
    for (const auto& meeting : year.meetings) {
        if (meeting.repeats || std::ranges::none_of(meeting.people, &Participant::present))
            continue;
        ++year.lists;
        // Who came late or left early stands on both lists, and was there.
        std::map<std::size_t, bool> present;
        for (const auto& person : meeting.people) {
            const auto [known, is_new] = positions.try_emplace(folded(person.name), year.attendance.size());
            if (is_new)
                year.attendance.push_back({person.name, person.role, true, 0, 0});
            auto& attendance = year.attendance[known->second];
            attendance.guest = attendance.guest && person.guest;
            if (attendance.role.empty())
                attendance.role = person.role;
            present[known->second] |= person.present;
        }
        for (const auto& [position, was_there] : present)
            ++(was_there ? year.attendance[position].present : year.attendance[position].absent);
    }
    std::ranges::stable_sort(year.attendance, {}, [](const Attendance& person) {
        return std::tuple(person.guest, -static_cast<long>(person.present));
    });
}

void find_log(BodyYear& year, bool is_newest, Date today) {
    for (std::size_t i = 0; i < year.meetings.size(); ++i)
        if (year.meetings[i].has_log)
            year.log = i;
    if (year.log)
        year.tasks_seen_on = is_newest ? std::optional(today) : year.meetings[*year.log].date;
}

/// The same for two spellings of a name, and less for the one that comes first in the alphabet, which ends in å, ä, ö.
std::string place_in_alphabet(std::string_view name) {
    std::string place = folded(name);
    for (const auto& [letter, after_z] : {std::pair("å", "{"), std::pair("ä", "|"), std::pair("ö", "}")})
        for (auto at = place.find(letter); at != std::string::npos; at = place.find(letter, at))
            place.replace(at, std::string_view(letter).size(), after_z);
    return place;
}

/// A body's year; 0 for minutes without a date, which are of no other year's concern.
struct Key {
    std::string organ, municipality;
    int year = 0;

    auto operator<=>(const Key&) const = default;
};

bool are_of_one_body(const Key& a, const Key& b) {
    return a.organ == b.organ && a.municipality == b.municipality;
}

std::map<Key, std::vector<MeetingFacts>> by_body_and_year(std::vector<MeetingFacts> meetings) {
    std::map<std::string, std::set<std::string>> municipalities;
    for (const auto& meeting : meetings)
        if (!meeting.municipality.empty())
            municipalities[place_in_alphabet(meeting.organ)].insert(place_in_alphabet(meeting.municipality));
    std::map<Key, std::vector<MeetingFacts>> sorted;
    for (auto& meeting : meetings) {
        const auto organ = place_in_alphabet(meeting.organ);
        const bool alone = municipalities[organ].size() <= 1;
        const int year = meeting.date ? static_cast<int>(meeting.date->year()) : 0;
        sorted[{organ, alone ? std::string() : place_in_alphabet(meeting.municipality), year}].push_back(
            std::move(meeting));
    }
    return sorted;
}

BodyYear body_year(std::vector<MeetingFacts> meetings) {
    BodyYear result;
    std::ranges::sort(meetings, {}, order_of);
    mark_repeated(meetings);
    for (const auto& meeting : meetings) {
        result.organ = result.organ.empty() ? meeting.organ : result.organ;
        result.municipality = result.municipality.empty() ? meeting.municipality : result.municipality;
    }
    if (const auto& date = meetings.front().date)
        result.year = static_cast<int>(date->year());
    result.meetings = std::move(meetings);
    count_attendance(result);
    return result;
}

std::optional<int> last_number(const BodyYear& year) {
    for (auto meeting = year.meetings.rbegin(); meeting != year.meetings.rend(); ++meeting)
        if (meeting->numbers)
            return meeting->numbers->last;
    return std::nullopt;
}

} // namespace

MeetingFacts meeting_facts(std::string file, const Minutes& minutes, std::optional<Profile> profile,
                           const Body& body, const std::vector<Finding>& findings) {
    MeetingFacts facts;
    facts.file = std::move(file);
    facts.municipality = minutes.municipality.value.empty() ? body.municipality : minutes.municipality.value;
    facts.organ = minutes.organ.value;
    facts.date = meeting_day(minutes);
    facts.numbers = numbers_of(minutes);
    facts.numbering = body.numbering;
    facts.items = minutes.items.size();
    facts.adjusted = day_of(minutes.adjusting_date);
    if (const auto limit = days_to_adjust(profile, body); limit && facts.date)
        facts.adjust_by = last_day_of_period(*facts.date, *limit);
    facts.notice_posted = day_of(minutes.notice_posted);
    facts.notice_removed = day_of(minutes.notice_removed);
    facts.people = people_of(minutes);
    facts.has_log = !minutes.log.empty();
    facts.open_tasks = open_tasks_of(minutes);
    for (const auto& finding : findings)
        ++facts.findings[static_cast<std::size_t>(finding.severity)];
    facts.worst = worst_of(findings);
    return facts;
}

Archive make_archive(std::vector<MeetingFacts> meetings, std::vector<LeftOut> left_out, Date today) {
    Archive archive{today, {}, std::move(left_out)};
    auto sorted = by_body_and_year(std::move(meetings));
    for (auto group = sorted.begin(); group != sorted.end(); ++group) {
        const auto& key = group->first;
        const auto next = std::next(group);
        const bool is_newest = next == sorted.end() || !are_of_one_body(key, next->first);
        const bool follows = group != sorted.begin() && are_of_one_body(std::prev(group)->first, key) &&
                             std::prev(group)->first.year == key.year - 1;
        const auto last_year = follows ? last_number(archive.years.back()) : std::nullopt;
        auto& made = archive.years.emplace_back(body_year(std::move(group->second)));
        made.breaks = breaks_in(made.meetings, last_year);
        find_log(made, is_newest, today);
    }
    return archive;
}

std::optional<int> days_late(const MeetingFacts& meeting) {
    if (!meeting.adjusted || !meeting.adjust_by)
        return std::nullopt;
    const int days = day_number(*meeting.adjusted) - day_number(*meeting.adjust_by);
    return days > 0 ? std::optional(days) : std::nullopt;
}

bool lacks_adjusting(const MeetingFacts& meeting, Date today) {
    return !meeting.adjusted && meeting.adjust_by && *meeting.adjust_by < today;
}

bool is_overdue(const Task& task, const BodyYear& year) {
    return task.deadline && year.tasks_seen_on && *task.deadline < *year.tasks_seen_on;
}

} // namespace klubba::report
