// SPDX-License-Identifier: MPL-2.0
#include "report/minutes_json.hpp"

#include "core/names.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/times.hpp"

namespace klubba::report {

namespace {

using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

Var or_null(const std::string& text) {
    return text.empty() ? Var() : Var(text);
}

Object::Ptr object() {
    return new Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

Var date_of(const Minutes& minutes) {
    for (const Fact<Date>& date : minutes.dates) {
        if (date.filled)
            return Var(recognition::iso(date.value));
    }
    return {};
}

Var time_of(const std::optional<Fact<TimeOfDay>>& time) {
    return time && time->filled ? Var(recognition::clock(time->value)) : Var();
}

Array::Ptr people(const Minutes& minutes, Presence presence) {
    Array::Ptr list = new Array;
    for (const Attendee& attendee : minutes.attendance) {
        if (attendee.presence != presence)
            continue;
        Object::Ptr person = object();
        person->set("name", attendee.name);
        person->set("role", or_null(attendee.role));
        person->set("org", or_null(attendee.organisation));
        person->set("party", or_null(attendee.party));
        list->add(person);
    }
    return list;
}

Array::Ptr names(const std::vector<Text>& facts) {
    Array::Ptr list = new Array;
    for (const Text& fact : facts) {
        if (fact.filled)
            list->add(fact.value);
    }
    return list;
}

Array::Ptr items(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const Item& item : minutes.items) {
        Object::Ptr entry = object();
        entry->set("label", or_null(item.label));
        entry->set("number", item.number ? Var(*item.number) : Var());
        entry->set("title", item.title);
        list->add(entry);
    }
    return list;
}

Array::Ptr log(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const LogEntry& row : minutes.log) {
        Object::Ptr entry = object();
        entry->set("matter", or_null(row.matter.value));
        entry->set("status", or_null(row.status.value));
        entry->set("responsible", names(row.responsible));
        entry->set("deadline",
                   row.deadline ? Var(recognition::iso(*row.deadline)) : or_null(row.deadline_text.value));
        list->add(entry);
    }
    return list;
}

Array::Ptr action_plan(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const ActionPlanRow& row : minutes.action_plan) {
        Object::Ptr entry = object();
        entry->set("goal", or_null(row.goal.value));
        entry->set("activity", or_null(row.activity.value));
        entry->set("responsible", or_null(row.responsible.value));
        entry->set("schedule", or_null(row.schedule.value));
        entry->set("follow_up", or_null(row.follow_up.value));
        list->add(entry);
    }
    return list;
}

Array::Ptr decisions(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const Decision& decision : minutes.decisions) {
        Object::Ptr entry = object();
        entry->set("item", decision.item + 1);
        entry->set("text", decision.text);
        list->add(entry);
    }
    return list;
}

Array::Ptr signatures(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const Signature& signature : minutes.signatures) {
        Object::Ptr entry = object();
        entry->set("name", or_null(signature.name));
        entry->set("role", or_null(signature.role));
        list->add(entry);
    }
    return list;
}

Array::Ptr attachments(const Minutes& minutes) {
    Array::Ptr list = new Array;
    for (const Attachment& attachment : minutes.attachments) {
        Object::Ptr entry = object();
        entry->set("text", attachment.text);
        entry->set("item", attachment.item ? Var(*attachment.item + 1) : Var());
        list->add(entry);
    }
    return list;
}

Var range(const Minutes& minutes) {
    if (!minutes.range || !minutes.range->filled)
        return {};
    Array::Ptr ends = new Array;
    ends->add(minutes.range->value.first);
    ends->add(minutes.range->value.last);
    return ends;
}

} // namespace

Object::Ptr to_json(const Minutes& minutes) {
    Object::Ptr result = object();
    result->set("organ", or_null(minutes.organ.value));
    result->set("kind", or_null(minutes.kind.value));
    result->set("profile", minutes.profile ? Var(std::string(name_of(*minutes.profile))) : Var());
    result->set("date", date_of(minutes));
    result->set("time_start", time_of(minutes.start));
    result->set("time_end", time_of(minutes.end));
    result->set("place", or_null(minutes.place.value));
    result->set("chair", or_null(minutes.chair.value));
    result->set("secretary", or_null(minutes.secretary.value));
    result->set("adjusters", names(minutes.adjusters));
    result->set("attendees", people(minutes, Presence::Present));
    result->set("absent", people(minutes, Presence::Absent));
    result->set("range", range(minutes));
    result->set("items", items(minutes));
    result->set("log", log(minutes));
    result->set("action_plan", action_plan(minutes));
    result->set("decisions", decisions(minutes));
    result->set("signatures", signatures(minutes));
    result->set("attachments", attachments(minutes));
    return result;
}

} // namespace klubba::report
