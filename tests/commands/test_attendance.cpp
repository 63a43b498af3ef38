// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "commands/members.hpp"
#include "commands/session.hpp"
#include "support.hpp"
#include "writer/editor.hpp"
#include "writer/reader.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace klubba;
using namespace klubba::test;

namespace {

Reference<css::frame::XModel> committee() {
    return new_committee_minutes({{"chair_party", "S"},
                                  {"member", "Bo Alm\nCia Roos"},
                                  {"member_party", "M\nC"},
                                  {"member_role", "Ledamot\nLedamot"},
                                  {"substitute", "Dag Lund"},
                                  {"substitute_party", "S"}});
}

/// "present", "absent", "serving" or nothing, as the command tells it.
std::string state_of(const OpenDocument& document, const std::string& name,
                     const std::string& what = "state") {
    const auto people = run(document.model(), "vnd.klubba:attendance").json->getArray("people");
    for (unsigned index = 0; index < people->size(); ++index)
        if (const auto person = people->getObject(index); person->getValue<std::string>("name") == name)
            return person->get(what).toString();
    return "okänd";
}

std::size_t serving_in(const OpenDocument& document, unsigned item) {
    return run(document.model(), "vnd.klubba:attendance")
        .json->getArray("items")
        ->getObject(item)
        ->getValue<std::size_t>("serving");
}

std::string row_of(const OpenDocument& document, const std::string& name) {
    const auto all = reading_of(document).paragraphs;
    const auto found = std::ranges::find_if(
        all, [&](const Paragraph& paragraph) { return paragraph.cell && paragraph.text.starts_with(name); });
    std::string row;
    for (auto cell = found; cell != all.end() && cell->cell && cell->cell->row == found->cell->row; ++cell)
        row += (row.empty() ? "" : "|") + cell->text;
    return row;
}

} // namespace

TEST_CASE("Attendance is one step in the document's own lists, and lasts through .odt and .docx",
          "[commands]") {
    const OpenDocument document(committee());
    // In .docx LibreOffice forgets that a field was deleted while changes were recorded.
    const auto [recorded, kind] =
        GENERATE(std::pair{false, as_odt}, std::pair{true, as_odt}, std::pair{false, as_docx});
    CAPTURE(recorded, kind.ending);
    const auto before = begin_steps(document, recorded);
    CHECK(state_of(document, "Bo Alm") == "present");
    CHECK(serving_in(document, 0) == 3);

    const auto outcome = run(document.model(), "vnd.klubba:attendance?person=Bo%20Alm&state=absent");
    CHECK(outcome.message == "Bo Alm är frånvarande.");
    CHECK(state_of(document, "Bo Alm") == "absent");
    CHECK(has_paragraph(document, "Frånvarande:\tBo Alm (M)"));
    CHECK(document.undo_steps() == std::vector<std::string>{"Ändra närvaro"});
    const auto absent = document.text();

    run(document.model(), "vnd.klubba:attendance?person=Dag%20Lund&state=serving&for=Bo%20Alm");
    CHECK(state_of(document, "Dag Lund", "for") == "Bo Alm");
    CHECK(row_of(document, "Dag Lund") == "Dag Lund|S|Ersättare|Bo Alm");
    run(document.model(), "vnd.klubba:attendance?person=Cia%20Roos&to=2&distance=yes");
    CHECK(state_of(document, "Cia Roos", "presence") == "t.o.m. §\u00A02");
    CHECK(state_of(document, "Cia Roos", "distance") == "true");
    CHECK(serving_in(document, 0) == 3);
    CHECK(serving_in(document, 3) == 2);

    {
        const OpenDocument again(saved(document, "protokoll", kind));
        for (const auto* name : {"Anna Ek", "Bo Alm", "Cia Roos", "Dag Lund"}) {
            CHECK(state_of(again, name) == state_of(document, name));
            CHECK(state_of(again, name, "presence") == state_of(document, name, "presence"));
        }
        run(again.model(), "vnd.klubba:attendance?person=Cia%20Roos&state=present");
        CHECK(state_of(again, "Cia Roos", "presence").empty());
    }
    document.undo();
    document.undo();
    CHECK(document.text() == absent);
    check_undo(document, before);
}

TEST_CASE("Where there is no list the template's goes in first, in the same step", "[commands]") {
    const OpenDocument document(committee());
    writer::Reader reader(document.model());
    const auto& paragraphs = reader.read().paragraphs;
    const auto first = std::ranges::find(paragraphs, "Beslutande", &Paragraph::text) - paragraphs.begin();
    const auto last = std::ranges::find_if(paragraphs,
                                           [](const Paragraph& paragraph) {
                                               return paragraph.text.starts_with("Frånvarande:");
                                           }) -
                      paragraphs.begin();
    Fix removal;
    removal.edits.emplace_back(
        DeleteParagraphs{static_cast<std::size_t>(first), static_cast<std::size_t>(last) + 1});
    writer::apply(office(), reader, removal, nullptr);
    CHECK(state_of(document, "Bo Alm") == "okänd");
    document.forget_steps();
    const auto before = document.text();
    run(document.model(), "vnd.klubba:attendance?person=Bo%20Alm&state=present");
    CHECK(state_of(document, "Bo Alm") == "present");
    CHECK(document.undo_steps() == std::vector<std::string>{"Ändra närvaro"});
    check_undo(document, before);
}

TEST_CASE("Members of the body stand on the roll before the minutes name them", "[commands]") {
    const OpenDocument document(committee());
    commands::Membership membership{"Socialnämnden", {}};
    Member member;
    member.name = std::string("Eva Bergh");
    member.party = std::string("V");
    membership.members.push_back(member);
    commands::store(workshop(), membership);
    CHECK(state_of(document, "Eva Bergh").empty());
    CHECK(state_of(document, "Eva Bergh", "member") == "true");
    run(document.model(), "vnd.klubba:attendance?person=Eva%20Bergh&state=present");
    CHECK(row_of(document, "Eva Bergh") == "Eva Bergh|V|Ledamot|");
    std::filesystem::remove_all(workshop().settings_folder());
    workshop().reload();
}

TEST_CASE("What can't be said of somebody is refused with a sentence and changes nothing", "[commands]") {
    const OpenDocument document(committee());
    for (const auto& [url, why] : std::map<std::string, std::string>{
             {"attendance?person=Nils&state=present",
              "Ingen ledamot eller deltagare heter ”Nils”. Skriv hela namnet."},
             {"attendance?person=Bo%20Alm&state=borta",
              "”borta” är ingen närvaro; ange present, absent eller serving."},
             {"attendance?person=Bo%20Alm&from=snart",
              "”snart” är varken en paragraf eller ett klockslag; skriv till exempel 4 eller 13.42."},
             {"conflict?item=99&person=Bo%20Alm", "Ange vilket ärende jävet gäller, från 1 till 5."},
             {"adjusters?person=Anna%20Ek",
              "Anna Ek är ordförande och kan inte justera. Välj någon annan av de närvarande."},
             {"adjusters?person=Edda%20Korn",
              "Edda Korn är sekreterare och kan inte justera. Välj någon annan av de närvarande."},
             {"adjusters?person=Nils%20Ros",
              "Nils Ros står inte som närvarande och kan inte justera. Välj någon av de närvarande."}})
        CHECK(refused(document, url) == why);

    const OpenDocument locked(saved(document, "protokoll"), true);
    for (const auto* url : {"attendance?person=Bo%20Alm&state=absent", "conflict?item=1&person=Bo%20Alm",
                            "adjusters?person=Bo%20Alm", "stamp"})
        CHECK(refused(locked, url) ==
              "Dokumentet är skrivskyddat. Öppna det för redigering eller spara en kopia och arbeta i den.");
}

TEST_CASE("Cover, election and signatures name the same adjuster after one command", "[commands]") {
    const auto [form, election] = GENERATE(table<std::string, std::string>(
        {{"namnd", "Bo Alm och Cia Roos utses att justera dagens protokoll."},
         {"fullmaktige", "Bo Alm och Cia Roos utses att, jämte ordföranden, justera dagens protokoll."},
         {"rad-protokoll", "Bo Alm och Cia Roos utses att justera dagens protokoll."}}));
    CAPTURE(form);
    const OpenDocument document(new_from(form, {{"organ", "Tallbyrådet"},
                                                {"date", "2026-02-18"},
                                                {"first", "1"},
                                                {"chair", "Anna Ek"},
                                                {"member", "Bo Alm\nCia Roos"},
                                                {"secretary", "Edda Korn"}}));
    const auto before = begin_steps(document, GENERATE(false, true));
    const auto outcome =
        run(document.model(), "vnd.klubba:adjusters?person=Bo%20Alm;Cia%20Roos&place=R%C3%A5dhuset&"
                              "date=2026-02-25&time=09.00");
    CHECK(outcome.json->getArray("adjusters")->size() == 2);
    CHECK(has_paragraph(document, "Utses att justera:\tBo Alm och Cia Roos"));
    CHECK(has_paragraph(document, "Justeringens plats och tid:\tRådhuset, 2026-02-25 kl.\u00A009.00"));
    const auto paragraphs = reading_of(document).paragraphs;
    CHECK(has_paragraph(document, election));
    std::vector<std::string> signing;
    for (const auto& signature : minutes_in(document).signatures)
        signing.push_back(signature.name + ", " + signature.role);
    CHECK(signing == std::vector<std::string>{"Edda Korn, Sekreterare", "Anna Ek, Ordförande",
                                              "Bo Alm, Justerare", "Cia Roos, Justerare"});
    CHECK(std::ranges::none_of(paragraphs, [](const Paragraph& paragraph) {
        return paragraph.text.find("<justera") != paragraph.text.npos ||
               paragraph.text.find("<andra justera") != paragraph.text.npos;
    }));
    CHECK(document.undo_steps() == std::vector<std::string>{"Ange justerare"});
    run(document.model(), "vnd.klubba:adjusters?person=Cia%20Roos");
    CHECK(has_paragraph(document, "Utses att justera:\tCia Roos"));
    check_undo(document, before, 2);
}

TEST_CASE("A conflict of interest is noted in its item", "[commands]") {
    const OpenDocument document(committee());
    const auto before = document.text();
    document.forget_steps();
    run(document.model(), "vnd.klubba:conflict?item=4&person=Bo%20Alm");
    CHECK(has_paragraph(document,
                        "Bo Alm (M) anmäler jäv och lämnar sammanträdet under ärendets handläggning."));
    CHECK(serving_in(document, 3) == 2);
    CHECK(serving_in(document, 2) == 3);
    CHECK(document.undo_steps() == std::vector<std::string>{"Anteckna jäv"});
    check_undo(document, before);
}

TEST_CASE("In the meeting the check rests, and goes on after it", "[commands]") {
    const OpenDocument document(committee());
    commands::Session session(shared_workshop(), document.model());
    REQUIRE_FALSE(session.refresh().later.empty());
    CHECK(run(document.model(), "vnd.klubba:meeting?on=yes").json->getValue<bool>("on"));
    CHECK(session.refresh().in_meeting);
    CHECK(session.refresh().findings.empty());
    CHECK(session.refresh().later.empty());
    std::vector<std::string> roll;
    for (const auto& entry : session.refresh().roll)
        roll.emplace_back(entry.name);
    CHECK(roll == std::vector<std::string>{"Anna Ek", "Bo Alm", "Cia Roos", "Dag Lund", "Edda Korn"});
    CHECK_FALSE(run(document.model(), "vnd.klubba:meeting").json->getValue<bool>("on"));
    CHECK_FALSE(session.refresh().later.empty());
}

TEST_CASE("The time is stamped where the cursor stands", "[commands]") {
    const OpenDocument document;
    document.type("Mötet börjar.");
    document.go_to("Mötet");
    document.forget_steps();
    run(document.model(), "vnd.klubba:stamp?time=13.42");
    CHECK(document.text() == "13.42 Mötet börjar.");
    CHECK(document.undo_steps() == std::vector<std::string>{"Skriv klockslag"});
    document.undo();
    CHECK(document.text() == "Mötet börjar.");
}

TEST_CASE("Short forms become what they mean, one step each", "[commands]") {
    const OpenDocument document(committee());
    const bool recorded = GENERATE(false, true);
    CAPTURE(recorded);
    document.record_changes(recorded);
    const auto expand = [&](std::string_view line) {
        type_below(document, "Budget", line);
        const auto typed = begin_steps(document, recorded);
        const auto outcome = run(document.model(), "vnd.klubba:expand?time=13.42");
        CHECK(document.undo_steps().size() == 1);
        check_undo(document, typed);
        return outcome.message;
    };
    SECTION("somebody leaves and comes back") {
        CHECK(expand("- Cia Roos") == "Cia Roos gick kl. 13.42.");
        CHECK(state_of(document, "Cia Roos", "presence") == "t.o.m. §\u00A03 kl.\u00A013.42");
        CHECK(expand("14.10 + Cia") == "Cia Roos kom kl. 14.10.");
        CHECK(state_of(document, "Cia Roos", "presence").empty());
    }
    SECTION("a decision") {
        CHECK(expand("b: godkänna budgeten") == "Nämnden beslutar att godkänna budgeten.");
        CHECK(has_paragraph(document, "Nämnden beslutar att godkänna budgeten."));
    }
    SECTION("something to remember") {
        CHECK(expand("kom ihåg: ring polisen") == "Loggen har fått raden ”ring polisen”.");
        CHECK(row_of(document, "1") == "1|Budget|ring polisen|<ansvarig>|<klart senast>|Ny");
        CHECK(expand("!! boka lokal") == "Loggen har fått raden ”boka lokal”.");
        CHECK(row_of(document, "2") == "2|Budget|boka lokal|<ansvarig>|<klart senast>|Ny");
    }
}

TEST_CASE("A line that is no short form stays as it is typed", "[commands]") {
    const OpenDocument document(committee());
    const std::string none =
        "Raden är ingen kortform. Skriv till exempel ”+ Anna Ek”, ”- Anna Ek”, ”b: godkänna planen” "
        "eller ”kom ihåg: ring polisen”.";
    for (const auto& [line, why] : std::map<std::string, std::string>{
             {"Ordföranden hälsar välkomna", none},
             {"+46 70 123", none},
             {"+ Nils", "Ingen ledamot eller deltagare heter ”Nils”. Skriv hela namnet."},
             {"- Nils Okänd", "Nils Okänd står inte som närvarande."}}) {
        CAPTURE(line);
        type_below(document, "Budget", line);
        CHECK(refused(document, "vnd.klubba:expand") == why);
    }
}
