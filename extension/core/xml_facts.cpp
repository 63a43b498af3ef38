// SPDX-License-Identifier: MPL-2.0
#include "core/xml_facts.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"

namespace klubba::xml {
namespace {

std::string two_digits(int number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

} // namespace

pugi::xml_node add_text(pugi::xml_node parent, const char* name, const Text& fact) {
    if (fact.value.empty() && fact.raw.empty() && fact.filled)
        return {};
    auto node = add_fact(parent, name, fact);
    set_text(node, fact.value);
    return node;
}

void set_date(pugi::xml_node node, Date date) {
    if (!date.ok())
        return;
    const auto text = iso(date);
    set(node, "iso", text);
    set(node, "dag", day_number(date));
    set(node, "veckodag", weekday_name(date));
    set_text(node, text);
}

pugi::xml_node add_date(pugi::xml_node parent, const char* name, const Fact<Date>& fact) {
    auto node = add_fact(parent, name, fact);
    set_date(node, fact.value);
    return node;
}

void add_time(pugi::xml_node parent, const char* name, const std::optional<Fact<TimeOfDay>>& fact) {
    if (!fact)
        return;
    auto node = add_fact(parent, name, *fact);
    if (!fact->filled)
        return;
    const auto minutes = static_cast<int>(fact->value.count());
    set(node, "minuter", minutes);
    set_text(node, two_digits(minutes / 60) + ':' + two_digits(minutes % 60));
}

void set_person(pugi::xml_node node, const std::string& name, const People& people) {
    if (name.empty() || is_placeholder(name))
        return;
    const auto number = people.find(name);
    set(node, "vem", number ? std::string("p").append(std::to_string(*number)) : folded(name));
    set(node, "listad", number ? "ja" : "nej");
    if (number && folded(people.name(*number)) != folded(name))
        set(node, "listnamn", people.name(*number));
}

pugi::xml_node add_person(pugi::xml_node parent, const char* name, const Text& fact, const Source& from) {
    auto node = add_text(parent, name, fact);
    if (!node)
        return {};
    if (fact.place.paragraph < from.minutes.head_end)
        set(node, "var", "huvud");
    set_person(node, fact.value, from.people);
    return node;
}

} // namespace klubba::xml
