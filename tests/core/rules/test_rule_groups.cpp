// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"
#include "catch.hpp"
#include "core/recognise.hpp"
#include "core/rule_groups.hpp"
#include "core/rule_metadata.hpp"
#include "documents.hpp"

#include <filesystem>
#include <map>

using namespace klubba;
using tests::base_rules;
using tests::base_schema;

namespace {

/// Items with something of most kinds.
std::string long_minutes(int items) {
    std::string text =
        "Trygghetsrådet\nPROTOKOLL\n2026-03-12\nNärvarande\nKarin Öberg, ordförande\nPer Holm (S)\n";
    for (int number = 1; number <= items; ++number)
        text += "§ " + std::to_string(number) + " Belysningen längs gångvägen till skolan\n" +
                "Per Holm (S) föreslår att lamporna byts den 14 april 2026 kl. 18.30, se § 4 och bilaga 2.\n"
                "Karin Öberg yrkar bifall till förslaget. Eva Lind reserverar sig mot beslutet.\n"
                "Rådet beslutar att återkomma torsdagen den 12 juni 2026 kl. 18:30.\n"
                "Kommunen undersöker frågan till nästa möte. Kontakt: 070-123 45 67.\n";
    return text;
}

std::vector<std::string> what_fires(const pugi::xml_document& xml, pugi::xml_node pattern) {
    std::vector<std::string> said;
    for (const auto& result : base_schema().run(xml, {}, [&](auto each) { return each == pattern; })) {
        said.push_back(result.text);
        for (const auto& diagnostic : result.diagnostics)
            said.push_back(diagnostic.text);
    }
    return said;
}

/// How often each pattern says something.
std::map<std::string, std::size_t> counts_in(const std::string& svrl) {
    pugi::xml_document report;
    REQUIRE(report.load_string(svrl.c_str()));
    std::map<std::string, std::size_t> counts;
    std::string pattern;
    for (const auto node : report.document_element().children()) {
        const std::string_view name = node.name();
        if (name.ends_with("active-pattern"))
            pattern = node.attribute("id").value();
        if (name.ends_with("failed-assert") || name.ends_with("successful-report"))
            ++counts[pattern];
    }
    return counts;
}

} // namespace

TEST_CASE("it can be told of every rule what it looks at") {
    for (const auto pattern : rule_patterns(base_schema().root())) {
        INFO(pattern.attribute("id").value());
        CHECK(excerpt_for(pattern));
    }
}

TEST_CASE("a rule says the same of the excerpt that it asks for") {
    std::size_t said = 0;
    for (const auto pattern : rule_patterns(base_schema().root())) {
        const std::string id = pattern.attribute("id").value();
        const auto file = KLUBBA_SOURCE "/tests/rules/" + id + "/failing.txt";
        REQUIRE(std::filesystem::exists(file));
        const auto document = tests::example_of(tests::bytes_of(file)).document;
        const auto minutes = recognise(document);
        const auto whole = what_fires(minutes_xml(document, minutes), pattern);
        INFO(id);
        CHECK(what_fires(minutes_xml(document, minutes, excerpt_for(pattern)), pattern) == whole);
        said += whole.size();
    }
    CHECK(said > 100);
}

TEST_CASE("ordinary minutes are checked by all rules at once, long ones by groups of rules in their order") {
    const auto groups_for = [](int items) {
        return rule_groups(rule_patterns(base_schema().root()),
                           recognise(tests::document_of(long_minutes(items))));
    };
    const auto few = groups_for(30);
    REQUIRE(few.size() == 1);
    CHECK_FALSE(few.front().excerpt);
    CHECK(few.front().last == rule_patterns(base_schema().root()).size());
    const auto many = groups_for(1'000);
    CHECK(many.size() > 1);
    CHECK(many.size() < 30);
    CHECK(many.front().first == 0);
    for (std::size_t next = 1; next < many.size(); ++next)
        CHECK(many[next].first == many[next - 1].last);
    CHECK(many.back().last == few.front().last);
}

TEST_CASE("long minutes have the findings that their whole XML gives") {
    const auto document = tests::document_of(long_minutes(1'000));
    const auto minutes = recognise(document);
    const auto said = counts_in(base_rules().svrl(document, minutes, {}));
    std::map<std::string, std::size_t> found;
    for (const auto& finding : base_rules().check(document, minutes, {}))
        ++found[finding.rule];
    CHECK(found.size() > 10);
    const auto profile = static_cast<std::size_t>(minutes.profile.value_or(Profile::CouncilNotes));
    for (const auto& rule : base_rules().rules()) {
        INFO(rule.id);
        CHECK(found[rule.id] == (rule.severity[profile] && said.contains(rule.id) ? said.at(rule.id) : 0));
    }
}
