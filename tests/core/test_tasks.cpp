// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/calendar.hpp"
#include "core/recognise.hpp"
#include "core/tasks.hpp"
#include "rules/documents.hpp"

using namespace klubba;
using tests::document_of;

namespace {

constexpr Date meeting = std::chrono::year(2026) / 3 / 12;
constexpr Date next_meeting = std::chrono::year(2026) / 5 / 21;

std::vector<Task> tasks_of(const std::string& text, const std::string& log = {}) {
    return tasks_in(
        recognise(document_of("%stil Title\nMinnesanteckningar från Björkviks brottsförebyggande råd\nDatum: "
                              "2026-03-12\nNärvarande\n"
                              "Anna Ek, ordförande\nThomas Nord, polisen\n%stil Heading 1\n1. Mötets "
                              "öppnande\nOrdföranden öppnar mötet.\n"
                              "%stil Heading 1\n2. Trygghetsmätning\n" +
                              text + "\n%stil Heading 1\n3. Logg\n" + log +
                              "%stil Heading 1\n4. Nästa möte\nNästa möte är den 21 maj 2026.\n")));
}

} // namespace

TEST_CASE("A task has its sentence, its item, a full name and a last day") {
    const auto tasks =
        tasks_of("Mätningen är klar. Thomas N skickar ut analysen senast den 1 april. Alla tackar.");
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].sentence == "Thomas N skickar ut analysen senast den 1 april.");
    CHECK(tasks[0].owner == "Thomas Nord");
    CHECK(tasks[0].matter == "Trygghetsmätning");
    REQUIRE(tasks[0].deadline);
    CHECK(iso(*tasks[0].deadline) == "2026-04-01");
}

TEST_CASE("A task until the next meeting has its day, where the minutes say which") {
    const auto tasks = tasks_of("Anna återkommer med svar till nästa möte.");
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].deadline == next_meeting);
}

TEST_CASE("A task that a row has already is not offered again") {
    const std::string sentence = "Anna återkommer med svar.";
    CHECK(tasks_of(sentence).size() == 1);
    CHECK(
        tasks_of(sentence,
                 "%tabell 1\n| Ärende | Åtgärd | Ansvarig\n| Mätning | Anna återkommer med svar. | Anna Ek\n"
                 "%slut\n")
            .empty());
    CHECK(tasks_of("Allt är klart.",
                   "%tabell 1\n| Ärende | Ansvarig\n| Anna återkommer med statistik. | Anna Ek\n%slut\n")
              .empty());
}

TEST_CASE("A limit in a sentence is a day") {
    const auto [sentence, day] = GENERATE(table<std::string, std::string>({
        {"Anna skickar ut den senast 2026-05-01.", "2026-05-01"},
        {"Anna återkommer före den 1 maj.", "2026-05-01"},
        {"Anna återkommer senast fredagen den 1 maj.", "2026-05-01"},
        {"Anna återkommer innan 1 februari.", "2027-02-01"},
        {"Siffror från 2025-01-01 redovisas senast 2026-06-30.", "2026-06-30"},
        {"Anna tar upp det inför nästa sammanträde.", "2026-05-21"},
    }));
    INFO(sentence);
    const auto found = deadline_in(sentence, meeting, next_meeting);
    REQUIRE(found);
    CHECK(iso(*found) == day);
}

TEST_CASE("Other days in a sentence are no limit") {
    for (const std::string sentence :
         {"Anna återkommer med statistik från 2026-05-01.", "Anna återkommer om mötet den 1 maj.",
          "Anna återkommer senast.", "Vid nästa möte tas frågan upp.", "Avtalet gäller till 2024-05-01."}) {
        INFO(sentence);
        CHECK_FALSE(deadline_in(sentence, meeting, next_meeting));
    }
}

TEST_CASE("What somebody is to do is a task") {
    const auto [sentence, owner] = GENERATE(table<std::string, std::string>({
        {"Anna skickar ut analysen.", "Anna Ek"},
        {"Thomas N återkommer med statistik.", "Thomas Nord"},
        {"Anna Ek ansvarar för att boka lokal.", "Anna Ek"},
        {"Anna Ek ska redovisa resultatet.", "Anna Ek"},
        {"Thomas Nord ska också ta fram en lista.", "Thomas Nord"},
        {"Tekniska kontoret ska se över belysningen.", "Tekniska kontoret"},
        {"Anna Ek får i uppdrag att utreda frågan.", "Anna Ek"},
        {"Rådet beslutar att ge Thomas N i uppdrag att bjuda in skolan.", "Thomas Nord"},
        {"Rådet uppdrar åt Anna Ek att kontakta polisen.", "Anna Ek"},
        {"Rådet beslutar att uppdra åt tekniska kontoret att se över belysningen.", "tekniska kontoret"},
        {"Anna ordnar med fika.", "Anna Ek"},
        {"Någon behöver ringa skolan.", ""},
    }));
    INFO(sentence);
    const auto tasks = tasks_of(sentence);
    REQUIRE(tasks.size() == 1);
    CHECK(tasks[0].owner == owner);
}

TEST_CASE("What is done, told, asked, proposed or the law is no task") {
    for (const std::string sentence :
         {"Anna Ek redovisade resultatet.", "Anna Ek har skickat ut analysen.",
          "Thomas Nord återkom med statistik i maj.", "Anna Ek redovisar årets mätning.",
          "Anna Ek informerar om läget.", "Rådet beslutar att notera informationen.",
          "Informationen läggs till handlingarna.", "Anna Ek ska vara ordförande.",
          "Thomas Nord frågar om Anna Ek ska redovisa resultatet.",
          "Thomas Nord föreslår att Anna Ek ska utreda frågan.", "Ska Anna Ek redovisa resultatet?",
          "Kommunen ska enligt lagen kartlägga brottsligheten.",
          "Nämnden ska enligt 3 kap. 2 § redovisa kostnaderna.",
          "Enligt reglementet ska rådet sammanträda fyra gånger.", "Uppdraget att utreda frågan är slutfört.",
          "Rådet har i uppdrag att främja tryggheten.", "Förslaget ska behandlas i höst.",
          "Belysningen ska bytas."}) {
        INFO(sentence);
        CHECK(tasks_of(sentence).empty());
    }
}
