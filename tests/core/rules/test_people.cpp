// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/people.hpp"

using namespace klubba;

namespace {

People people_of(std::initializer_list<const char*> names) {
    std::vector<Attendee> attendance;
    for (const auto* name : names) {
        Attendee attendee;
        attendee.name = name;
        attendance.push_back(attendee);
    }
    return People(attendance);
}

} // namespace

TEST_CASE("a person is known by the name on the list, whatever its case and spaces") {
    const auto people = people_of({"Anna Ek", "Östen Åkerlund", "Bo  Lind"});
    CHECK(people.find("Anna Ek") == 1u);
    CHECK(people.find("ÖSTEN ÅKERLUND") == 2u);
    CHECK(people.find("Bo\u00A0Lind") == 3u);
}

TEST_CASE("a shorter or longer form of one listed name is that person") {
    const auto people = people_of({"Nikolina Berg", "Anna Lind Ek", "Bo Dahl"});
    CHECK(people.find("Niko Berg") == 1u);
    CHECK(people.find("N Berg") == 1u);
    CHECK(people.find("Anna Ek") == 2u);
    CHECK(people.find("Bo Kvist Dahl") == 3u);
}

TEST_CASE("nobody is found for a name that fits nobody, or more than one") {
    const auto people = people_of({"Anna Ek", "Anders Ek", "Bo Dahl"});
    for (const auto* name : {"A Ek", "Cilla Ek", "Bo", "Dahl", "", " ", "Bo Dahlberg"}) {
        CAPTURE(name);
        CHECK_FALSE(people.find(name));
    }
}
