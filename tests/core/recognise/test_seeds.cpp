// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "support.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

/// What three of the real minutes hold, in numbers and in words that name nobody.
struct Expected {
    std::string_view number;
    std::string_view organ_start;
    std::string_view kind;
    std::string_view date;
    int start = 0;
    int end = 0;
    std::size_t present = 0;
    std::size_t absent = 0;
    std::vector<int> numbers;
    std::vector<std::size_t> decided;
    std::size_t signatures = 0;
    std::size_t plan = 0;
    bool has_chair = false;
    bool has_secretary = false;
    std::vector<std::size_t> attachments;
};

std::size_t count(const Minutes& minutes, Presence presence) {
    return static_cast<std::size_t>(
        std::count_if(minutes.attendance.begin(), minutes.attendance.end(),
                      [&](const Attendee& person) { return person.presence == presence; }));
}

} // namespace

TEST_CASE("the other three real minutes give what a person reads out of them") {
    if (!std::filesystem::exists(seeds())) {
        WARN("the folder of real minutes is absent: skipped");
        return;
    }
    const Expected all[] = {
        {"000",
         "Rådet för Trygghet",
         "",
         "2024-02-08",
         13 * 60,
         15 * 60,
         15,
         10,
         {0, 1, 2, 3},
         {},
         0,
         0,
         false,
         false,
         {3}},
        {"001",
         "lokala BRÅ",
         "Minnesanteckningar",
         "2020-09-07",
         9 * 60,
         11 * 60,
         13,
         0,
         {1, 2, 3, 4, 5, 6, 7, 8},
         {0},
         0,
         0,
         false,
         true,
         {5}},
        {"004",
         "Förebyggande rådet",
         "",
         "2020-02-24",
         8 * 60 + 30,
         10 * 60 + 30,
         12,
         0,
         {1, 2, 3, 4, 5, 6, 7},
         {0, 1, 2},
         2,
         3,
         true,
         true,
         {}},
    };
    for (const auto& file : text_files(seeds())) {
        const std::string name = file.filename().string();
        const auto expected = std::find_if(std::begin(all), std::end(all), [&](const Expected& each) {
            return name.starts_with(each.number);
        });
        if (expected == std::end(all))
            continue;
        CAPTURE(name);
        const Minutes minutes = recognise(from_text(bytes_of(file)));
        CHECK(minutes.is_minutes);
        CHECK(minutes.profile == Profile::CouncilNotes);
        CHECK(minutes.organ.value.starts_with(expected->organ_start));
        CHECK(minutes.kind.value == expected->kind);
        REQUIRE(minutes.dates.size() == 1);
        const auto date = minutes.dates.front().value;
        CHECK(static_cast<int>(date.year()) == std::stoi(std::string(expected->date.substr(0, 4))));
        CHECK(static_cast<unsigned>(date.day()) ==
              static_cast<unsigned>(std::stoi(std::string(expected->date.substr(8)))));
        REQUIRE(minutes.start);
        REQUIRE(minutes.end);
        CHECK(minutes.start->value.count() == expected->start);
        CHECK(minutes.end->value.count() == expected->end);
        CHECK_FALSE(minutes.place.value.empty());
        CHECK(count(minutes, Presence::Present) == expected->present);
        CHECK(count(minutes, Presence::Absent) == expected->absent);
        std::vector<int> numbers;
        for (const Item& item : minutes.items)
            numbers.push_back(item.number.value_or(0));
        CHECK(numbers == expected->numbers);
        std::vector<std::size_t> decided;
        for (const Decision& decision : minutes.decisions)
            decided.push_back(decision.item);
        CHECK(decided == expected->decided);
        CHECK(minutes.signatures.size() == expected->signatures);
        CHECK(minutes.action_plan.size() == expected->plan);
        CHECK(minutes.log.empty());
        CHECK(minutes.adjusters.empty());
        CHECK(minutes.chair.value.empty() != expected->has_chair);
        CHECK(minutes.secretary.value.empty() != expected->has_secretary);
        std::vector<std::size_t> attachments;
        for (const Attachment& attachment : minutes.attachments)
            attachments.push_back(*attachment.item);
        CHECK(attachments == expected->attachments);
    }
}
