// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/log_status.hpp"

using klubba::is_closed;

TEST_CASE("A status closes a row when it says that nothing is left to do") {
    for (const std::string status : {"Klar",
                                     "klart",
                                     "KLART",
                                     "Klart.",
                                     "Klart 2026-03-05",
                                     "Klart, redovisat på mötet",
                                     "Utgår",
                                     "Utgått",
                                     "Avslutat 2026-03-05",
                                     "Avslutad",
                                     "Genomförd",
                                     "Genomfört i maj",
                                     "Genomfördes i maj",
                                     "Har genomförts",
                                     "Slutförd",
                                     "Åtgärdat",
                                     "Är klart",
                                     "Ärendet är avslutat",
                                     "Punkten är nu klar",
                                     "Målet är uppnått",
                                     "Status: klar",
                                     "Färdigt",
                                     "Stängd",
                                     "Inaktuell",
                                     "– Klar"}) {
        INFO(status);
        CHECK(is_closed(status));
    }
}

TEST_CASE("A status that says that something goes on, remains or is to come leaves a row open") {
    for (const std::string status : {"",
                                     "Ny",
                                     "Pågår",
                                     "Pågående",
                                     "Påbörjad",
                                     "Kvarstår",
                                     "Vilande",
                                     "Genomförs",
                                     "Genomförs under våren",
                                     "Ska genomföras",
                                     "Genomföras i maj",
                                     "Avslutas i maj",
                                     "Slutförs",
                                     "Åtgärdas",
                                     "Ej klart",
                                     "Inte klar",
                                     "Ännu inte klart",
                                     "Delvis klart",
                                     "Nästan klart",
                                     "Blir klart i maj",
                                     "Klart senast 2026-05-01",
                                     "Klar till nästa möte",
                                     "Klart till 80 %",
                                     "80 % klart",
                                     "Klarläggs",
                                     "Utgåva 2 trycks",
                                     "Anna har genomfört mätningen, svar väntas",
                                     "Åtgärd",
                                     "Utreds",
                                     "<status>"}) {
        INFO(status);
        CHECK_FALSE(is_closed(status));
    }
}
