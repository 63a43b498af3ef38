// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "describe.hpp"
#include "support.hpp"

#include <cstdlib>

using namespace klubba;
using namespace klubba::tests;

namespace {

/// What a person has read out of a fixture stands beside it. A missing file is written, to be read through
/// before it is kept; in continuous integration it fails the test.
void check_against_golden(const std::filesystem::path& file) {
    const std::string found = describe(recognise(from_text(bytes_of(file))));
    std::filesystem::path golden = file;
    golden.replace_extension(".expected");
    if (!std::filesystem::exists(golden) && std::getenv("CI") == nullptr)
        std::ofstream(golden) << found;
    CHECK(found == bytes_of(golden));
}

} // namespace

TEST_CASE("minutes of many layouts give what a person reads out of them") {
    for (const auto& file : text_files(fixtures() / "minutes")) {
        CAPTURE(file.filename().string());
        check_against_golden(file);
    }
}

TEST_CASE("documents of other kinds are no minutes and say nothing") {
    const auto files = text_files(fixtures() / "others");
    REQUIRE(files.size() >= 10);
    for (const auto& file : files) {
        CAPTURE(file.filename().string());
        CHECK(recognise(from_text(bytes_of(file))) == Minutes{});
    }
}

TEST_CASE("an empty document is no minutes") {
    CHECK(recognise({}) == Minutes{});
    CHECK(recognise(from_text("")) == Minutes{});
    CHECK(recognise(from_text("\n\t\n \n")) == Minutes{});
}

TEST_CASE("every place lies within its paragraph, in fixtures and in their beginnings") {
    for (const auto& file : text_files(fixtures() / "minutes")) {
        const std::string text = bytes_of(file);
        for (std::size_t size = text.size(); size > 40; size -= 37) {
            const Document document = from_text(text.substr(0, size));
            const Minutes minutes = recognise(document);
            const auto inside = [&](const Place& place) {
                return place.paragraph < document.paragraphs.size() && place.begin <= place.end &&
                       place.end <= document.paragraphs[place.paragraph].text.size();
            };
            CAPTURE(file.filename().string(), size);
            bool all = true;
            for (const auto& mark : minutes.marks)
                all = all && inside(mark.place);
            for (const auto& item : minutes.items)
                all = all && inside(item.place) && inside(item.label_place) && item.first < item.last;
            for (const auto& label : minutes.labels)
                all = all && inside(label.place) && inside(label.value);
            for (const auto& person : minutes.attendance)
                all = all && inside(person.place);
            for (const auto& decision : minutes.decisions)
                all = all && inside(decision.place);
            for (const auto& section : minutes.sections)
                all = all && section.first < section.last && section.last <= document.paragraphs.size();
            CHECK(all);
        }
    }
}
