// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/names.hpp"

using namespace klubba;

TEST_CASE("every stage is found again by its name, in the order of the minutes' life") {
    for (auto stage : {Stage::Draft, Stage::Circulated, Stage::Adjusting, Stage::Adjusted, Stage::Published})
        CHECK(stage_named(name_of(stage)) == stage);
    CHECK(Stage::Draft < Stage::Circulated);
    CHECK(Stage::Adjusted < Stage::Published);
}

TEST_CASE("a word that names no stage or profile is refused") {
    for (auto word : {"", "Utkast", "draft", "fel", "X", "MP"}) {
        CAPTURE(word);
        CHECK_FALSE(stage_named(word));
        CHECK_FALSE(profile_named(word));
    }
}
