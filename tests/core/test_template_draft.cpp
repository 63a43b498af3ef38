// SPDX-License-Identifier: MPL-2.0
// What of last month's minutes a template made of them keeps.
#include "catch.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"
#include "core/recognise/builder.hpp"
#include "core/rules/base_rules.hpp"
#include "core/template_draft.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

Document without_rows(const Document& document, const std::vector<TemplateDraft::Row>& rows) {
    Fix fix;
    for (const auto& row : rows) {
        const auto table = std::ranges::find(document.tables, row.table, &Table::name);
        REQUIRE(table != document.tables.end());
        fix.edits.emplace_back(DeleteRow{static_cast<std::size_t>(table - document.tables.begin()), row.row});
    }
    const auto result = apply(document, fix);
    REQUIRE(result);
    return *result;
}

/// The lines of a template made of these minutes; cells of tables behind a bar.
Names kept_of(const Document& minutes) {
    const auto draft = draft_template(minutes, recognise(minutes), council_template());
    const auto fixed = apply(minutes, draft.fix);
    REQUIRE(fixed);
    Names lines;
    for (const auto& each : without_rows(*fixed, draft.rows).paragraphs)
        lines.push_back((each.cell ? "| " : "") + each.text);
    return lines;
}

const std::string head = "Ekdala kommun\nTrygghetsrådet\nProtokoll\nDatum: 2024-03-14\n"
                         "Närvarande: Anna Ek (S), Bo Lind (M)\n\n";

} // namespace

TEST_CASE("the agenda of a template asks for the titles of matters, and keeps what it always says") {
    const auto agenda_of = [](const Names& agenda, const std::string& label) {
        std::string text = head + "Dagordning\n";
        for (const auto& line : agenda)
            text += line + '\n';
        int number = 0;
        for (const std::string item :
             {"Mötets öppnande\nAnna Ek öppnar mötet.\n", "Fler bänkar\nDe gamla är slitna.\n",
              "Information om bron\nBron är stängd.\n", "Övriga frågor\nInga.\n"})
            text += '\n' + label + std::to_string(++number) + ' ' + item;
        const auto kept = kept_of(from_text(text));
        const auto begin = std::ranges::find(kept, "Dagordning") + 1;
        return Names(begin, begin + static_cast<std::ptrdiff_t>(agenda.size()));
    };
    CHECK(agenda_of({"- Mötets öppnande", "- Fler bänkar", "- Information om bron", "- Övriga frågor"},
                    "§ ") == Names{"- Mötets öppnande", "- <rubrik>", "- <rubrik>", "- Övriga frågor"});
    for (const std::string label : {"§ ", "Trr § "}) {
        CAPTURE(label);
        CHECK(agenda_of({label + "1\tMötets öppnande", label + "2\tFler bänkar",
                         label + "3\tInformation om bron", label + "4\tÖvriga frågor"},
                        label) == Names{label + "1\tMötets öppnande", label + "2\t<rubrik>",
                                        label + "3\t<rubrik>", label + "4\tÖvriga frågor"});
    }
    for (const std::string line : {"Vi begärde Fler bänkar", "Fler bänkar och stolar", "Bänkar"}) {
        CAPTURE(line);
        CHECK(agenda_of({"- Mötets öppnande", line}, "§ ") == Names{"- Mötets öppnande", line});
    }
}

TEST_CASE("a number that is typed beside a title goes, and what else stands there stays") {
    const auto kept = [](const std::string& before, const std::string& behind) {
        const auto item = [&](const std::string& title, const std::string& number) {
            const auto with_number = [&](std::string words) {
                for (auto at = words.find('#'); at != words.npos; at = words.find('#'))
                    words.replace(at, 1, number);
                return words;
            };
            return with_number(before) + title + with_number(behind) + "\nDet är lugnt.\n\n";
        };
        const auto lines = kept_of(from_text(head + item("Mötets öppnande", "4") +
                                             item("Övriga frågor", "5") + item("Mötets avslutande", "6")));
        return *std::ranges::find_if(
            lines, [](const std::string& line) { return line.find("Övriga") != line.npos; });
    };
    for (const std::string before : {"§ # ", "#.\t", "Trr § # ", "Trr § # – ", "18.0# § # ", "§ #\n"}) {
        CAPTURE(before);
        CHECK(kept(before, "") == "Övriga frågor");
    }
    for (const std::string behind : {" § #", ", § #", " (§ #)"}) {
        CAPTURE(behind);
        CHECK(kept("", behind) == "Övriga frågor");
    }
    CHECK(kept("", " (§ #, bilaga)") == "Övriga frågor (bilaga)");
    CHECK(kept("§ # ", " (bilaga)") == "Övriga frågor (bilaga)");
    CHECK(kept("§ # ", " efter § 12") == "Övriga frågor efter § 12");
}

TEST_CASE("of each list of people one stays with those who lead the meeting, and rows left without any go") {
    using Cells = std::vector<std::vector<Names>>;
    const auto kept = [](const Cells& rows, const Names& above = {}, const Names& below = {}) {
        Builder builder;
        builder.line("Trygghetsrådet").line("Protokoll").line("Datum: 2024-03-14").line("Närvarande:");
        for (const auto& line : above)
            builder.line(line);
        builder.table_of(rows);
        for (const auto& line : below)
            builder.line(line);
        builder.line("1. Läget").line("Lugnt.").line("2. Övriga frågor").line("Inga.");
        const auto lines = kept_of(builder.document);
        return Names(std::ranges::find(lines, "Närvarande:") + 1, std::ranges::find(lines, "<rubrik>"));
    };
    const std::string chair = "Anna Ek, ordförande", secretary = "Disa Hall, sekreterare";
    const std::string to_chair = "| <ordförande>, ordförande", to_secretary = "| <sekreterare>, sekreterare",
                      to_member = "| <ledamot>";
    SECTION("in one cell") {
        CHECK(kept({{{chair, "Bo Lind", "Cia Dal", secretary}}}) == Names{to_chair, to_member, to_secretary});
    }
    SECTION("in a row each") {
        CHECK(kept({{{chair}}, {{"Bo Lind"}}, {{"Cia Dal"}}, {{"Eva Ahl"}}, {{secretary}}}) ==
              Names{to_chair, to_member, to_secretary});
    }
    SECTION("several in each row") {
        CHECK(kept({{{chair, "Bo Lind"}}, {{"Cia Dal", "Eva Ahl"}}, {{secretary}}}) ==
              Names{to_chair, to_member, to_secretary});
    }
    SECTION("beside what each is") {
        CHECK(kept({{{"Anna Ek", "Bo Lind"}, {"ordförande", "ledamot"}},
                    {{"Cia Dal"}, {"ledamot"}},
                    {{"Disa Hall"}, {"sekreterare"}}}) == Names{"| <ordförande>", to_member, "| ordförande",
                                                                "| <roll>", "| <sekreterare>",
                                                                "| sekreterare"});
    }
    SECTION("from the end of one cell into the next") {
        CHECK(kept({{{"Bo Lind", "Cia Dal"}}, {{"Eva Ahl", chair}}}) == Names{to_member, to_chair});
        CHECK(kept({{{"Bo Lind", "Cia Dal"}, {"Eva Ahl", chair}}}) == Names{to_member, to_member, to_chair});
    }
    SECTION("from a table into the text below it") {
        CHECK(kept({{{chair, "Bo Lind", "Cia Dal"}}}, {"Eva Ahl"}, {"Fia Berg", secretary}) ==
              Names{"<ledamot>", to_chair, to_member, "<sekreterare>, sekreterare"});
    }
    SECTION("nobody goes who is the only one of a list") {
        CHECK(kept({{{chair}}, {{"Bo Lind"}}, {{secretary}}}) == Names{to_chair, to_member, to_secretary});
    }
}

TEST_CASE("a table of what only this meeting said goes, and one that goes on stays with fields in a row") {
    const auto kept = [](const std::vector<std::vector<std::string>>& rows) {
        const auto lines = kept_of(council("Protokoll")
                                       .line("1. Läget")
                                       .table(rows)
                                       .line("2. Övriga frågor")
                                       .line("Inga.")
                                       .document);
        return Names(std::ranges::find(lines, "<rubrik>") + 1, std::ranges::find(lines, "Övriga frågor"));
    };
    CHECK(kept({{"Yrkanden"}, {"Bo Lind yrkar bifall."}, {"Omröstning"}, {"Fem röstar ja."}}).empty());
    CHECK(kept({{"Skola", "Elever"}, {"Björken", "120"}}).empty());
    CHECK(kept({{"Ärende", "Ansvarig", "Klart", "Status"},
                {"Fler bänkar", "Bo Lind", "2024-05-01", "Pågår"},
                {"Ny bro", "Anna Ek", "2024-06-01", "Klart"}}) ==
          Names{"| Ärende", "| Ansvarig", "| Klart", "| Status", "| <ärende>", "| <ansvarig>",
                "| <klart senast>", "| <status>"});
}
