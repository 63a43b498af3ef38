// SPDX-License-Identifier: MPL-2.0
#include "core/body.hpp"

#include "core/people.hpp"
#include "core/xml_facts.hpp"
#include "core/xml_writing.hpp"

namespace klubba {
namespace {

/// The number that the minutes begin with if they follow on the series: 1 in a new year. Nothing for minutes
/// of the same day or earlier, or of a day that isn't known.
std::optional<int> next_number(const Body::Series& series, const Minutes& minutes) {
    if (minutes.dates.empty())
        return std::nullopt;
    const auto date = minutes.dates.front().value;
    if (!date.ok() || !(series.date < date))
        return std::nullopt;
    return date.year() == series.date.year() ? series.last + 1 : 1;
}

} // namespace

void add_register(pugi::xml_node root, const Body& body, const Minutes& minutes) {
    if (body == Body{})
        return;
    auto node = root.prepend_child("register");
    xml::set_if(node, "kommun", body.municipality);
    if (const auto next = body.series ? next_number(*body.series, minutes) : std::nullopt) {
        xml::set(node, "foregaende", body.series->last);
        xml::set(node, "nasta", *next);
    }
    const People people(minutes.attendance);
    for (const auto& member : body.members) {
        auto child = xml::add(node, "ledamot");
        xml::set_person(child, member.name, people);
        xml::set_flag(child, "ersattare", member.deputy);
        xml::set_text(child, member.name);
    }
}

} // namespace klubba
