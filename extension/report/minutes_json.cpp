// SPDX-License-Identifier: MPL-2.0
#include "report/minutes_json.hpp"

#include "core/names.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/times.hpp"

namespace klubba::report {

namespace {

std::optional<std::string_view> or_null(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

std::optional<std::string> date_of(const Minutes& minutes) {
    for (const Fact<Date>& date : minutes.dates) {
        if (date.filled)
            return recognition::iso(date.value);
    }
    return std::nullopt;
}

std::optional<std::string> time_of(const std::optional<Fact<TimeOfDay>>& time) {
    return time && time->filled ? std::optional(recognition::clock(time->value)) : std::nullopt;
}

/// A list of objects; `write_entry` writes the members of each.
template <class Entries, class WriteEntry>
void write_list(JsonWriter& json, std::string_view name, const Entries& entries,
                const WriteEntry& write_entry) {
    json.key(name);
    json.begin_array();
    for (const auto& entry : entries) {
        json.begin_object();
        write_entry(entry);
        json.end_object();
    }
    json.end_array();
}

/// What the list says of somebody; who is among the substitutes and has no other role is one.
std::optional<std::string_view> role_of(const Attendee& attendee) {
    if (!attendee.role.empty() || !attendee.substitute)
        return or_null(attendee.role);
    return attendee.serving ? "tjänstgörande ersättare" : "ersättare";
}

void write_people(JsonWriter& json, std::string_view name, const Minutes& minutes, Presence presence) {
    json.key(name);
    json.begin_array();
    for (const Attendee& attendee : minutes.attendance) {
        if (attendee.presence != presence)
            continue;
        json.begin_object();
        json.member("name", attendee.name);
        json.member("role", role_of(attendee));
        json.member("org", or_null(attendee.organisation));
        json.member("party", or_null(attendee.party));
        json.end_object();
    }
    json.end_array();
}

void write_names(JsonWriter& json, std::string_view name, const std::vector<Text>& facts) {
    json.key(name);
    json.begin_array();
    for (const Text& fact : facts) {
        if (fact.filled)
            json.value(fact.value);
    }
    json.end_array();
}

void write_range(JsonWriter& json, const Minutes& minutes) {
    json.key("range");
    if (!minutes.range || !minutes.range->filled) {
        json.value(nullptr);
        return;
    }
    json.begin_array();
    json.value(minutes.range->value.first);
    json.value(minutes.range->value.last);
    json.end_array();
}

} // namespace

void write_members(JsonWriter& json, const Minutes& minutes) {
    json.member("organ", or_null(minutes.organ.value));
    json.member("kind", or_null(minutes.kind.value));
    json.member("profile", minutes.profile ? std::optional(name_of(*minutes.profile)) : std::nullopt);
    json.member("date", date_of(minutes));
    json.member("time_start", time_of(minutes.start));
    json.member("time_end", time_of(minutes.end));
    json.member("place", or_null(minutes.place.value));
    json.member("chair", or_null(minutes.chair.value));
    json.member("secretary", or_null(minutes.secretary.value));
    write_names(json, "adjusters", minutes.adjusters);
    write_people(json, "attendees", minutes, Presence::Present);
    write_people(json, "absent", minutes, Presence::Absent);
    write_range(json, minutes);
    write_list(json, "items", minutes.items, [&](const Item& item) {
        json.member("label", or_null(item.label));
        json.member("number", item.number);
        json.member("title", item.title);
    });
    write_list(json, "log", minutes.log, [&](const LogEntry& row) {
        json.member("matter", or_null(row.matter.value));
        json.member("status", or_null(row.status.value));
        write_names(json, "responsible", row.responsible);
        if (row.deadline)
            json.member("deadline", recognition::iso(*row.deadline));
        else
            json.member("deadline", or_null(row.deadline_text.value));
    });
    write_list(json, "action_plan", minutes.action_plan, [&](const ActionPlanRow& row) {
        json.member("goal", or_null(row.goal.value));
        json.member("activity", or_null(row.activity.value));
        json.member("responsible", or_null(row.responsible.value));
        json.member("schedule", or_null(row.schedule.value));
        json.member("follow_up", or_null(row.follow_up.value));
    });
    write_list(json, "decisions", minutes.decisions, [&](const Decision& decision) {
        json.member("item", decision.item + 1);
        json.member("text", decision.text);
    });
    write_list(json, "signatures", minutes.signatures, [&](const Signature& signature) {
        json.member("name", or_null(signature.name));
        json.member("role", or_null(signature.role));
    });
    write_list(json, "attachments", minutes.attachments, [&](const Attachment& attachment) {
        json.member("text", attachment.text);
        json.member("item", attachment.item ? std::optional(*attachment.item + 1) : std::nullopt);
    });
}

} // namespace klubba::report
