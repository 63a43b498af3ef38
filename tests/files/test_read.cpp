// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "files/read.hpp"

TEST_CASE("a file of a kind that is no text document is refused by name") {
    CHECK_THROWS_AS(klubba::files::read(std::filesystem::path("bild.png")), klubba::Error);
}
