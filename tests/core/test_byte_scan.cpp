// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/byte_scan.hpp"
#include "core/text.hpp"

#include <string>

using namespace klubba;

namespace {

constexpr std::array digits_and_high{text::ByteRange{'0', '9'}, text::ByteRange{0xF0, 0xFF}};

} // namespace

TEST_CASE("a scan finds the same bytes as looking at them one by one, wherever it starts") {
    // Long enough for several blocks, the last of them not full.
    std::string bytes;
    for (int i = 0; i < 200; ++i)
        bytes += static_cast<char>(i * i * 7 % 256);
    for (std::size_t from = 0; from <= bytes.size(); ++from) {
        auto expected = from;
        while (expected < bytes.size() && !text::is_digit(bytes[expected]) &&
               static_cast<unsigned char>(bytes[expected]) < 0xF0)
            ++expected;
        CAPTURE(from);
        CHECK(text::ByteScan<digits_and_high>(bytes).find(from) == expected);
        CHECK(text::ByteScan<digits_and_high>(bytes, from).find(from) == expected);
    }
}

TEST_CASE("a scan that finds nothing gives the end of the text") {
    CHECK(text::ByteScan<digits_and_high>("").find(0) == 0);
    CHECK(text::ByteScan<digits_and_high>("å, ä och ö").find(0) == std::string_view("å, ä och ö").size());
    CHECK(text::ByteScan<digits_and_high>(std::string(64, '-')).find(0) == 64);
}
