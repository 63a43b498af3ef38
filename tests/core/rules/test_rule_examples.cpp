// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"
#include "catch.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"
#include "documents.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

using namespace klubba;
using tests::base_rules;

namespace {

const std::string examples = KLUBBA_SOURCE "/tests/rules/";

std::vector<Finding> findings_in(const tests::Example& example) {
    return base_rules().check(example.document, recognise(example.document), example.request);
}

std::string listed(const std::vector<Finding>& findings) {
    std::string text;
    for (const auto& finding : findings)
        text +=
            finding.rule + " " + std::to_string(finding.place.paragraph + 1) + " " + finding.message + "\n";
    return text;
}

std::size_t count_of(const std::vector<Finding>& findings, const std::string& rule) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Finding& each) { return each.rule == rule; }));
}

} // namespace

TEST_CASE("every rule fires on its failing document and is silent on its passing one") {
    for (const auto& rule : base_rules().rules()) {
        const auto failing =
            findings_in(tests::example_of(tests::bytes_of(examples + rule.id + "/failing.txt")));
        const auto passing =
            findings_in(tests::example_of(tests::bytes_of(examples + rule.id + "/passing.txt")));
        {
            INFO(rule.id << " does not fire; what does:\n" << listed(failing));
            CHECK(count_of(failing, rule.id) >= 1);
        }
        INFO(rule.id << " fires on its passing document:\n" << listed(passing));
        CHECK(count_of(passing, rule.id) == 0);
    }
}

TEST_CASE("every folder of examples belongs to a rule") {
    for (const auto& folder : std::filesystem::directory_iterator(examples)) {
        const auto id = folder.path().filename().string();
        CAPTURE(id);
        CHECK(std::ranges::any_of(base_rules().rules(), [&](const Rule& rule) { return rule.id == id; }));
    }
}

TEST_CASE("messages are whole sentences in both languages, and say the same words of the document") {
    for (const auto& rule : base_rules().rules()) {
        auto example = tests::example_of(tests::bytes_of(examples + rule.id + "/failing.txt"));
        const auto swedish = findings_in(example);
        example.request.language = Language::English;
        const auto english = findings_in(example);
        REQUIRE(swedish.size() == english.size());
        for (std::size_t i = 0; i < swedish.size(); ++i) {
            CAPTURE(rule.id, swedish[i].message, english[i].message);
            CHECK(swedish[i].message.ends_with('.'));
            CHECK(english[i].message.ends_with('.'));
            CHECK(swedish[i].message != english[i].message);
            CHECK_FALSE((swedish[i].message[0] >= 'a' && swedish[i].message[0] <= 'z'));
            CHECK_FALSE((english[i].message[0] >= 'a' && english[i].message[0] <= 'z'));
            CHECK(swedish[i].message.find("  ") == std::string::npos);
        }
    }
}

namespace {

/// The heading and a placeholder, as a template's section has them.
std::vector<Paragraph> section_of_a_template(const InsertSection& edit) {
    static const std::map<std::string, std::vector<std::string>> sections{
        {"attendance", {"Närvarande", "<ledamot>, <roll>"}},
        {"paragraph_range", {"Omfattning: <omfattning>"}},
        {"opening", {"Mötets öppnande", "<ordförande> öppnar mötet."}},
        {"closing", {"Mötets avslutande", "Ordföranden avslutar mötet kl. <sluttid>."}},
        {"approve_agenda", {"Fastställande av dagordning", "<beslut>"}},
        {"previous_minutes", {"Föregående protokoll", "<beslut om föregående protokoll>"}},
        {"other_matters", {"Övriga frågor", "<övriga frågor>"}},
        {"next_meeting", {"Nästa möte", "Nästa möte äger rum den <datum>."}},
        {"elect_adjuster", {"Val av justerare", "<justerare> utses att justera protokollet."}},
        {"signatures", {"Vid protokollet", "<sekreterare>", "Sekreterare"}},
        {"notice_proof", {"Anslag/bevis", "Datum för anslags uppsättande: <anslaget uppsatt>"}},
        {"action_log", {"Logg", "<ärende>"}},
        {"attachments", {"Bilagor", "Bilaga 1 <bilaga>"}},
        {"decision", {"Beslut", "<beslut>"}},
        {"basis", {"Beslutsunderlag", "<handling>"}},
        {"distribution", {"Beslutet skickas till", "<mottagare>"}},
        {"proposition_order", {"Propositionsordning", "<hur proposition ställs>"}}};
    std::vector<Paragraph> paragraphs;
    for (const auto& line : sections.at(edit.section)) {
        auto& paragraph = paragraphs.emplace_back();
        paragraph.text = line;
        paragraph.style = "Text body";
        const bool heading = &line == &sections.at(edit.section).front();
        if (heading && (edit.section == "attendance" || edit.section == "attachments")) {
            paragraph.style = styles::fact_label;
        } else if (heading && edit.section != "signatures" && edit.section != "notice_proof" &&
                   edit.section != "paragraph_range" && edit.section != "decision" &&
                   edit.section != "basis" && edit.section != "distribution" &&
                   edit.section != "proposition_order") {
            paragraph.style = styles::section_item;
            paragraph.label = "§ 99";
            paragraph.outline_level = 1;
        }
    }
    return paragraphs;
}

/// What a fix may bring: fields to fill in, other numbers where an item was put in or moved, which are counted
/// anew, a range to state where items have come to be numbered, and a table that somebody has to give a header row.
bool follows_from(const Edit& edit, const Finding& finding) {
    if (std::holds_alternative<InsertSection>(edit))
        return finding.rule == "SIG-04" || finding.rule.starts_with("NUM-") || finding.rule == "HDR-11";
    if (const auto* text = std::get_if<ReplaceText>(&edit))
        return finding.rule == "SIG-04" && text->text.find('<') != std::string::npos;
    if (std::holds_alternative<MoveParagraphs>(edit))
        return finding.rule.starts_with("NUM-");
    if (std::holds_alternative<SetStyle>(edit))
        return finding.rule == "HDR-12";
    return std::holds_alternative<MakeTable>(edit) && finding.rule == "ACC-04";
}

/// Rows of a table only the word processor can add; tests/commands does.
bool brings_rows(const Edit& edit) {
    const auto* insert = std::get_if<InsertSection>(&edit);
    return insert && std::ranges::any_of(insert->fields, [](const auto& field) {
               return field.second.find('\n') != std::string::npos;
           });
}

} // namespace

TEST_CASE("a fix takes its finding away and brings no other") {
    std::size_t fixed = 0;
    for (const auto& rule : base_rules().rules()) {
        if (rule.fix.empty())
            continue;
        auto example = tests::example_of(tests::bytes_of(examples + rule.id + "/failing.txt"));
        const auto before = findings_in(example);
        const auto finding = std::ranges::find_if(
            before, [&](const Finding& each) { return each.rule == rule.id && each.fix.has_value(); });
        {
            INFO(rule.id << " offers no fix");
            CHECK(finding != before.end());
        }
        if (finding == before.end())
            continue;
        ++fixed;
        const bool inserts = std::ranges::any_of(finding->fix->edits, [](const Edit& edit) {
            return std::holds_alternative<InsertSection>(edit);
        });
        auto document = apply(example.document, *finding->fix, section_of_a_template);
        {
            INFO(rule.id << ": the fix is stale");
            REQUIRE(document);
        }
        CHECK_FALSE((inserts && finding->fix->safe));
        example.document = *document;
        const auto after = findings_in(example);
        INFO(rule.id << " before:\n" << listed(before) << "after:\n" << listed(after));
        if (!brings_rows(finding->fix->edits.front()))
            CHECK(count_of(after, rule.id) < count_of(before, rule.id));
        for (const auto& each : after)
            if (!follows_from(finding->fix->edits.front(), each))
                CHECK(count_of(after, each.rule) <= count_of(before, each.rule));
    }
    CHECK(fixed >= 15);
}
