// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"

#include "catch.hpp"
#include "core/error.hpp"
#include "core/names.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

using namespace klubba;
using tests::base_rules;

namespace {

RuleBook book_of(const std::string& patterns) {
    return RuleBook::load(
        "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:k='urn:klubba:regler'>" + patterns +
            "</schema>",
        "egna.sch", {});
}

std::string pattern(const std::string& metadata) {
    return "<pattern id='EGEN-1'>" + metadata +
           "<rule context='huvud'><assert test='organ'>Organ saknas.</assert></rule></pattern>";
}

} // namespace

TEST_CASE("every rule says in Swedish and English what it is for, and counts somewhere") {
    std::set<std::string> ids;
    for (const auto& rule : base_rules().rules()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK_FALSE(rule.title_sv.empty());
        CHECK_FALSE(rule.title_en.empty());
        CHECK_FALSE(rule.explanation_sv.empty());
        CHECK_FALSE(rule.explanation_en.empty());
        CHECK(rule.explanation_sv != rule.explanation_en);
        CHECK_FALSE(rule.subject_sv.empty());
        CHECK_FALSE(rule.subject_en.empty());
        const auto& by_profile = rule.severity;
        CHECK(std::any_of(by_profile.begin(), by_profile.end(),
                          [](auto severity) { return severity.has_value(); }));
    }
    CHECK(ids.size() >= 45);
}

TEST_CASE(
    "a municipality's own pattern without metadata is a warning in every profile from the first draft on") {
    const auto book = book_of(pattern(""));
    REQUIRE(book.rules().size() == 1);
    CHECK(book.rules()[0].id == "EGEN-1");
    CHECK(book.rules()[0].stage == Stage::Draft);
    for (auto severity : book.rules()[0].severity)
        CHECK(severity == Severity::Warning);
}

TEST_CASE("a rule is about the nearest subject before it, and about none before the first") {
    const auto named = [](const std::string& id) {
        return "<pattern id='" + id +
               "'><rule context='huvud'><assert test='organ'>Saknas.</assert></rule></pattern>";
    };
    const auto book =
        book_of(named("A") + "<k:amne xml:lang='sv'>Hälsa</k:amne> <k:amne xml:lang='en'>Health</k:amne>" +
                named("B") + named("C") + "<k:amne xml:lang='sv'>Sent</k:amne>" + named("D"));
    std::vector<std::string> subjects;
    for (const auto& rule : book.rules())
        subjects.push_back(rule.subject_sv + "/" + rule.subject_en);
    CHECK(subjects == std::vector<std::string>{"/", "Hälsa/Health", "Hälsa/Health", "Sent/"});
}

TEST_CASE("a profile that a rule doesn't name is off") {
    const auto book = book_of(pattern("<k:regel steg='webb' N='fel' F='info'/>"));
    const auto& rule = book.rules()[0];
    CHECK(rule.stage == Stage::Published);
    CHECK_FALSE(rule.severity[0]);
    CHECK(rule.severity[2] == Severity::Error);
    CHECK(rule.severity[4] == Severity::Info);
}

TEST_CASE("a schema changes how gravely the rules count that it builds on") {
    const std::string base = pattern("<k:regel steg='utkast' P='varning' N='fel'/>");
    const auto severity_with = [&](const std::string& change) {
        return book_of(base + change).rules()[0].severity;
    };
    const std::optional<Severity> off;
    CHECK(severity_with("<k:regel id='EGEN-1' allvar='av'/>")[2] == off);
    CHECK(severity_with("<k:regel id='EGEN-1' allvar='info'/>")[1] == Severity::Info);
    CHECK(severity_with("<k:regel id='EGEN-1' allvar='info'/>")[0] == off);
    CHECK(severity_with("<k:regel id='EGEN-1' M='varning' N='av'/>")[0] == Severity::Warning);
    CHECK(severity_with("<k:regel id='EGEN-1' M='varning' N='av'/>")[1] == Severity::Warning);
    CHECK(severity_with("<k:regel id='EGEN-1' M='varning' N='av'/>")[2] == off);
    CHECK_THROWS_AS(severity_with("<k:regel id='EGEN-2' allvar='av'/>"), Error);
    CHECK_THROWS_AS(severity_with("<k:regel id='EGEN-1' allvar='kanske'/>"), Error);
}

TEST_CASE("a rule with a stage, severity or fix that doesn't exist is refused by name") {
    for (const auto* metadata :
         {"<k:regel steg='klart' N='fel'/>", "<k:regel N='fel'/>", "<k:regel steg='utkast' N='allvarligt'/>",
          "<k:regel steg='utkast' N='fel' fix='trolla'/>"}) {
        INFO(metadata);
        CHECK_THROWS_AS(book_of(pattern(metadata)), Error);
        try {
            book_of(pattern(metadata));
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find("egna.sch: regeln EGEN-1") == 0);
            CHECK(error.english().find("egna.sch: rule EGEN-1") == 0);
        }
    }
}

TEST_CASE("a document that is no minutes has no findings") {
    Document letter;
    letter.paragraphs.push_back({});
    CHECK(base_rules().check(letter, Minutes{}, {}).empty());
}

TEST_CASE("the phases of the schema hold the rules that count at their stage, and no others") {
    const auto text = tests::bytes_of(KLUBBA_SOURCE "/templates/bas/regler.sch");
    pugi::xml_document schema;
    REQUIRE(schema.load_string(text.c_str()));
    std::size_t phases = 0;
    for (auto phase : schema.document_element().children("phase")) {
        INFO(phase.attribute("id").value());
        const auto stage = stage_named(phase.attribute("id").value());
        REQUIRE(stage);
        ++phases;
        std::set<std::string> active;
        for (auto pattern_of : phase.children("active"))
            CHECK(active.insert(pattern_of.attribute("pattern").value()).second);
        std::set<std::string> expected;
        for (const auto& rule : base_rules().rules())
            if (rule.stage <= *stage)
                expected.insert(rule.id);
        CHECK(active == expected);
    }
    CHECK(phases == 5);
}

namespace {

/// A row of the agreed list of rules: "| HDR-01 | e e e e e | utskick | …".
struct AgreedRule {
    std::string stage;
    std::array<std::optional<Severity>, 5> severity;
};

std::map<std::string, AgreedRule> agreed_rules(const std::string& list) {
    std::map<std::string, AgreedRule> rules;
    std::istringstream lines(list);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line);
        std::string bar, id, stage;
        AgreedRule rule;
        if (!(cells >> bar >> id >> bar) || bar != "|" || id.size() != 6 || id[3] != '-')
            continue;
        for (auto& severity : rule.severity) {
            char letter = 0;
            cells >> letter;
            if (letter != '-')
                severity = letter == 'e'   ? Severity::Error
                           : letter == 'w' ? Severity::Warning
                                           : Severity::Info;
        }
        cells >> bar >> rule.stage;
        rules.emplace(id, rule);
    }
    return rules;
}

} // namespace

TEST_CASE("ids, stages and severities are those of the agreed list of rules") {
    const std::string list = KLUBBA_SOURCE "/../shared/domain/rules.md";
    if (!std::filesystem::exists(list)) {
        WARN("skipped: " + list + " is not here");
        return;
    }
    const auto agreed = agreed_rules(tests::bytes_of(list));
    CHECK(agreed.size() == 117);
    for (const auto& rule : base_rules().rules()) {
        INFO(rule.id);
        const auto found = agreed.find(rule.id);
        REQUIRE(found != agreed.end());
        CHECK(name_of(rule.stage) == found->second.stage);
        CHECK(rule.severity == found->second.severity);
    }
}

namespace {

std::optional<Severity> severity_of(const std::string& rule, const std::string& directives) {
    const auto text = directives + tests::bytes_of(KLUBBA_SOURCE "/tests/rules/" + rule + "/failing.txt");
    const auto example = tests::example_of(text);
    for (const auto& finding :
         base_rules().check(example.document, recognise(example.document), example.request))
        if (finding.rule == rule)
            return finding.severity;
    return std::nullopt;
}

} // namespace

TEST_CASE("a missing section is as grave as the profile says when no template is known or the template asks "
          "for it") {
    CHECK(severity_of("ITM-03", "%profil N\n") == Severity::Warning);
    CHECK(severity_of("ITM-03", "%profil N\n%mall closing\n") == Severity::Warning);
    CHECK(severity_of("ITM-03", "%profil P\n") == Severity::Info);
}

TEST_CASE(
    "a section that the template only offers is missed as info, and one that it leaves out not at all") {
    CHECK(severity_of("ITM-03", "%profil N\n%mall opening\n%valfritt closing\n") == Severity::Info);
    CHECK_FALSE(severity_of("ITM-03", "%profil N\n%mall opening\n"));
    CHECK_FALSE(severity_of("SIG-01", "%profil N\n%mall\n"));
}

TEST_CASE("a template gives the request its profile and its sections") {
    Template made;
    made.profile = Profile::CouncilNotes;
    made.sections.resize(2);
    made.sections[0].id = "opening";
    made.sections[0].required = true;
    made.sections[1].id = "closing";
    CheckRequest request;
    use_template(request, made);
    CHECK(request.profile == Profile::CouncilNotes);
    CHECK(request.required_sections == std::vector<std::string>{"opening"});
    CHECK(request.optional_sections == std::vector<std::string>{"closing"});
}

TEST_CASE("only what counts at the asked stage or before it is found") {
    const auto text = tests::bytes_of(KLUBBA_SOURCE "/tests/rules/PII-01/failing.txt");
    auto example = tests::example_of(text);
    const auto minutes = recognise(example.document);
    const auto fires_at = [&](Stage stage) {
        example.request.stage = stage;
        const auto findings = base_rules().check(example.document, minutes, example.request);
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding& finding) { return finding.rule == "PII-01"; });
    };
    CHECK(fires_at(Stage::Published));
    CHECK_FALSE(fires_at(Stage::Adjusted));
    CHECK_FALSE(fires_at(Stage::Draft));
}

TEST_CASE("a finding is ignored where its words are named, or everywhere") {
    const auto example = tests::example_of(tests::bytes_of(KLUBBA_SOURCE "/tests/rules/DAT-01/failing.txt"));
    const auto minutes = recognise(example.document);
    const auto count = [&](const std::string& rule, const std::string& words) {
        auto request = example.request;
        request.ignored.push_back({rule, words, "gammal vana"});
        const auto findings = base_rules().check(example.document, minutes, request);
        return std::count_if(findings.begin(), findings.end(),
                             [](const Finding& finding) { return finding.rule == "DAT-01"; });
    };
    CHECK(count("DAT-01", "24/2- 2025") == 0);
    CHECK(count("DAT-01", "") == 0);
    CHECK(count("DAT-01", "andra ord") == 1);
    CHECK(count("DAT-02", "") == 1);
}

TEST_CASE("the SVRL report has what fires at the asked stage, and nothing of later ones") {
    const auto example = tests::example_of(tests::bytes_of(KLUBBA_SOURCE "/tests/rules/PII-01/failing.txt"));
    const auto minutes = recognise(example.document);
    CheckRequest request;
    CHECK(base_rules().svrl(example.document, minutes, request).find("Här står ett personnummer") !=
          std::string::npos);
    request.stage = Stage::Draft;
    CHECK(base_rules().svrl(example.document, minutes, request).find("Här står ett personnummer") ==
          std::string::npos);
}

TEST_CASE("a municipality's schema adds a rule to the shared ones, which keep what they say of themselves") {
    const auto text =
        "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><extends href='bas.sch'/>"
        "<pattern id='EGEN-2'><rule context='huvud'><report test='not(diarienummer)'>Diarienummer "
        "saknas.</report></rule></pattern></schema>";
    const auto book = RuleBook::load(text, "egna.sch", [](std::string_view href, std::string_view) {
        return schematron::Source{
            std::string(href),
            "<schema xmlns='http://purl.oclc.org/dsdl/schematron' xmlns:k='urn:klubba:regler'>" +
                pattern("<k:regel steg='utskick' N='fel'/><k:kalla>KL 5:65</k:kalla>") + "</schema>"};
    });
    REQUIRE(book.rules().size() == 2);
    CHECK(book.rules()[0].stage == Stage::Circulated);
    CHECK(book.rules()[0].severity[2] == Severity::Error);
    CHECK_FALSE(book.rules()[0].severity[0]);
    CHECK(book.rules()[0].source == "KL 5:65");
    CHECK(book.rules()[1].id == "EGEN-2");
}
