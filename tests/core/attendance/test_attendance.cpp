// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "../rules/documents.hpp"
#include "core/apply.hpp"
#include "core/attendance.hpp"
#include "core/recognise.hpp"

#include <algorithm>

using namespace klubba;

namespace {

const std::string head = "Granhults kommun\nSocialnämnden\nProtokoll 2026-02-18\n";
const std::string items = "Utses att justera: Bo Alm\n§ 1 Mötets öppnande\nMötet öppnas.\n§ 2 Budget\n"
                          "Budgeten läggs till handlingarna.\n§ 3 Avslutning\nMötet avslutas.\n";

const std::string run = "Närvarande: Anna Ek (S), ordförande, Bo Alm (M) och Cia Roos (C)\n"
                        "Frånvarande: –\n";
const std::string lines = "Beslutande\nAnna Ek (S), ordförande\nBo Alm (M)\nCia Roos (C)\n"
                          "Ersättare\nDag Lund (S)\nFrånvarande\nEva Bergh (V)\n";
const std::string tabs = "Deltagare\t\tFrånvarande\nAnna Ek\t\tEva Bergh\nBo Alm\t\nCia Roos\n\n";
const std::string rows =
    "Beslutande\n%tabell 1\n| Namn | Parti | Uppdrag | Tjänstgör för\n"
    "| Anna Ek | S | Ordförande | \n| Bo Alm | M | Ledamot | \n| Cia Roos | C | Ledamot | \n%slut\n"
    "Ej tjänstgörande ersättare\n%tabell 1\n| Namn | Parti\n| Dag Lund | S\n| Ulf Sand | M\n%slut\n"
    "Frånvarande:\t<frånvarande>\n";
const std::string columns = "%tabell 1\n| Deltagare | Frånvarande\n| Anna Ek, ordförande | Eva Bergh\n"
                            "| Bo Alm | \n| Cia Roos | \n%slut\n";
const std::string ticked =
    "Närvarande\n%tabell 1\n| Namn | Parti | Närvarande | Frånvarande\n| Anna Ek | S | X | \n"
    "| Bo Alm | M | X | \n| Cia Roos | C | X | \n%slut\n";

RollEntry find(const Minutes& minutes, std::string_view name) {
    for (auto& entry : call_roll(minutes, {}))
        if (entry.name == name)
            return entry;
    RollEntry unknown;
    unknown.name = name;
    unknown.seat = Member::Seat::Ordinary;
    return unknown;
}

struct Result {
    Document document;
    Minutes minutes;

    [[nodiscard]] RollEntry operator[](std::string_view name) const { return find(minutes, name); }
    /// Whether these whole lines stand below each other.
    [[nodiscard]] bool says(const std::string& those) const {
        std::string all = "\n";
        for (const auto& paragraph : document.paragraphs)
            all += paragraph.text + '\n';
        return all.find('\n' + those + '\n') != std::string::npos;
    }
    [[nodiscard]] std::string row_of(std::string_view name) const {
        std::string row;
        for (const auto& paragraph : document.paragraphs)
            if (paragraph.text.starts_with(name) && paragraph.cell)
                for (const auto& other : document.paragraphs)
                    if (other.cell && other.cell->table == paragraph.cell->table &&
                        other.cell->row == paragraph.cell->row)
                        row += (row.empty() ? "" : "|") + other.text;
        return row;
    }
};

Result read(Document document) {
    auto minutes = recognise(document);
    return {std::move(document), std::move(minutes)};
}

Result opened(const std::string& list) {
    return read(tests::document_of(head + list + items));
}

/// Applies the change, and sees that doing so once more changes nothing.
Result changed(const Result& before, AttendanceChange change) {
    change.person = before[change.person.name];
    const auto fix = attendance_fix(before.document, before.minutes, change);
    REQUIRE(fix);
    auto document = apply(before.document, *fix);
    REQUIRE(document);
    auto after = read(std::move(*document));
    std::string text;
    for (const auto& paragraph : after.document.paragraphs)
        text += paragraph.text + '\n';
    CAPTURE(text);
    change.person = after[change.person.name];
    const auto again = attendance_fix(after.document, after.minutes, change);
    REQUIRE(again);
    CHECK(again->edits.empty());
    return after;
}

AttendanceChange change_of(std::string name, std::optional<Standing> standing = {}) {
    AttendanceChange change;
    change.person.name = std::move(name);
    change.standing = standing;
    return change;
}

} // namespace

TEST_CASE("whoever is marked absent leaves the list of those present, in every form of list") {
    const auto* const list = GENERATE(&run, &lines, &tabs, &rows, &columns, &ticked);
    CAPTURE(*list);
    const auto before = opened(*list);
    REQUIRE(before["Bo Alm"].standing == Standing::Present);
    const auto after = changed(before, change_of("Bo Alm", Standing::Absent));
    CHECK(after["Bo Alm"].standing == Standing::Absent);
    CHECK(after["Anna Ek"].standing == Standing::Present);
    CHECK(after["Cia Roos"].standing == Standing::Present);
    CHECK(after["Bo Alm"].party == before["Bo Alm"].party);
    CHECK(call_roll(after.minutes, {}).size() == call_roll(before.minutes, {}).size());
    CHECK(after.minutes.items.size() == 3);

    const auto back = changed(after, change_of("Bo Alm", Standing::Present));
    CHECK(back["Bo Alm"].standing == Standing::Present);
    CHECK(call_roll(back.minutes, {}).size() == call_roll(before.minutes, {}).size());
}

TEST_CASE("everybody may come and go one by one, and nobody is lost") {
    const auto* const list = GENERATE(&run, &lines, &tabs, &rows, &columns, &ticked);
    CAPTURE(*list);
    auto state = opened(*list);
    const auto count = call_roll(state.minutes, {}).size();
    for (const auto standing : {Standing::Absent, Standing::Present})
        for (const auto* name : {"Anna Ek", "Bo Alm", "Cia Roos"}) {
            CAPTURE(name);
            state = changed(state, change_of(name, standing));
            CHECK(state[name].standing == standing);
            CHECK(call_roll(state.minutes, {}).size() == count);
        }
}

TEST_CASE("a list says what the others in it say, in the same form") {
    CHECK(changed(opened(run), change_of("Bo Alm", Standing::Absent))
              .says("Närvarande: Anna Ek (S), ordförande, Cia Roos (C)"));
    CHECK(changed(opened(run), change_of("Bo Alm", Standing::Absent)).says("Frånvarande: Bo Alm (M)"));
    CHECK(changed(opened(lines), change_of("Bo Alm", Standing::Absent))
              .says("Frånvarande\nEva Bergh (V)\nBo Alm (M)"));
    const auto after = changed(opened(rows), change_of("Bo Alm", Standing::Absent));
    CHECK(after.says("Frånvarande:\tBo Alm (M)"));
    CHECK(after.document.tables[0].rows == 3);
    CHECK(changed(after, change_of("Cia Roos", Standing::Absent))
              .says("Frånvarande:\tBo Alm (M), Cia Roos (C)"));
}

TEST_CASE("whoever is listed as both present and absent is told from then on to be one of the two") {
    const auto both =
        opened("Närvarande: Anna Ek (S), ordförande, Bo Alm (M)\nFrånvarande: Bo Alm (M), Eva Bergh (V)\n");
    for (const auto standing : {Standing::Present, Standing::Absent}) {
        const auto after = changed(both, change_of("Bo Alm", standing));
        CHECK(after["Bo Alm"].standing == standing);
        CHECK(after.minutes.attendance.size() == 3);
    }
}

TEST_CASE("a deputy serves for somebody, with a row among the members") {
    auto change = change_of("Dag Lund", Standing::Serving);
    change.serves_for = "Eva Bergh";
    for (const auto* list : {&rows, &lines}) {
        const auto after = changed(opened(*list), change);
        CHECK(after["Dag Lund"].standing == Standing::Serving);
        CHECK(after["Dag Lund"].serves_for == "Eva Bergh");
        CHECK(changed(after, change_of("Dag Lund", Standing::Present))["Dag Lund"].standing ==
              Standing::Present);
    }
    const auto after = changed(opened(rows), change);
    CHECK(after.row_of("Dag Lund") == "Dag Lund|S|Ersättare|Eva Bergh");
    CHECK(after.document.tables[1].rows == 2);
    CHECK(changed(opened(lines), change).says("Dag Lund (S), tjänstgörande för Eva Bergh"));
}

TEST_CASE("somebody comes and leaves at a § or a time, in every form of list") {
    const auto* const list = GENERATE(&run, &lines, &tabs, &rows, &columns);
    CAPTURE(*list);
    auto change = change_of("Cia Roos");
    change.from = 2;
    change.from_time = TimeOfDay(13 * 60 + 42);
    auto after = changed(opened(*list), change);
    CHECK(after["Cia Roos"].items == std::vector<NumberRange>{{2, 3}});
    CHECK(after["Cia Roos"].arrived == TimeOfDay(13 * 60 + 42));
    CHECK(after["Cia Roos"].standing == Standing::Present);
    CHECK(after["Bo Alm"].items.empty());
    CHECK_FALSE(takes_part(after["Cia Roos"], 1));
    CHECK(takes_part(after["Cia Roos"], 3));

    auto leaves = change_of("Cia Roos");
    leaves.to = 2;
    after = changed(after, leaves);
    CHECK(after["Cia Roos"].items == std::vector<NumberRange>{{2, 2}});
    after = changed(after, change_of("Cia Roos", Standing::Present));
    CHECK(after["Cia Roos"].items.empty());
    CHECK_FALSE(after["Cia Roos"].arrived);
}

TEST_CASE("who left may come back, and somebody may take part from a distance") {
    auto leaves = change_of("Bo Alm");
    leaves.to = 1;
    auto after = changed(opened(run), leaves);
    CHECK(after.says("Närvarande: Anna Ek (S), ordförande, Bo Alm (M), t.o.m. §\u00A01 och Cia Roos (C)"));
    auto comes = change_of("Bo Alm");
    comes.from = 3;
    after = changed(after, comes);
    CHECK(after["Bo Alm"].items == std::vector<NumberRange>{{1, 1}, {3, 3}});
    comes.from = 2;
    comes.from_time = TimeOfDay(14 * 60);
    comes.person = after["Bo Alm"];
    const auto fix = attendance_fix(after.document, after.minutes, comes);
    REQUIRE(fix);
    const auto missed_nothing = read(*apply(after.document, *fix))["Bo Alm"];
    CHECK(missed_nothing.items.empty());
    CHECK_FALSE(missed_nothing.arrived);
    auto remote = change_of("Bo Alm");
    remote.remote = true;
    after = changed(after, remote);
    CHECK(after["Bo Alm"].remote);
    CHECK(after["Bo Alm"].items.size() == 2);
    remote.remote = false;
    CHECK_FALSE(changed(after, remote)["Bo Alm"].remote);
}

TEST_CASE("a new name takes the row that waits for it before a row of its own") {
    const auto form =
        "Beslutande\n%tabell 1\n| Namn | Parti | Uppdrag | Tjänstgör för\n"
        "| <ordförande> | <ordförandens parti> | Ordförande | \n"
        "| <ledamot> | <ledamotens parti> | <uppdrag> | \n"
        "| <tjänstgörande ersättare> | <den tjänstgörandes parti> | Ersättare | <ledamot som ersätts>\n"
        "%slut\nFrånvarande:\t<frånvarande>\n";
    const auto say = [](std::string name, std::string role, Member::Seat seat, Standing standing) {
        AttendanceChange change;
        change.person.name = std::move(name);
        change.person.role = std::move(role);
        change.person.party = "S";
        change.person.seat = seat;
        change.standing = standing;
        if (standing == Standing::Serving)
            change.serves_for = "Eva Bergh";
        return change;
    };
    auto state = opened(form);
    const auto tell = [&](const AttendanceChange& change) {
        const auto fix = attendance_fix(state.document, state.minutes, change);
        REQUIRE(fix);
        auto document = apply(state.document, *fix);
        REQUIRE(document);
        state = read(std::move(*document));
    };
    using Seat = Member::Seat;
    tell(say("Bo Alm", "Ledamot", Seat::Ordinary, Standing::Present));
    CHECK(state.row_of("Bo Alm") == "Bo Alm|S|Ledamot|");
    tell(say("Anna Ek", "Ordförande", Seat::Ordinary, Standing::Present));
    CHECK(state.row_of("Anna Ek") == "Anna Ek|S|Ordförande|");
    tell(say("Cia Roos", "Ledamot", Seat::Ordinary, Standing::Present));
    CHECK(state.row_of("Cia Roos") == "Cia Roos|S|Ledamot|");
    tell(say("Dag Lund", "Ersättare", Seat::Deputy, Standing::Serving));
    CHECK(state.row_of("Dag Lund") == "Dag Lund|S|Ersättare|Eva Bergh");
    tell(say("Eva Bergh", "Ledamot", Seat::Ordinary, Standing::Absent));
    CHECK(state.says("Frånvarande:\tEva Bergh (S)"));
    CHECK(state.document.tables[0].rows == 5);
}

TEST_CASE("whoever is absent where no list says so gets one; without any list there is nothing to write in") {
    const auto after = changed(opened("Närvarande: Anna Ek (S), ordförande, Bo Alm (M)\n"),
                               change_of("Bo Alm", Standing::Absent));
    CHECK(after.says("Frånvarande: Bo Alm (M)"));
    const auto none = opened("");
    CHECK_FALSE(attendance_fix(none.document, none.minutes, change_of("Bo Alm", Standing::Present)));
}

TEST_CASE("the roll has the members in office first, then whoever else the minutes list") {
    const auto minutes = opened(lines).minutes;
    const auto member = [](std::string name, Member::Seat seat) {
        Member result;
        result.name = std::move(name);
        result.seat = seat;
        return result;
    };
    auto former = member("Filip Ros", Member::Seat::Ordinary);
    former.to = Date{std::chrono::year(2025), std::chrono::month(12), std::chrono::day(31)};
    const auto roll = call_roll(minutes, {member("Gun Ås", Member::Seat::Ordinary),
                                          member("Eva Bergh", Member::Seat::Ordinary), former,
                                          member("Dag Lund", Member::Seat::Deputy)});
    std::vector<std::string> names;
    for (const auto& entry : roll)
        names.emplace_back(entry.name);
    REQUIRE(names ==
            std::vector<std::string>{"Gun Ås", "Eva Bergh", "Dag Lund", "Anna Ek", "Bo Alm", "Cia Roos"});
    CHECK(roll[0].standing == Standing::Unlisted);
    CHECK(roll[1].standing == Standing::Absent);
    CHECK(roll[2].seat == Member::Seat::Deputy);
    CHECK_FALSE(roll[3].seat);
}
