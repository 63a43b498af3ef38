// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/resolve.hpp"
#include "support.hpp"

using namespace klubba;
using namespace klubba::recognition;

TEST_CASE("a person is read in every form that lists of attendance have") {
    struct Row {
        std::string_view text, name, party, role, organisation, substitutes_for;
    };
    const Row rows[] = {
        {"Anna Ek (S) ordförande", "Anna Ek", "S", "ordförande", "", ""},
        {"Anna Ek (S), 1:e vice ordförande", "Anna Ek", "S", "1:e vice ordförande", "", ""},
        {"Anna Ek (S).", "Anna Ek", "S", "", "", ""},
        {"Anna Ek, S, socialnämnden", "Anna Ek", "S", "", "socialnämnden", ""},
        {"Anna Ek, kommundirektör", "Anna Ek", "", "kommundirektör", "", ""},
        {"Anna Ek, Polisen", "Anna Ek", "", "", "Polisen", ""},
        {"Anna Ek, polis", "Anna Ek", "", "polis", "", ""},
        {"Anna Ek, teknisk service (sekreterare)", "Anna Ek", "", "sekreterare", "teknisk service", ""},
        {"Anna Ek, strateg, sekreterare", "Anna Ek", "", "strateg, sekreterare", "", ""},
        {"Anna Ek, kommunalråd (ordförande)", "Anna Ek", "", "kommunalråd (ordförande)", "", ""},
        {"Anna Ek, strateg, jurist", "Anna Ek", "", "strateg", "", ""},
        {"Anna Ek (Kommunchef)", "Anna Ek", "", "Kommunchef", "", ""},
        {"Anna Ek (Folkhälsostrateg, ANDTS-samordnare)", "Anna Ek", "", "Folkhälsostrateg, ANDTS-samordnare",
         "", ""},
        {"Anna Ek (PRO)", "Anna Ek", "", "", "PRO", ""},
        {"Bitr lokalpolisområdeschef Bo von Ahn", "Bo von Ahn", "", "Bitr lokalpolisområdeschef", "", ""},
        {"Barn- och utbildningsförvaltningen Bo Ek", "Bo Ek", "", "", "Barn- och utbildningsförvaltningen",
         ""},
        {"Rådhuset i Ekdala AB Bo Ek", "Bo Ek", "", "", "Rådhuset i Ekdala AB", ""},
        {"Anna Ek Länsstyrelsen", "Anna Ek", "", "", "Länsstyrelsen", ""},
        {"Bo Ek (M) tjänstgörande för Eva Ahl (M)", "Bo Ek", "M", "", "", "Eva Ahl"},
        {"Bo Ek (M), tjg ers för Eva Ahl (M) §§ 3–5", "Bo Ek", "M", "", "", "Eva Ahl"},
        {"Bo Ek (L) för Eva Ahl (L)", "Bo Ek", "L", "", "", "Eva Ahl"},
        {"Bo Ek (L), tj. ers. för Eva Ahl (L)", "Bo Ek", "L", "", "", "Eva Ahl"},
        {"Anna Ek, Sveriges Lärare", "Anna Ek", "", "", "Sveriges Lärare", ""},
        {"Anna Ek, rektors lärare", "Anna Ek", "", "rektors lärare", "", ""},
        {"Linda Ahlm Dohrn", "Linda Ahlm Dohrn", "", "", "", ""},
        {"Leila Ben Arbi", "Leila Ben Arbi", "", "", "", ""},
        {"Ann-Sofie af Ek", "Ann-Sofie af Ek", "", "", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto person = read_person(row.text);
        REQUIRE(person);
        CHECK(person->name == row.name);
        CHECK(person->party == row.party);
        CHECK(person->role == row.role);
        CHECK(person->organisation == row.organisation);
        CHECK(person->substitutes_for == row.substitutes_for);
        CHECK(person->serving == !row.substitutes_for.empty());
    }
}

TEST_CASE("a preposition with a capital is no part of a name") {
    CHECK_FALSE(looks_like_name("Enligt Anna"));
    CHECK_FALSE(looks_like_name("För Ekdala"));
    CHECK(looks_like_name("Förland Ek"));
    CHECK(looks_like_name("Tilla Ek"));
}

TEST_CASE("text without a person's name gives no person") {
    for (const std::string_view text :
         {"", "Anna", "Polisen", "Lokala BRÅ", "Övriga närvarande", "14 medlemmar", "ordförande",
          "Enligt bifogad lista", "Socialnämnden", "PROTOKOLL", "Kultur och fritid", "Mötets öppnande",
          "Sida 3", "VD Gamla byn", "–"}) {
        CAPTURE(text);
        CHECK_FALSE(read_person(text));
    }
}

TEST_CASE("presence on distance and the §§ a person took part in are read beside the name") {
    const auto person = read_person("Anna Ek (S), deltar på distans, §§ 4–7, 9");
    REQUIRE(person);
    CHECK(person->remote);
    CHECK(person->items == std::vector<NumberRange>{{4, 7}, {9, 9}});
    CHECK_FALSE(read_person("Anna Ek (S)")->remote);
}

TEST_CASE("when a person was there is read in every form") {
    struct Row {
        std::string_view text;
        std::vector<NumberRange> items;
        std::optional<TimeOfDay> arrived, left;
        std::string_view role = {};
    };
    const auto at = [](int hour, int minute) { return TimeOfDay(hour * 60 + minute); };
    const Row rows[] = {
        {"Anna Ek (S), ledamot, §§ 4–7", {{4, 7}}, {}, {}, "ledamot"},
        {"Anna Ek (S), fr.o.m. § 4", {{4, to_the_last}}, {}, {}},
        {"Anna Ek (S), från och med § 4 kl. 13.42", {{4, to_the_last}}, at(13, 42), {}},
        {"Anna Ek (S), t.o.m. § 6 kl. 14.10, på distans", {{from_the_first, 6}}, {}, at(14, 10)},
        {"Anna Ek (S), t.o.m. § 3, fr.o.m. § 6", {{from_the_first, 3}, {6, to_the_last}}, {}, {}},
        {"Anna Ek (S), ej §§ 5–6", {{from_the_first, 4}, {7, to_the_last}}, {}, {}},
        {"Anna Ek (S), kom kl. 13.42", {}, at(13, 42), {}},
        {"Anna Ek (S), till kl. 14.10", {}, {}, at(14, 10)},
        {"Anna Ek (S), kl. 13.15–14.10", {}, at(13, 15), at(14, 10)},
        {"Anna Ek (S), tjänstgörande för Eva Ahl (M), fr.o.m. § 4", {{4, to_the_last}}, {}, {}},
        {"Anna Ek (S), ej § 5 på grund av jäv", {{from_the_first, 4}, {6, to_the_last}}, {}, {}},
        {"Anna Ek (S), deltar inte i § 5 p.g.a. jäv, ledamot",
         {{from_the_first, 4}, {6, to_the_last}},
         {},
         {},
         "ledamot"},
        {"Anna Ek (S), §§ 1–3, del av § 4", {{1, 3}, {4, 4}}, {}, {}},
        {"Anna Ek (S), ledamot, Kf § 4", {{4, 4}}, {}, {}, "ledamot"},
        {"Anna Ek (S), fr.o.m. KS § 4", {{4, to_the_last}}, {}, {}},
        {"Anna Ek § 4 (S)", {{4, 4}}, {}, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto people = read_people(row.text);
        REQUIRE(people.size() == 1);
        CHECK(people.front().name == "Anna Ek");
        CHECK(people.front().party == "S");
        CHECK(people.front().items == row.items);
        CHECK(people.front().arrived == row.arrived);
        CHECK(people.front().left == row.left);
        CHECK(people.front().role == row.role);
    }
    for (const std::string_view text :
         {"Anna Ek (S), föredragande", "Anna Ek (S), kl. 13", "Anna Ek, kommunchef 2"}) {
        CAPTURE(text);
        const auto people = read_people(text);
        REQUIRE(people.size() == 1);
        CHECK(people.front().items.empty());
        CHECK_FALSE(people.front().arrived);
        CHECK_FALSE(people.front().left);
    }
}

TEST_CASE("what is said of a person at this very meeting is told from what lasts") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"Anna Ek (S), ordförande, fr.o.m. § 4 kl. 13.42", "Anna Ek (S), ordförande"},
        {"Bo Ek (M) tjänstgörande för Eva Ahl (M) §§ 3–5", "Bo Ek (M)"},
        {"Bo Ek (M), tjg ers för Eva Ahl (M), §§ 3–5, på distans", "Bo Ek (M)"},
        {"Bo Ek (M), ej § 4 på grund av jäv, ledamot", "Bo Ek (M), ledamot"},
        {"Anna Ek (S) (på distans)", "Anna Ek (S)"},
        {"Anna Ek, punkterna 3–5", "Anna Ek"},
        {"Anna Ek (Folkhälsostrateg, samordnare)", "Anna Ek (Folkhälsostrateg, samordnare)"},
        {"Anna Ek, kommunchef", "Anna Ek, kommunchef"},
    };
    for (const auto& [entry, lasting] : rows)
        CHECK(without_presence(entry) == lasting);
}

TEST_CASE("whom somebody serves for is read in words and abbreviations") {
    for (const std::string_view words : {"tj. ers. för", "tjg ers för", "tjg. ersättare för", "tjänstg. för",
                                         "tj för", "tjänstgörande ersättare för", "ersätter"}) {
        CAPTURE(words);
        const std::string entry = "Anna Ek (S), " + std::string(words) + " Eva Ahl (M)";
        const auto person = read_person(entry);
        REQUIRE(person);
        CHECK(person->serving);
        CHECK(person->substitutes_for == "Eva Ahl");
        CHECK(person->party == "S");
        CHECK(person->role.empty());
    }
    CHECK(read_person("Anna Ek (tjänstgör för Eva Ahl)")->substitutes_for == "Eva Ahl");
    for (const std::string_view words : {"tj. chef", "tjänst för", "utj för", "tj."}) {
        CAPTURE(words);
        CHECK_FALSE(find_serving(words));
    }
}

TEST_CASE("a column for roles may also say when and for whom") {
    WrittenPerson person;
    add_role(person, "Ersättare, tjänstgör för Eva Ahl, fr.o.m. § 4, på distans");
    CHECK(person.role == "Ersättare");
    CHECK(person.substitutes_for == "Eva Ahl");
    CHECK(person.items == std::vector<NumberRange>{{4, to_the_last}});
    CHECK(person.remote);
    WrittenPerson other;
    add_role(other, "Strateg, jurist");
    CHECK(other.role == "Strateg, jurist");
    CHECK_FALSE(other.serving);
}

TEST_CASE("runs of persons are cut at commas, semicolons and och; roles stay with their person") {
    const std::pair<std::string_view, std::size_t> rows[] = {
        {"Anna Ek (M) ordförande, Hans Iv (C), Eva Ros (S).", 3},
        {"Anna Ek, kommunchef; Tom Ask, sekreterare", 2},
        {"Kommunpolis Stefan Per, Säkerhetssamordnare Anders Al, Fritids- och kulturförvaltningen Måns von "
         "Sted",
         3},
        {"Anna Ek och Bo Ek", 2},
        {"Anna Ek, kommunchef. Bo Ek, jurist, Kf § 4. Eva Ros, revisorernas ordförande.", 3},
        {"Anna Ek (S). Bo Ek (M). Eva Ros (C).", 3},
        {"Anna Ek. Bo Ek.", 2},
        {"Dr. Anna Ek", 1},
        {"Anna M. Ek, bitr. rektor", 1},
        {"Anna Ek (S) tj. ers. för Bo Ek (S)", 1},
        {"Anna Ek, t.o.m. § 3 och Bo Ek, på distans och Eva Ros", 3},
        {"Anna Ek, ekonom, och Bo Ek, Nattvandrarna", 2},
        {"Anna Ek, samt Bo Ek", 2},
        {"Anna Ek, vård, och omsorg", 1},
        {"Anna Ek, §§ 3 och 5", 1},
        {"Anna Ek, kultur- och fritidschef", 1},
        {"Anna Ek, rektor och Bo Ek, kurator", 2},
        {"Anna Ek, Sveriges Ingenjörer, Bo Ek, Vision", 2},
        {"Anna Ek, Lars Meijer, Hans Askar", 3},
        {"Anna Ek, Ekdala Företagarna, Bo Ek, Eks Plåt AB, Eva Ros, näringslivschef", 3},
        {"Frånvarande är ingen", 0},
        {"", 0},
    };
    for (const auto& [text, count] : rows) {
        CAPTURE(text);
        CHECK(read_people(text).size() == count);
    }
}

TEST_CASE("a line that names whom those below are from goes on with the list") {
    const auto from = [](const std::string& heading) {
        const auto minutes =
            recognise(tests::from_text("Ekdala kommun\nPensionärsrådet\nProtokoll\nDatum: "
                                       "2024-03-14\nDeltagare\n\nFör kommunen\nAnna Ek "
                                       "(S), ordförande\n\n" +
                                       heading + "\nBo Lind\nEva Ahl\n\n1. Läget\nLugnt.\n"));
        std::vector<std::string> people;
        for (const Attendee& person : minutes.attendance)
            people.push_back(person.name + "|" + person.organisation);
        return people;
    };
    using People = std::vector<std::string>;
    CHECK(from("För PRO Ekdala") == People{"Anna Ek|", "Bo Lind|PRO Ekdala", "Eva Ahl|PRO Ekdala"});
    CHECK(from("Från SPF Ekdala:") == People{"Anna Ek|", "Bo Lind|SPF Ekdala", "Eva Ahl|SPF Ekdala"});
    CHECK(from("Tjänstepersoner och gäster:") == People{"Anna Ek|", "Bo Lind|", "Eva Ahl|"});
    CHECK(from("Vuxna") == People{"Anna Ek|", "Bo Lind|", "Eva Ahl|"});
    CHECK(from("Polisen") == People{"Anna Ek|", "Bo Lind|Polisen", "Eva Ahl|Polisen"});
    CHECK(from("Valberedning").size() == 1);
    CHECK(from("Valda av PRO Ekdala").size() == 1);
}

TEST_CASE("the sides of a negotiation begin a list by themselves, and no other heading does") {
    const auto listed = [](const std::string& heading) {
        return recognise(
                   tests::from_text("Ekdala kommun\nSamverkansgruppen\nProtokoll\nDatum: 2024-03-14\n\n" +
                                    heading + "\nAnna Ek, förvaltningschef\nBo Lind\n\n1. Läget\nLugnt.\n"))
            .attendance;
    };
    for (const std::string heading :
         {"För arbetsgivaren", "Arbetsgivarrepresentanter:", "Från de fackliga organisationerna"}) {
        CAPTURE(heading);
        REQUIRE(listed(heading).size() == 2);
        CHECK(listed(heading)[0].organisation.empty());
    }
    CHECK(listed("För arbetsgivaren")[1].organisation == "arbetsgivaren");
    for (const std::string heading :
         {"För kännedom", "Beslutsfattare", "Förslag till ombud och ersättare", "Polisen"}) {
        CAPTURE(heading);
        CHECK(listed(heading).empty());
    }
}

TEST_CASE("short names stand for the one person they fit") {
    std::vector<Attendee> people(4);
    people[0].name = "Thomas Nordahl";
    people[1].name = "Mikael Janså";
    people[2].name = "Gunilla Berg";
    people[3].name = "Gunilla Westman";
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"Thomas N", "Thomas Nordahl"}, {"Thomas", "Thomas Nordahl"},  {"TN", "Thomas Nordahl"},
        {"T.N.", "Thomas Nordahl"},     {"Gunilla B", "Gunilla Berg"}, {"Gunilla We", "Gunilla Westman"},
        {"Westman", "Gunilla Westman"}, {"MJ", "Mikael Janså"},        {"@Mikael", "Mikael Janså"},
    };
    for (const auto& [written, name] : rows) {
        CAPTURE(written);
        const Attendee* person = resolve(written, people);
        REQUIRE(person != nullptr);
        CHECK(person->name == name);
    }
    for (const std::string_view written : {"Gunilla", "Eva", "GX", "", "Thomas Å", "Gunilla Berglund", "N"}) {
        CAPTURE(written);
        CHECK(resolve(written, people) == nullptr);
    }
    const auto both = resolve_all("Mikael J och Thomas N", people);
    REQUIRE(both.size() == 2);
    CHECK(both[0].attendee == &people[1]);
    CHECK(both[1].attendee == &people[0]);
    CHECK(resolve_all("–", people).empty());
}

TEST_CASE("roles, organisations and parties are told apart by their words") {
    for (const std::string_view role :
         {"utredare", "bildningschef", "VD Ekdala AB", "resultatenhetschef/säkerhet", "kriminologistuderande",
          "2:e vice ordförande"})
        CHECK(is_role(role));
    for (const std::string_view no_role : {"Polisen", "Ekdala", "socialförvaltningen", "på distans"})
        CHECK_FALSE(is_role(no_role));
    for (const std::string_view party : {"S", "SD", "KD", "ÅP", "fi"})
        CHECK(is_party(party));
    for (const std::string_view no_party : {"", "Polis", "PRO", "s", "sjuk"})
        CHECK_FALSE(is_party(no_party));
}
