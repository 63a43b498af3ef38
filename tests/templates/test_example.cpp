// SPDX-License-Identifier: MPL-2.0
// What the templates make is read back by the recogniser and passes the rules.
#include "assemble.hpp"
#include "catch.hpp"
#include "core/recognise.hpp"
#include "core/titled_sections.hpp"
#include "files/library.hpp"
#include "files/package_store.hpp"
#include "files/read.hpp"

#include <algorithm>
#include <filesystem>

using namespace klubba;

namespace {

const std::filesystem::path folder = std::filesystem::path(KLUBBA_SOURCE) / "templates";

Document example_of(const Template& made) {
    return files::read(assemble(made, files::read_example(made)), files::Format::FlatOdt, made.id);
}

/// What a document of the template says: as minutes, or as what the template says it is.
Minutes understood(const Document& document, const Template& made) {
    auto minutes = recognise(document);
    CHECK(minutes.is_minutes == made.profile.has_value());
    if (!made.profile) {
        minutes = recognise_other_kind(document);
        add_titled_sections(made, document, minutes);
    }
    return minutes;
}

std::vector<std::string> titles(const Minutes& minutes) {
    std::vector<std::string> found;
    for (const auto& item : minutes.items)
        found.push_back(item.label + " " + item.title);
    return found;
}

/// "rule: message" of the findings that are at least this grave.
std::vector<std::string> told(const std::vector<Finding>& findings, Severity least) {
    std::vector<std::string> found;
    for (const auto& finding : findings)
        if (finding.severity >= least)
            found.push_back(finding.rule + ": " + finding.message);
    return found;
}

} // namespace

TEST_CASE("every template's rules are a schema that loads") {
    files::Library library({folder});
    for (const auto& made : library.templates())
        CHECK(library.rules(&made).rules().size() >= 30);
}

TEST_CASE("the example minutes are recognised by their words and styles") {
    const files::Library library({folder});
    const auto& made = *library.named("rad-protokoll");
    const auto minutes = recognise(example_of(made));
    REQUIRE(minutes.is_minutes);
    CHECK(minutes.profile == Profile::CouncilMinutes);
    CHECK(minutes.organ.value == "Lillvattnets brottsförebyggande råd");
    CHECK(minutes.municipality.value == "Lillvattnets kommun");
    CHECK(minutes.kind.value == "Protokoll");
    CHECK(minutes.place.value == "Sammanträdesrummet Storsjön, kommunhuset");
    CHECK(minutes.chair.value == "Ragnhild Tjäderkvist");
    CHECK(minutes.secretary.value == "Edda Kornvall");
    REQUIRE(minutes.adjusters.size() >= 1);
    CHECK(minutes.adjusters.front().value == "Ylva Granrud");
    REQUIRE(minutes.range);
    CHECK(minutes.range->value == NumberRange{1, 12});
    CHECK(minutes.attendance.size() == 10);
    CHECK(minutes.signatures.size() == 3);
    CHECK(minutes.action_plan.size() == 3);
    const auto found = titles(minutes);
    REQUIRE(found.size() == 12);
    CHECK(found.front() == "§\u00a01 Mötets öppnande");
    CHECK(found.back() == "§\u00a012 Mötets avslutande");
}

TEST_CASE("the example notes are recognised with their log and plan") {
    const files::Library library({folder});
    const auto minutes = recognise(example_of(*library.named("rad-anteckningar")));
    REQUIRE(minutes.is_minutes);
    CHECK(minutes.profile == Profile::CouncilNotes);
    CHECK(minutes.kind.value == "Minnesanteckningar");
    CHECK(minutes.log.size() == 3);
    CHECK(minutes.action_plan.size() == 2);
    CHECK(minutes.chair.value == "Ragnhild Tjäderkvist");
    const auto found = titles(minutes);
    REQUIRE(found.size() == 9);
    CHECK(found.front() == "1. Mötets öppnande");
}

TEST_CASE("the example notice is no minutes, but says whose meeting it calls to, when, and about what") {
    const files::Library library({folder});
    const auto& made = *library.named("kallelse");
    const auto notice = understood(example_of(made), made);
    CHECK(notice.organ.value == "Lillvattnets brottsförebyggande råd");
    REQUIRE_FALSE(notice.dates.empty());
    CHECK(notice.dates.front().value == Date{std::chrono::year(2026) / 6 / 11});
    REQUIRE(notice.start);
    CHECK(notice.start->value == std::chrono::hours(13));
    CHECK(notice.place.value == "Sammanträdesrummet Storsjön, kommunhuset");
    CHECK(notice.attendance.size() == 10);
    const auto found = titles(notice);
    REQUIRE(found.size() == 12);
    CHECK(found.front() == "1. Mötets öppnande");
    CHECK(found.at(6) == "7. Trygghetsvandringarna i april och maj");
    CHECK(found.back() == "12. Mötets avslutande");
}

TEST_CASE("every section of the example is recognised as what it is") {
    const files::Library library({folder});
    for (const auto& made : library.templates()) {
        const auto minutes = understood(example_of(made), made);
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            if (section.initial)
                CHECK(std::any_of(minutes.sections.begin(), minutes.sections.end(),
                                  [&](const Section& found) { return found.id == section.id; }));
        }
    }
}

TEST_CASE("the example minutes pass their own template's rules") {
    files::Library library({folder});
    for (const auto& made : library.templates()) {
        CAPTURE(made.id);
        auto document = example_of(made);
        const auto minutes = recognise(document);
        // As new minutes are given it.
        if (minutes.is_minutes)
            document.title =
                minutes.kind.value + " – " + minutes.organ.value + ' ' + minutes.dates.front().raw;
        CheckRequest request;
        use_template(request, made);
        CHECK(told(library.rules(&made).check(document, minutes, request), Severity::Warning) ==
              std::vector<std::string>{});
    }
}

TEST_CASE("a role in a cell of the attendance table is no label that lacks its value") {
    const files::Library library({folder});
    for (const auto& made : library.templates())
        for (const auto& label : understood(example_of(made), made).labels) {
            CAPTURE(made.id, label.raw);
            CHECK(label.has_value);
        }
}

TEST_CASE("new minutes have fields to fill and no errors") {
    files::Library library({folder});
    for (const auto& made : library.templates()) {
        CAPTURE(made.id);
        const FieldValues asked_for{{"organ", "Lillvattnets folkhälsoråd"},
                                    {"date", "2026-05-05"},
                                    {"start", "13.00"},
                                    {"end", "15.00"},
                                    {"place", "Gläntan, kommunhuset"},
                                    {"first", "1"}};
        const auto document = files::read(assemble(made, {asked_for, {}}), files::Format::FlatOdt, made.id);
        CheckRequest request;
        use_template(request, made);
        request.stage = Stage::Draft;
        const auto minutes = recognise(document);
        CHECK(minutes.is_minutes == made.profile.has_value());
        CHECK(told(library.rules(&made).check(document, minutes, request), Severity::Error) ==
              std::vector<std::string>{});
    }
}

TEST_CASE("the sample minutes have the five faults that were planted, four of them mended by a click") {
    files::Library library({folder});
    const auto& made = *library.named("rad-protokoll");
    const auto document = files::read(folder / "bas" / "prova" / "prova-pa-tre-minuter.fodt");
    CheckRequest request;
    use_template(request, made);
    const auto findings = library.rules(&made).check(document, recognise(document), request);
    CAPTURE(told(findings, Severity::Info));
    std::vector<std::string> rules;
    for (const auto& finding : findings) {
        rules.push_back(finding.rule);
        CHECK(finding.stage == Stage::Draft);
        CHECK(finding.fix.has_value() == (finding.rule != "ATT-07"));
    }
    CHECK(rules == std::vector<std::string>{"HDR-10", "HDR-11", "HDR-08", "ATT-07", "DAT-01"});
}

TEST_CASE("every section of a template is found again in minutes that it was put into") {
    const files::Library library({folder});
    for (const auto& made : library.templates())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            Example example{files::read_example(made).start, {}};
            if (!section.initial) {
                example.insertions.push_back({section.id, {}});
                for (const auto& field : section.fields)
                    if (field.usual.empty())
                        example.insertions.back().fields[field.id] = "Vattenverket";
            }
            const auto minutes =
                understood(files::read(assemble(made, example), files::Format::FlatOdt, made.id), made);
            // Any item may be an information item; a certificate of an extract is a page footer's words.
            const auto id = section.id == "information" ? std::string("matter") : section.id;
            if (id != "extract_cert")
                CHECK(std::any_of(minutes.sections.begin(), minutes.sections.end(),
                                  [&](const Section& found) { return found.id == id; }));
        }
}
