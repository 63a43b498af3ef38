// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/short_form.hpp"

using namespace klubba;

TEST_CASE("short forms are told from text") {
    using Kind = ShortForm::Kind;
    const auto time = TimeOfDay(13 * 60 + 42);
    CHECK(read_short_form("+ Anna Ek") == ShortForm{Kind::Arrives, "Anna Ek", {}});
    CHECK(read_short_form("– Anna Ek ") == ShortForm{Kind::Leaves, "Anna Ek", {}});
    CHECK(read_short_form("13.42 - Anna Ek") == ShortForm{Kind::Leaves, "Anna Ek", time});
    CHECK(read_short_form("B: godkänna planen") == ShortForm{Kind::Decision, "godkänna planen", {}});
    CHECK(read_short_form("13:42 Kom ihåg: ring polisen") == ShortForm{Kind::Reminder, "ring polisen", time});
    CHECK(read_short_form("!!ring polisen") == ShortForm{Kind::Reminder, "ring polisen", {}});
    for (const std::string_view text :
         {"", "+", "b:", "-Anna", "+46 70", "13.42 Anna Ek kommer", "Beslutet skickas till", "bilaga: karta",
          "Kom ihåg att ringa", "25.00 + Anna Ek"}) {
        CAPTURE(text);
        CHECK_FALSE(read_short_form(text));
    }
}

TEST_CASE("a decision is written in the words of the body") {
    Minutes minutes;
    minutes.organ.value = "Folkhälsorådet";
    CHECK(decision_sentence(minutes, "godkänna planen") == "Rådet beslutar att godkänna planen.");
    CHECK(decision_sentence(minutes, "att godkänna planen.") == "Rådet beslutar att godkänna planen.");
    CHECK(decision_sentence(minutes, "lth") == "Rådet beslutar att lägga informationen till handlingarna.");
    CHECK(decision_sentence(minutes, "rådet beslutar att avvakta") == "Rådet beslutar att avvakta.");
}

TEST_CASE("times are read and written with a full stop") {
    CHECK(time_of_words("13.42") == TimeOfDay(822));
    CHECK(time_of_words("9:05") == TimeOfDay(545));
    CHECK(words_of_time(TimeOfDay(545)) == "09.05");
    for (const std::string_view text : {"", "13", "24.00", "12.60", "1234", "12.5"})
        CHECK_FALSE(time_of_words(text));
}
