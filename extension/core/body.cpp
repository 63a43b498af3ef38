// SPDX-License-Identifier: MPL-2.0
#include "core/body.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/people.hpp"
#include "core/xml_facts.hpp"
#include "core/xml_writing.hpp"

namespace klubba {
namespace {

std::optional<Date> meeting_date(const Minutes& minutes) {
    if (minutes.dates.empty() || !minutes.dates.front().value.ok())
        return std::nullopt;
    return minutes.dates.front().value;
}

/// The number that the minutes begin with if they follow on the series: 1 in a new year. Nothing for minutes of the
/// same day or earlier.
std::optional<int> next_number(const Body::Series& series, Date day) {
    if (!(series.date < day))
        return std::nullopt;
    return day.year() == series.date.year() ? series.last + 1 : 1;
}

/// The body's own limit goes before the law's.
void set_last_day(pugi::xml_node node, int days, const std::optional<Date>& meeting) {
    if (!node || !meeting)
        return;
    node.remove_attributes();
    node.remove_children();
    xml::set_date(node, last_day_of_period(*meeting, days));
    xml::set(node, "dagar", days);
}

/// "KS § 45" and "§ 45" are one form where the body's own prefix makes the difference.
void disregard_prefix(pugi::xml_node root, std::string_view prefix) {
    const auto start = folded(prefix) + ' ';
    for (auto item : root.children("paragraf"))
        if (auto form = item.attribute("form"); std::string_view(form.value()).starts_with(start))
            form.set_value(std::string(form.value()).substr(start.size()).c_str());
}

bool in_office(const Member& member, const std::optional<Date>& day) {
    return !day || (!(member.from && *day < *member.from) && !(member.to && *member.to < *day));
}

const char* word_for(Member::Seat seat) {
    return seat == Member::Seat::Ordinary ? "ledamot" : seat == Member::Seat::Deputy ? "ersattare" : "annan";
}

void add_member(pugi::xml_node node, const Member& member, const People& people) {
    auto child = xml::add(node, "ledamot");
    xml::set_person(child, member.name, people);
    xml::set(child, "plats", word_for(member.seat));
    xml::set_if(child, "parti", member.party);
    xml::set_if(child, "roll", member.role);
    xml::set_if(child, "for", member.deputises_for);
    xml::set_text(child, member.name);
}

} // namespace

void add_register(pugi::xml_node root, const Body& body, const Minutes& minutes) {
    if (body == Body{})
        return;
    const auto day = meeting_date(minutes);
    auto node = root.prepend_child("register");
    xml::set_if(node, "kommun", body.municipality);
    if (body.adjusters)
        xml::set(node, "justerare", *body.adjusters);
    if (const auto next = body.series && day ? next_number(*body.series, *day) : std::nullopt) {
        xml::set(node, "foregaende", body.series->last);
        xml::set(node, "nasta", *next);
    }
    if (body.days_to_adjust)
        set_last_day(root.child("justering").child("senast"), *body.days_to_adjust, day);
    if (!body.number_prefix.empty())
        disregard_prefix(root, body.number_prefix);
    const People people(minutes.attendance);
    for (const auto& member : body.members)
        if (in_office(member, day))
            add_member(node, member, people);
}

} // namespace klubba
