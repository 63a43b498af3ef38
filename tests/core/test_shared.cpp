// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/shared.hpp"

#include <string>
#include <thread>
#include <vector>

using namespace klubba;

using Name = Shared<std::string>;

TEST_CASE("a shared value stays while one of its copies does") {
    Name last;
    {
        const Name first = "Text body";
        const Name second = first;
        CHECK(&*second == &*first);
        last = second;
    }
    CHECK(last == "Text body");
    CHECK(last->size() == 9);
    auto& itself = last;
    last = itself;
    CHECK(*last == "Text body");
    const Name moved = std::move(last);
    CHECK(moved == "Text body");
}

TEST_CASE("what is equal is equal however it came about, and a default value is empty") {
    const bool same = Name("a") == Name(std::string("a"));
    CHECK(same);
    CHECK_FALSE(Name("a") == "b");
    CHECK(Name("").empty());
    CHECK(Name()->empty());
    CHECK_FALSE(Name("a").empty());
    CHECK(Shared<std::vector<int>>(std::vector<int>()).empty());
}

TEST_CASE("a shared value is copied and let go in several threads") {
    const Name name = "Rubrik";
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&name] {
            for (int round = 0; round < 1000; ++round)
                std::vector<Name>(20, name).clear();
        });
    for (auto& thread : threads)
        thread.join();
    CHECK(name == "Rubrik");
}
