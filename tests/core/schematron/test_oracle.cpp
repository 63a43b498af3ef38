// SPDX-License-Identifier: MPL-2.0
#include "cases.hpp"
#include "catch.hpp"
#include "helpers.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

namespace fs = std::filesystem;

using Answer = std::vector<std::string>; // "what where"

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string schema_of(const Case& each) {
    return schema_text(each.body, each.attributes + " queryBinding='xslt'");
}

Answer answer_of(const Case& each) {
    const auto schema = Schema::load(schema_of(each), "prov.sch", {});
    const auto document = parse_xml(each.xml, "prov.xml");
    Answer answer;
    for (const auto& result : schema.run(*document, each.phase))
        answer.push_back((result.outcome == Outcome::FailedAssert ? "failed-assert " : "successful-report ") +
                         result.location());
    return answer;
}

/// By case number and engine; empty where python3 or lxml is missing.
std::map<std::pair<std::size_t, std::string>, Answer> ask_others() {
    const auto folder = fs::path(KLUBBA_BINARY) / "tests" / "schematron-oracle";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (std::size_t number = 0; number < cases().size(); ++number) {
        const auto& each = cases()[number];
        const auto stem = folder / std::to_string(number);
        write(stem.string() + ".sch", schema_of(each));
        write(stem.string() + ".xml", each.xml);
        if (!each.phase.empty())
            write(stem.string() + ".phase", each.phase);
    }
    const auto command = "/usr/bin/python3 '" KLUBBA_SOURCE "/tests/core/schematron/oracle.py' '" +
                         folder.string() + "' > '" + (folder / "answers").string() + "'";
    std::map<std::pair<std::size_t, std::string>, Answer> answers;
    if (std::system(command.c_str()) != 0)
        return answers;
    std::ifstream lines(folder / "answers");
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string number, engine, kind, location;
        std::getline(fields, number, '\t');
        std::getline(fields, engine, '\t');
        std::getline(fields, kind, '\t');
        std::getline(fields, location);
        auto& answer = answers[{std::stoul(number), engine}];
        if (kind != "nothing")
            answer.push_back(std::string(kind).append(" ").append(location));
    }
    return answers;
}

/// In an order that doesn't depend on the engine, which may visit nodes in its own.
Answer sorted(Answer answer) {
    std::sort(answer.begin(), answer.end());
    return answer;
}

Answer without_kind(Answer answer) {
    for (auto& line : answer)
        line.replace(0, line.find(' '), "fired");
    return sorted(std::move(answer));
}

} // namespace

TEST_CASE("the same rules fire on the same nodes as in two other implementations") {
    const auto others = ask_others();
    if (others.empty()) {
        WARN("skipped: python3-lxml is not installed");
        return;
    }
    std::size_t known_to_libxml2 = 0;
    for (std::size_t number = 0; number < cases().size(); ++number) {
        const auto& each = cases()[number];
        CAPTURE(each.what);
        const auto ours = answer_of(each);
        const auto& skeleton = others.at({number, "skeleton"});
        if (each.skeleton_differs.empty())
            CHECK(sorted(ours) == sorted(skeleton));
        else
            CHECK(sorted(ours) != sorted(skeleton));
        const auto& libxml2 = others.at({number, "libxml2"});
        if (libxml2.size() == 1 && libxml2.front().substr(0, 8) == "refused ")
            continue; // contexts with predicates and let elements are beyond it
        ++known_to_libxml2;
        if (each.libxml2_differs.empty())
            CHECK(without_kind(ours) == sorted(libxml2));
        else
            CHECK(without_kind(ours) != sorted(libxml2));
    }
    CHECK(known_to_libxml2 >= 20);
}
