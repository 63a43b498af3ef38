// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/carry_over.hpp"
#include "core/recognise.hpp"
#include "rules/documents.hpp"

using namespace klubba;
using namespace std::chrono_literals;

namespace {

Minutes minutes(std::string_view items) {
    return recognise(
        tests::document_of("Tallbyrådet\nMinnesanteckningar\nDatum: 2026-03-12\nPlats: Ekan\n"
                           "Närvarande: Anna Ek, Bo Alm\n1. Mötets öppnande\nAnna Ek öppnar mötet.\n" +
                           std::string(items)));
}

const auto log_item = "2. Logg\n%tabell 1\n| Nr | Ärende | Beslut/åtgärd | Ansvarig | Klart senast | Status\n"
                      "| 3 | Lyktor | Byts i mars | Anna Ek, Bo Alm | 2026-04-01 | Pågår\n"
                      "| 4 | Skyltar | Sätts upp | Bo Alm | 2026-02-01 | Klart\n"
                      "| 7 | Stigar | Röjs | Bo Alm |  | Ny\n%slut\nText.\n";
const auto plan_item = "3. Handlingsplan\n%tabell 1\n| Mål | Aktivitet | Ansvarig | Tidplan | Uppföljning\n"
                       "| Trygga vägar | Vandringar | Anna Ek | 2026-02-01 | Pågår\n"
                       "| Färre inbrott | Grannsamverkan | Bo Alm | våren 2026 | \n"
                       "| Ljusa stigar | Lyktor | Bo Alm | 2025 | Klart\n%slut\nText.\n";

} // namespace

TEST_CASE("Open rows of the log go on with their history, closed ones stay behind", "[next]") {
    const auto carried = carry_over(minutes(log_item), 2026y / 6 / 11);
    CHECK(carried.log_rows == 2);
    CHECK(carried.log == FieldValues{{"log_no", "3\n7"},
                                     {"log_matter", "Lyktor\nStigar"},
                                     {"log_action", "Byts i mars\nRöjs"},
                                     {"log_responsible", "Anna Ek, Bo Alm\nBo Alm"},
                                     {"log_deadline", "2026-04-01\n"},
                                     {"log_status", "Pågår\nNy"}});
    CHECK(carried.plan.empty());
}

TEST_CASE("Rows of the action plan go on when they are late and not done", "[next]") {
    CHECK(carry_over(minutes(plan_item), 2026y / 4 / 1).plan.at("plan_activity") == "Vandringar");
    const auto later = carry_over(minutes(plan_item), 2026y / 9 / 1);
    CHECK(later.plan_rows == 2);
    CHECK(later.plan.at("plan_goal") == "Trygga vägar\nFärre inbrott");
    CHECK(carry_over(minutes(plan_item), 2026y / 1 / 1).plan_rows == 0);
}

TEST_CASE("Minutes announce the next meeting, or not", "[next]") {
    CHECK(announced_meeting(minutes("2. Nästa möte\nNästa möte är den 11 juni 2026 kl. 13.00 i Ekan.\n")) ==
          Announced{2026y / 6 / 11, "13.00"});
    CHECK(announced_meeting(minutes("2. Nästa möte\nTid för nästa möte: 2026-06-11\n")) ==
          Announced{2026y / 6 / 11, ""});
    CHECK(announced_meeting(minutes("2. Budget\nBudgeten klubbas 2026-06-11.\n")) == Announced{});
}
