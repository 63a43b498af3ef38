// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/apply.hpp"
#include "core/follow_up.hpp"
#include "core/recognise.hpp"
#include "rules/documents.hpp"

using namespace klubba;
using tests::document_of;
using Column = FollowUpColumn;

namespace {

constexpr Date day = std::chrono::year(2026) / 3 / 14;

/// Minutes with a log of these rows, and whatever follows in an item about the action plan.
Document minutes_with(const std::string& log, const std::string& plan = {}) {
    return document_of("%stil Title\nMinnesanteckningar från Björkviks brottsförebyggande råd\n"
                       "Datum: 2026-03-12\nNärvarande\nAnna Ek, ordförande\nThomas Nord, polisen\n"
                       "Thomas Lind, skolan\n%stil Heading 1\n1. Mötets öppnande\nOrdföranden öppnar mötet.\n"
                       "%stil Heading 1\n2. Logg\n" +
                       log + "%stil Heading 1\n3. Handlingsplan\n" + plan +
                       "%stil Heading 1\n4. Mötets avslutande\nOrdföranden avslutar mötet.\n");
}

std::string table_of(const std::string& rows) {
    return "%tabell 1\n" + rows + "%slut\n";
}

const std::string log_header = "| Nr | Ärende | Åtgärd | Ansvarig | Klart senast | Status\n";
const std::string plan_header = "| Nr | Mål | Aktivitet | Ansvarig | Tidplan | Uppföljning\n";

struct Read {
    explicit Read(Document read)
        : document(std::move(read)), minutes(recognise(document)),
          rows(follow_up_rows(document, minutes, day)) {}

    Document document;
    Minutes minutes;
    std::vector<FollowUpRow> rows;
};

Read applied(const Read& before, const std::optional<Fix>& fix) {
    REQUIRE(fix);
    auto after = apply(before.document, *fix);
    REQUIRE(after);
    return Read(std::move(*after));
}

std::string line_of(const FollowUpRow& row) {
    std::string line;
    for (const auto& fact : row.facts)
        line += (line.empty() ? "" : "|") + fact.raw;
    return line;
}

const RowValues labels{{Column::Number, "nr"},
                       {Column::Matter, "ärende"},
                       {Column::Responsible, "ansvarig"},
                       {Column::Status, "status"}};

} // namespace

TEST_CASE("A row is late when it is open and its last day has passed") {
    const auto [deadline, status, late] = GENERATE(table<std::string, std::string, bool>({
        {"2026-03-13", "Pågår", true},
        {"2026-03-13", "", true},
        {"februari 2026", "Ny", true},
        {"2026-03-14", "Pågår", false},
        {"2026-03-13", "Klar", false},
        {"2026-03-13", "Utgår", false},
        {"mars 2026", "Pågår", false},
        {"löpande", "Pågår", false},
        {"", "Pågår", false},
    }));
    INFO(deadline << ' ' << status);
    const Read read(minutes_with(
        table_of(log_header + "| 1 | Cykelväg | Utreda | Anna Ek | " + deadline + " | " + status + "\n")));
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows.front().late == late);
}

TEST_CASE("Rows of the log come first, and each has all that its table says") {
    const Read read(
        minutes_with(table_of(log_header + "| 7 | Cykelväg | Utreda | Anna | 2026-05-01 | Ny\n"),
                     table_of(plan_header + "| 1 | Trygga torg | Vandra | Anna | Våren 2026 | Klar\n")));
    REQUIRE(read.rows.size() == 2);
    CHECK(line_of(read.rows[0]) == "7|Cykelväg|Utreda|Anna|2026-05-01|Ny");
    CHECK(read.rows[1].kind == FollowUp::ActionPlan);
    CHECK(line_of(read.rows[1]) == "1|Trygga torg|Vandra|Anna|Våren 2026|Klar");
    CHECK(read.rows[1].position == 1);
    CHECK(read.rows[1].closed);
}

TEST_CASE("Those responsible for a row are told one by one") {
    const Read read(minutes_with(
        table_of(log_header + "| 1 | Cykelväg | Utreda | Anna och Thomas N, Kontoret |  | Ny\n")));
    REQUIRE(read.rows.size() == 1);
    CHECK(read.rows[0].owners == std::vector<std::string>{"Anna Ek", "Thomas Nord", "Kontoret"});
}

TEST_CASE("A new row goes last, counts on and asks for what it was not told") {
    const Read before(
        minutes_with(table_of(log_header + "| 7. | Cykelväg | Utreda | Anna | 2026-05-01 | Ny\n")));
    const auto* table = table_for(before.minutes, FollowUp::Log);
    REQUIRE(table);
    const auto after =
        applied(before, add_row(before.document, *table,
                                {{Column::Matter, "Belysning"}, {Column::Deadline, ""}}, labels));
    REQUIRE(after.rows.size() == 2);
    CHECK(line_of(after.rows[1]) == "8.|Belysning||<ansvarig>||<status>");
    CHECK(line_of(after.rows[0]) == line_of(before.rows[0]));
}

TEST_CASE("A new row takes the place of one that waits to be filled in") {
    const auto [waiting, filled] =
        GENERATE(table<std::string, std::string>({{"| <nr> | <ärende> | <åtgärd> | <vem> | <när> | <läge>\n",
                                                   "1|Belysning|<åtgärd>|<vem>|<när>|<läge>"},
                                                  {"|  |  |  |  |  | \n", "1|Belysning||||"},
                                                  {"", "1|Belysning||<ansvarig>||<status>"}}));
    const Read before(minutes_with(table_of(log_header + waiting)));
    const auto* table = table_for(before.minutes, FollowUp::Log);
    REQUIRE(table);
    const auto after =
        applied(before, add_row(before.document, *table, {{Column::Matter, "Belysning"}}, labels));
    REQUIRE(after.rows.size() == 1);
    CHECK(line_of(after.rows[0]) == filled);
}

TEST_CASE("Only what is named changes in a row") {
    const Read before(
        minutes_with(table_of(log_header + "| 1 | Cykelväg | Utreda | Anna | 2026-05-01 | Ny\n" +
                              "| 2 | Belysning | Byta |  |  | Ny\n")));
    const auto after = applied(before, set_row(before.document, before.minutes, before.rows[1],
                                               {{Column::Status, "Klar"}, {Column::Deadline, "2026-06-01"}}));
    CHECK(line_of(after.rows[0]) == line_of(before.rows[0]));
    CHECK(line_of(after.rows[1]) == "2|Belysning|Byta||2026-06-01|Klar");
}

TEST_CASE("A column that a table has not is not written to, nor a row that is typed") {
    const Read narrow(minutes_with(table_of("| Ärende | Ansvarig\n| Cykelväg | Anna\n")));
    CHECK_FALSE(set_row(narrow.document, narrow.minutes, narrow.rows[0], {{Column::Status, "Klar"}}));
    const Read typed(minutes_with("Cykelväg\tpågår\tAnna\nBelysning\tny\tThomas N\n"));
    REQUIRE(typed.rows.size() == 2);
    CHECK_FALSE(typed.rows[0].cell);
    CHECK_FALSE(set_row(typed.document, typed.minutes, typed.rows[0], {{Column::Status, "Klar"}}));
    CHECK_FALSE(remove_row(typed.document, typed.minutes, typed.rows[0], labels));
}

TEST_CASE("A new row can say what the document's table has columns for, else what the template's has") {
    using Columns = std::vector<Column>;
    SectionTemplate log;
    log.id = "action_log";
    log.fields = {{"log_matter", "ärende"}, {"log_status", "status"}, {"log_date", "datum"}};
    Template of;
    of.sections = {log};
    const Read narrow(minutes_with(table_of("| Ärende | Not | Ansvarig\n| Cykelväg | x | Anna\n")));
    CHECK(columns_of_new_row(narrow.minutes, &of, FollowUp::Log) ==
          Columns{Column::Matter, Column::Responsible});
    CHECK(narrow.rows[0].columns == Columns{Column::Matter, Column::Responsible});
    const Read none(minutes_with(""));
    CHECK(columns_of_new_row(none.minutes, &of, FollowUp::Log) == Columns{Column::Matter, Column::Status});
    CHECK(columns_of_new_row(none.minutes, &of, FollowUp::ActionPlan).empty());
    CHECK(columns_of_new_row(none.minutes, nullptr, FollowUp::Log).empty());
}

TEST_CASE("A row is removed whole, and a table keeps its last one, emptied") {
    const Read two(minutes_with(table_of(log_header + "| 1 | Cykelväg | Utreda | Anna | 2026-05-01 | Ny\n" +
                                         "| 2 | Belysning | Byta |  |  | Ny\n")));
    const auto one = applied(two, remove_row(two.document, two.minutes, two.rows[0], labels));
    REQUIRE(one.rows.size() == 1);
    CHECK(line_of(one.rows[0]) == "2|Belysning|Byta|||Ny");
    const auto none = applied(one, remove_row(one.document, one.minutes, one.rows[0], labels));
    REQUIRE(none.rows.size() == 1);
    CHECK(line_of(none.rows[0]) == "<nr>|<ärende>||<ansvarig>||<status>");
    CHECK_FALSE(none.rows[0].is_filled());
}

TEST_CASE("Goals that are listed become values for the template's table") {
    const Read read(minutes_with("",
                                 "Rådet har tre mål:\n• Tryggare torg\n• Färre inbrott.\n\n• Fler vuxna ute\n"
                                 "Målen följs upp i höst.\n"));
    REQUIRE(read.rows.size() == 3);
    const auto* typed = typed_rows(read.minutes, FollowUp::ActionPlan);
    REQUIRE(typed);
    CHECK(read.document.paragraphs[typed->first].text == "• Tryggare torg");
    CHECK(read.document.paragraphs[typed->last].text == "Målen följs upp i höst.");
    CHECK(values_of_typed(read.minutes, *typed) ==
          std::map<std::string, std::string>{{"plan_no", "1\n2\n3"},
                                             {"plan_goal", "Tryggare torg\nFärre inbrott\nFler vuxna ute"}});
}

TEST_CASE("A list is one of goals when the line above it says so") {
    const auto goals_below = [](const std::string& line) {
        return Read(minutes_with("", line + "\n• Tryggare torg\n• Färre inbrott\n")).rows.size();
    };
    for (const std::string line : {"Rådet har tre mål:", "Följande mål föreslås:", "Målen för året är:",
                                   "Mål", "Mål 2026", "Delmål för perioden", "Målsättningar:"}) {
        INFO(line);
        CHECK(goals_below(line) == 2);
    }
    for (const std::string line :
         {"Rådet har tre mål.", "Målgrupper:", "Följande insatser görs:", "Mål: tryggare torg",
          "Mål och uppdrag för året går igenom av alla", "Anmälda brott:", "Närvarande:"}) {
        INFO(line);
        CHECK(goals_below(line) == 0);
    }
}

TEST_CASE("Rows typed with tabs become values for the template's table") {
    const Read read(minutes_with("Cykelväg\tpågår\tAnna Ek\nBelysning\tny\tThomas Nord\n"));
    const auto* typed = typed_rows(read.minutes, FollowUp::Log);
    REQUIRE(typed);
    CHECK(typed->last - typed->first == 2);
    CHECK(values_of_typed(read.minutes, *typed) ==
          std::map<std::string, std::string>{{"log_no", "1\n2"},
                                             {"log_matter", "Cykelväg\nBelysning"},
                                             {"log_status", "pågår\nny"},
                                             {"log_responsible", "Anna Ek\nThomas Nord"}});
}

TEST_CASE("Short names become full ones where they can be told") {
    const Read read(minutes_with(""));
    const auto [written, full] = GENERATE(table<std::string, std::string>({
        {"Thomas N", "Thomas Nord"},
        {"Anna och Thomas L", "Anna Ek och Thomas Lind"},
        {"AE/Thomas Nord", "Anna Ek/Thomas Nord"},
        {"Thomas", "Thomas"},
        {"Tekniska kontoret, Anna", "Tekniska kontoret, Anna Ek"},
        {"", ""},
    }));
    CHECK(with_full_names(written, read.minutes.attendance) == full);
}
