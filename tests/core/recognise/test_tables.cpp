// SPDX-License-Identifier: MPL-2.0
// What tables say: head, attendance, votes, the log and the action plan.
#include "builder.hpp"
#include "catch.hpp"
#include "core/recognise/attendance_columns.hpp"

using namespace klubba;
using namespace klubba::tests;

TEST_CASE("head facts, attendance, log and plan are read from real tables") {
    Builder builder;
    builder.line("Minnesanteckningar", "Title").line("Brottsförebyggande rådet");
    builder.table(
        {{"Datum", "2025-02-04"}, {"Tid", "13.00–15.00"}, {"Plats", "Rum Eken"}, {"Ordförande", "Anna Ek"}});
    builder.line("Närvarande", "Heading 2");
    builder.table({{"Namn", "Parti", "Roll", "Tjänstgör för"},
                   {"Anna Ek", "S", "ordförande", ""},
                   {"Bo Lind", "M", "ersättare", "Cilla Kvist"},
                   {"Disa Hall", "", "kommunpolis", ""}});
    builder.heading("Uppföljning", 1);
    builder.table({{"Nr", "Ärende", "Beslut/åtgärd", "Ansvarig", "Klart senast", "Status"},
                   {"1", "Belysning", "Laga", "Anna E", "2025-03-01", "Pågår"},
                   {"2", "Vakter", "Utreda", "Disa, Bo", "", "Ny"}});
    builder.heading("Handlingsplan", 1);
    builder.table({{"Mål", "Aktivitet", "Ansvarig", "Tidplan", "Uppföljning"},
                   {"Tryggt torg", "Vandring", "Polisen", "Maj", "Enkät"}});
    const Minutes minutes = recognise(builder.document);
    REQUIRE(minutes.is_minutes);
    REQUIRE(minutes.dates.size() == 1);
    CHECK(day(minutes.dates[0].value) == "2025-02-04");
    CHECK(minutes.place.value == "Rum Eken");
    CHECK(minutes.chair.value == "Anna Ek");
    REQUIRE(minutes.start);
    CHECK(minutes.start->value == std::chrono::hours(13));
    REQUIRE(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind", "Disa Hall"});
    CHECK(minutes.attendance[0].party == "S");
    CHECK(minutes.attendance[1].substitutes_for == "Cilla Kvist");
    CHECK(minutes.attendance[1].serving);
    CHECK(minutes.attendance[2].role == "kommunpolis");
    REQUIRE(minutes.log.size() == 2);
    CHECK(minutes.log[0].matter.value == "Belysning");
    CHECK(minutes.log[0].responsible[0].value == "Anna Ek");
    CHECK(day(minutes.log[0].deadline) == "2025-03-01");
    REQUIRE(minutes.log[1].responsible.size() == 2);
    CHECK(minutes.log[1].responsible[0].value == "Disa Hall");
    CHECK(minutes.log[1].responsible[1].value == "Bo Lind");
    CHECK(minutes.log[1].resolved == std::vector<bool>{true, true});
    CHECK(minutes.log[1].status.value == "Ny");
    REQUIRE(minutes.action_plan.size() == 1);
    CHECK(minutes.action_plan[0].goal.value == "Tryggt torg");
    CHECK(minutes.action_plan[0].follow_up.value == "Enkät");
}

TEST_CASE("two columns headed present and absent are told apart, in tables and with tabs") {
    Builder with_table;
    with_table.line("Protokoll").line("Trygghetsrådet").line("Datum: 2024-03-14");
    with_table.table(
        {{"Deltagare", "Frånvarande"}, {"Anna Ek", "Bo Lind"}, {"Cilla Kvist", ""}, {"", "Disa Hall"}});
    with_table.line("1. Läget").line("Lugnt.").line("2. Övrigt").line("Inget.");
    Document with_tabs =
        from_text("Protokoll\nTrygghetsrådet\nDatum: 2024-03-14\nDeltagare\t\tFrånvarande\nAnna Ek\t\t\tBo "
                  "Lind\nCilla Kvist\n\t\tDisa Hall\n\n"
                  "1. Läget\nLugnt.\n2. Övrigt\nInget.");
    for (const Document& document : {with_table.document, with_tabs}) {
        const Minutes minutes = recognise(document);
        CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Cilla Kvist"});
        CHECK(names(minutes, Presence::Absent) == Names{"Bo Lind", "Disa Hall"});
    }
}

TEST_CASE("a column of an attendance table that nobody knows tells what its cells look like") {
    const auto people = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Protokoll").line("Trygghetsrådet").line("Datum: 2024-03-14").table(rows);
        builder.line("1. Läget").line("Lugnt.").line("2. Övrigt").line("Inget.");
        return recognise(builder.document).attendance;
    };
    const auto known =
        people({{"Namn", "Företräder", "Uppgift"}, {"Anna Ek (S)", "Socialnämnden", "Ordförande"}});
    REQUIRE(known.size() == 1);
    CHECK(known[0].organisation == "Socialnämnden");
    CHECK(known[0].role == "Ordförande");
    const auto guessed = people({{"Namn", "Parti", "Hemvist"},
                                 {"Anna Ek", "S", "Socialnämnden"},
                                 {"Bo Lind", "", "kommunpolis"},
                                 {"Eva Ahl", "M", "X"}});
    REQUIRE(guessed.size() == 3);
    CHECK(guessed[0].organisation == "Socialnämnden");
    CHECK(guessed[1].role == "kommunpolis");
    CHECK(guessed[2].party == "M");
    CHECK(people({{"Namn", "Hemvist"}, {"Anna Ek", "Socialnämnden"}}).empty());
    CHECK(people({{"Roll", "Namn", "Underskrift"}, {"Ordförande", "Anna Ek", ""}}).empty());
    CHECK(people({{"Namn", "Roll", "Åtgärd", "Klart"}, {"Anna Ek", "polis", "Ronder", "Maj"}}).empty());
}

TEST_CASE("columns headed by the sides of a negotiation list who was there, and in each who was not") {
    const auto read = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Protokoll").line("Samverkansgruppen").line("Datum: 2024-03-14").table(rows);
        builder.line("1. Läget").line("Lugnt.").line("2. Övrigt").line("Inget.");
        return recognise(builder.document);
    };
    const auto minutes = read({{"För arbetsgivaren", "För de fackliga organisationerna"},
                               {"Anna Ek, HR-chef", "Bo Lind, Vision"},
                               {"Ej närvarande: Eva Ahl, rektor", "Ej närvarande:"},
                               {"Disa Hall, jurist", "Carl Iv, Sveriges Ingenjörer"}});
    CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind"});
    REQUIRE(names(minutes, Presence::Absent) == Names{"Eva Ahl", "Disa Hall", "Carl Iv"});
    CHECK(minutes.attendance[0].organisation.empty());
    CHECK(minutes.attendance[1].organisation == "Vision");
    const auto municipalities = read({{"Ekdala kommun", "Tallby kommun"}, {"Anna Ek (S)", "Bo Lind (M)"}});
    REQUIRE(municipalities.attendance.size() == 2);
    CHECK(municipalities.attendance[1].organisation == "Tallby kommun");
    CHECK(read({{"Ordförande", "Sekreterare"}, {"Anna Ek", "Bo Lind"}}).attendance.empty());
    CHECK(read({{"Ärende", "Förslag"}, {"Anna Ek", "Bo Lind"}}).attendance.empty());
    CHECK(read({{"För arbetsgivaren", "För de fackliga organisationerna"}, {"Vid protokollet", "Justeras"}})
              .attendance.empty());
}

TEST_CASE("a table may tick off who was there for each block of items") {
    using Rows = std::vector<std::vector<std::string>>;
    const auto attended = [](const Rows& rows) {
        Builder builder;
        builder.line("Socialnämnden", "Title").line("Protokoll", "Title").line("Närvaro").table(rows);
        builder.heading("Läget", 1, "§ 1").line("Lugnt.");
        Names people;
        for (const Attendee& person : recognise(builder.document).attendance) {
            people.push_back(person.name + (person.presence == Presence::Absent ? " absent" : ""));
            for (const NumberRange& range : person.items)
                people.back()
                    .append(" ")
                    .append(std::to_string(range.first))
                    .append("-")
                    .append(std::to_string(range.last));
        }
        return people;
    };
    CHECK(attended({{"Ledamöter", "Parti", "§§ 1–3", "§§ 4–6"},
                    {"Anna Ek, ordförande", "S", "X", "X"},
                    {"Bo Lind", "M", "X", "–"},
                    {"Eva Ahl", "C", "–", "–"},
                    {"Disa Hall (tjänstgör för Bo Lind)", "M", "–", "X"}}) ==
          Names{"Anna Ek", "Bo Lind 1-3", "Eva Ahl absent", "Disa Hall 4-6"});
    CHECK(attended({{"Ledamöter", "Parti", "§§"}, {"Anna Ek", "S", "1–3"}}) == Names{"Anna Ek 1-3"});
}

TEST_CASE("votes are counted in a table that has a row for every member") {
    const auto votes_in = [](const std::vector<std::vector<std::string>>& rows) {
        Builder builder;
        builder.line("Socialnämnden", "Title")
            .line("Protokoll", "Title")
            .line("Närvarande: Anna Ek (S), Bo Lind (M), Eva Ahl (C)")
            .heading("Lyktor", 1, "§ 1")
            .line("Omröstning")
            .table(rows);
        std::vector<std::string> values;
        for (const Mark& mark : recognise(builder.document).marks)
            if (mark.kind == marks::vote)
                values.push_back(mark.value);
        return values;
    };
    CHECK(votes_in({{"Namn", "Ja", "Nej"},
                    {"Anna Ek (S)", "X", ""},
                    {"Bo Lind (M)", "", "X"},
                    {"Eva Ahl (C)", "X", ""},
                    {"Summa", "2", "1"}}) == std::vector<std::string>{"2/1/0"});
    CHECK(votes_in({{"Röst", "Antal", "Namn"},
                    {"Ja", "2", "Anna Ek (S), Eva Ahl (C)"},
                    {"Nej", "1", "Bo Lind (M)"},
                    {"Avstår", "0", "–"}}) == std::vector<std::string>{"2/1/0"});
    CHECK(votes_in({{"Ja", "Anna Ek (S)"}, {"Nej", "Bo Lind (M)"}}) == std::vector<std::string>{""});
    CHECK(votes_in({{"Namn", "Parti"}, {"Anna Ek", "S"}}) == std::vector<std::string>{""});
}

TEST_CASE("a log without the names of its columns is read by what its cells say") {
    const auto log_with = [](const std::vector<std::vector<std::string>>& rows) {
        auto builder = council();
        builder.heading("Uppföljning", 1).table(rows);
        return recognise(builder.document).log;
    };
    const auto told = log_with({{"1", "Lyktor", "Beställs", "Anna Ek", "2024-05-01", "Klar"},
                                {"2", "Bänkar", "Mäts", "Bo Lind", "2024-06-01", "Pågår"}});
    REQUIRE(told.size() == 2);
    CHECK(told[0].matter.value == "Lyktor");
    CHECK(told[0].status.value == "Klar");
    CHECK(day(told[1].deadline) == "2024-06-01");
    CHECK(told[1].responsible.front().value == "Bo Lind");

    const auto usual =
        log_with({{"Lyktor", "Väntar på svar", "Anna Ek"}, {"Bänkar", "Inget nytt", "Bo Lind"}});
    REQUIRE(usual.size() == 2);
    CHECK(usual[0].status.value == "Väntar på svar");
    CHECK_FALSE(usual[0].deadline);
}

namespace {

/// Name, whether there, as what, for whom.
std::vector<std::string> roll_of(const Document& document) {
    std::vector<std::string> told;
    for (const Attendee& person : recognise(document).attendance) {
        std::string line = person.name;
        line += person.presence == Presence::Absent ? " absent"
                : person.substitute                 ? " substitute"
                                                    : " present";
        line += person.serving ? " serving" : "";
        line += person.substitutes_for.empty() ? "" : " for " + person.substitutes_for;
        line += person.party.empty() ? "" : " " + person.party;
        told.push_back(std::move(line));
    }
    return told;
}

Builder board() {
    Builder builder;
    builder.line("Protokoll", "Title")
        .line("Socialnämnden", "Title")
        .line("Datum: 2024-03-14")
        .line("Närvaro");
    return builder;
}

Document with_items(Builder builder) {
    return builder.heading("Läget", 1, "§ 1").line("Nämnden beslutar att vänta.").document;
}

} // namespace

TEST_CASE("a table with marks tells who is absent, and who serves instead") {
    auto builder = board();
    builder.table({{"Ledamot", "Parti", "Närvarande", "Tjänstgörande ersättare"},
                   {"Anna Ek, ordförande", "S", "X", ""},
                   {"Bo Lind", "M", "–", "Cilla Kvist (C)"},
                   {"Disa Hall", "V", "nej", ""}});
    builder.table({{"Ersättare", "Parti", "Närvarande"},
                   {"Cilla Kvist", "C", "X, tjänstgör för Bo Lind"},
                   {"Egon Ro", "S", "X, tjänstgör inte"},
                   {"Frida Al", "M", "-"}});
    builder.line("Frånvarande: Bo Lind (M), Disa Hall (V) och Frida Al (M)");
    CHECK(roll_of(with_items(std::move(builder))) ==
          std::vector<std::string>{"Anna Ek present S", "Bo Lind absent M",
                                   "Cilla Kvist substitute serving for Bo Lind C", "Disa Hall absent V",
                                   "Egon Ro substitute S", "Frida Al absent M"});
}

TEST_CASE("a roll that is called may have votes and other columns beside it") {
    auto builder = board();
    builder.table({{"Namn", "Parti", "Ersätter", "Upprop", "Ja § 2", "Nej § 2", "§ 3", "Anm."},
                   {"Anna Ek, ordförande", "S", "", "X", "X", "", "Ja", ""},
                   {"Bo Lind", "M", "Cia Roos (M)", "X", "", "X", "Nej", "Ny"},
                   {"Antal", "", "", "2", "1", "1", "", ""}});
    CHECK(roll_of(with_items(std::move(builder))) ==
          std::vector<std::string>{"Anna Ek present S", "Bo Lind substitute serving for Cia Roos M"});

    auto for_whom = board();
    for_whom.table({{"Namn", "Uppdrag", "Parti", "Tjänstgörande ersättare för"},
                    {"Anna Ek", "ordförande", "S", ""},
                    {"Bo Lind", "", "M", "Cia Roos (M)"}});
    CHECK(roll_of(with_items(std::move(for_whom))) ==
          std::vector<std::string>{"Anna Ek present S", "Bo Lind substitute serving for Cia Roos M"});
}

TEST_CASE("a table of votes calls no roll, nor does one with sentences in its first row") {
    for (const std::vector<std::string>& heads : {std::vector<std::string>{"Namn", "Parti", "Ja", "Nej"},
                                                  {"Namn", "Röst", "Upprop med alla som var där denna dag"},
                                                  {"Namn", "Upprop", "Cia Roos (M)"}}) {
        CAPTURE(heads.back());
        std::vector<std::pair<std::size_t, std::string_view>> cells;
        for (const std::string& head : heads)
            cells.emplace_back(cells.size(), head);
        CHECK(recognition::read_attendance_header(cells).empty());
    }
}

TEST_CASE("whom a table leaves unmarked is absent where it marks others as present, and only there") {
    const auto marked = [](const std::string& mark) {
        auto builder = board();
        builder.table({{"Namn", "Parti", "Närvarande"}, {"Anna Ek", "S", mark}, {"Bo Lind", "M", ""}});
        return roll_of(with_items(std::move(builder)));
    };
    CHECK(marked("X") == std::vector<std::string>{"Anna Ek present S", "Bo Lind absent M"});
    CHECK(marked("") == std::vector<std::string>{"Anna Ek present S", "Bo Lind present M"});
    CHECK(marked("§§ 1–4") == std::vector<std::string>{"Anna Ek present S", "Bo Lind present M"});

    auto from_afar = board();
    from_afar.table({{"Namn", "Närvarande", "Distans"}, {"Anna Ek", "X", ""}, {"Bo Lind", "", "X"}});
    CHECK(roll_of(with_items(std::move(from_afar))) ==
          std::vector<std::string>{"Anna Ek present", "Bo Lind present"});
}

TEST_CASE("somebody named twice is two rows still where no roll was called, or both say present") {
    auto twice_present = board();
    twice_present.table({{"Namn", "Parti", "Närvarande"}, {"Anna Ek", "S", "X"}, {"Anna Ek", "S", "X"}});
    CHECK(roll_of(with_items(std::move(twice_present))) ==
          std::vector<std::string>{"Anna Ek present S", "Anna Ek present S"});
    auto twice_absent = board();
    twice_absent.line("Närvarande: Anna Ek (S)").line("Frånvarande: Bo Lind (M), Bo Lind (M)");
    CHECK(roll_of(with_items(std::move(twice_absent))) ==
          std::vector<std::string>{"Anna Ek present S", "Bo Lind absent M", "Bo Lind absent M"});
    auto contradicted = board();
    contradicted.table({{"Namn", "Parti", "Närvarande"}, {"Anna Ek", "S", "X"}, {"Bo Lind", "M", "X"}});
    contradicted.line("Frånvarande: Bo Lind (M)");
    CHECK(roll_of(with_items(std::move(contradicted))) ==
          std::vector<std::string>{"Anna Ek present S", "Bo Lind present M", "Bo Lind absent M"});
}
