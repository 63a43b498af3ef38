// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/ignored.hpp"

using namespace klubba;

TEST_CASE("What is ignored survives being written down", "[ignored]") {
    const std::vector<Ignored> all{{"HDR-11", "§§ 1–5", "Räknas annorlunda"},
                                   {"DAT-01", "24/2; 25|2 100%", "Två\nrader"},
                                   {"ATT-06", "", ""}};
    CHECK(parse_ignored(write_ignored(all)) == all);
    CHECK(write_ignored({}).empty());
    CHECK(parse_ignored("HDR-11|§§ 1–5|Räknas annorlunda") == std::vector{all[0]});
}

TEST_CASE("What can't be read as something ignored is left out", "[ignored]") {
    for (const auto* text : {"", ";", "|", "HDR-11", "HDR-11|x", "|x|y", "HDR-11|a|b|c", ";;|"})
        CHECK(parse_ignored(text).empty());
    CHECK(parse_ignored("x;HDR-11|100%|%zz") == std::vector<Ignored>{{"HDR-11", "100%", "%zz"}});
}
