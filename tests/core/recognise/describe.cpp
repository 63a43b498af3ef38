// SPDX-License-Identifier: MPL-2.0
#include "describe.hpp"

#include "core/names.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/times.hpp"

#include <sstream>

namespace klubba::tests {

namespace {

using recognition::clock;
using recognition::iso;

std::string words(const Text& text) {
    return text.filled ? text.value : text.raw + " (att fylla i)";
}

void line(std::ostream& out, const char* name, const Text& text) {
    if (!text.raw.empty())
        out << name << ": " << words(text) << '\n';
}

std::string one_line(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at))
        text.replace(at, 1, " / ");
    return text;
}

void describe_person(std::ostream& out, const Attendee& person) {
    out << (person.presence == Presence::Present ? "närvarande: " : "frånvarande: ") << person.name;
    if (!person.party.empty())
        out << " (" << person.party << ')';
    if (!person.role.empty())
        out << ", roll " << person.role;
    if (!person.organisation.empty())
        out << ", org " << person.organisation;
    if (person.substitute)
        out << ", ersättare";
    if (person.serving)
        out << ", tjänstgör";
    if (!person.substitutes_for.empty())
        out << " för " << person.substitutes_for;
    if (person.remote)
        out << ", på distans";
    for (const NumberRange& range : person.items)
        out << ", §§ " << range.first << "–" << range.last;
    out << '\n';
}

void describe_head(std::ostream& out, const Minutes& minutes) {
    out << "profil: " << (minutes.profile ? name_of(*minutes.profile) : "-") << '\n';
    line(out, "kommun", minutes.municipality);
    line(out, "organ", minutes.organ);
    line(out, "typ", minutes.kind);
    line(out, "dnr", minutes.case_number);
    for (const auto& date : minutes.dates)
        out << "datum: " << (date.filled ? iso(date.value) : date.raw + " (att fylla i)") << '\n';
    for (const auto& weekday : minutes.weekdays)
        out << "veckodag: " << weekday.value << '\n';
    if (minutes.start)
        out << "början: " << (minutes.start->filled ? clock(minutes.start->value) : minutes.start->raw)
            << '\n';
    if (minutes.end)
        out << "slut: " << (minutes.end->filled ? clock(minutes.end->value) : minutes.end->raw) << '\n';
    line(out, "plats", minutes.place);
    line(out, "ordförande", minutes.chair);
    line(out, "sekreterare", minutes.secretary);
    for (const auto& adjuster : minutes.adjusters)
        line(out, "justerare", adjuster);
    line(out, "justeras i", minutes.adjusting_place);
    if (minutes.adjusting_date)
        out << "justeras den: " << iso(minutes.adjusting_date->value) << '\n';
    if (minutes.notice_posted)
        out << "anslaget: " << iso(minutes.notice_posted->value) << '\n';
    if (minutes.notice_removed)
        out << "nedtaget: " << iso(minutes.notice_removed->value) << '\n';
    line(out, "förvaras", minutes.notice_kept_at);
    if (minutes.range)
        out << "paragrafer: " << minutes.range->value.first << "–" << minutes.range->value.last << '\n';
    for (const auto& label : minutes.labels) {
        if (!label.has_value)
            out << "tom rubrik: " << label.raw << '\n';
    }
}

void describe_rest(std::ostream& out, const Minutes& minutes) {
    for (const auto& row : minutes.log) {
        out << "logg: " << one_line(row.matter.value) << " | " << one_line(row.status.value) << " |";
        for (std::size_t i = 0; i < row.responsible.size(); ++i)
            out << ' ' << row.responsible[i].value << (row.resolved[i] ? "" : "?");
        out << " | " << (row.deadline ? iso(*row.deadline) : row.deadline_text.value) << '\n';
    }
    for (const auto& row : minutes.action_plan) {
        out << "plan: " << row.goal.value << " | " << row.activity.value << " | " << row.responsible.value
            << " | " << row.schedule.value << " | " << row.follow_up.value << '\n';
    }
    for (const auto& signature : minutes.signatures)
        out << "underskrift: " << signature.name << ", " << signature.role << '\n';
    for (const auto& attachment : minutes.attachments) {
        out << "bilaga: " << attachment.text << (attachment.listed ? " (i förteckning)" : "");
        if (attachment.item)
            out << " i " << *attachment.item + 1;
        out << '\n';
    }
}

} // namespace

std::string describe(const Minutes& minutes) {
    std::ostringstream out;
    describe_head(out, minutes);
    for (const auto& person : minutes.attendance)
        describe_person(out, person);
    for (const auto& item : minutes.items)
        out << "ärende: " << (item.label.empty() ? "-" : item.label) << " | " << item.title << " | "
            << item.section << '\n';
    for (const auto& decision : minutes.decisions)
        out << "beslut " << decision.item + 1 << ": " << one_line(decision.text) << '\n';
    describe_rest(out, minutes);
    for (const auto& section : minutes.sections)
        out << "avsnitt: " << section.id << ' ' << section.first << '-' << section.last << '\n';
    for (const auto& mark : minutes.marks) {
        if (mark.kind == "paragraftecken" || mark.kind == "rubrik_utan_format" || mark.kind == "klockslag")
            continue;
        out << "märke: " << mark.kind << " = " << mark.value << " [" << one_line(mark.raw) << "]";
        if (mark.item)
            out << " i " << *mark.item + 1;
        out << '\n';
    }
    return out.str();
}

} // namespace klubba::tests
