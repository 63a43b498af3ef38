// SPDX-License-Identifier: MPL-2.0
// Real minutes that are not the project's to publish: looked for beside the source folder, and skipped where
// absent.
#include "base_rules.hpp"
#include "catch.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

using namespace klubba;

namespace {

const std::filesystem::path shared = KLUBBA_SOURCE "/../shared";

std::vector<std::filesystem::path> real_minutes() {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::exists(shared / "seeds"))
        for (const auto& file : std::filesystem::directory_iterator(shared / "seeds"))
            files.push_back(file.path());
    return files;
}

/// "003" of "003_….txt".
std::string number_of(const std::filesystem::path& file) {
    return file.filename().string().substr(0, 3);
}

std::set<std::string> rules_that_fire(const std::filesystem::path& file) {
    const auto document = tests::document_of(tests::bytes_of(file.string()));
    std::set<std::string> rules;
    for (const auto& finding : tests::base_rules().check(document, recognise(document), {}))
        rules.insert(finding.rule);
    return rules;
}

/// The column of the agreed list that says which documents violate a rule.
std::map<std::string, std::string> documents_by_rule() {
    std::map<std::string, std::string> documents;
    std::istringstream lines(tests::bytes_of((shared / "domain/rules.md").string()));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream row(line);
        std::vector<std::string> cells;
        for (std::string cell; std::getline(row, cell, '|');)
            cells.push_back(cell);
        if (cells.size() > 8 && cells[1].size() == 8 && cells[1][4] == '-')
            documents[cells[1].substr(1, 6)] = cells[8];
    }
    return documents;
}

/// The rules named in one list of a document read by hand.
std::set<std::string> rules_under(const std::string& json, const std::string& key) {
    std::set<std::string> rules;
    const std::string name = "\"rule\": \"";
    const auto begin = json.find("\"" + key + "\"");
    const auto end = json.find(']', begin);
    for (auto at = json.find(name, begin); at < end; at = json.find(name, at + 1))
        rules.insert(json.substr(at + name.size(), 6));
    return rules;
}

} // namespace

TEST_CASE("in real minutes nothing fires but what they violate") {
    if (real_minutes().empty()) {
        WARN("skipped: the real minutes are not here");
        return;
    }
    const auto documents = documents_by_rule();
    for (const auto& file : real_minutes())
        for (const auto& rule : rules_that_fire(file)) {
            CAPTURE(number_of(file), rule);
            CHECK(documents.at(rule).find(number_of(file)) != std::string::npos);
        }
}

TEST_CASE("in minutes read by hand everything expected fires, and nothing that must not") {
    for (const auto& file : real_minutes()) {
        const auto by_hand = shared / "domain" / ("example-" + number_of(file) + ".json");
        if (!std::filesystem::exists(by_hand))
            continue;
        const auto json = tests::bytes_of(by_hand.string());
        const auto fired = rules_that_fire(file);
        for (const auto& rule : rules_under(json, "expected_findings")) {
            CAPTURE(number_of(file), rule);
            CHECK(fired.contains(rule));
        }
        for (const auto& rule : rules_under(json, "must_not_fire")) {
            CAPTURE(number_of(file), rule);
            CHECK_FALSE(fired.contains(rule));
        }
    }
}
