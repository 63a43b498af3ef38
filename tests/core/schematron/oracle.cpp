// SPDX-License-Identifier: MPL-2.0
#include "oracle.hpp"

#include "helpers.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace klubba::schematron::test {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string schema_of(const Case& each) {
    return schema_text(each.body, each.attributes + " queryBinding='xslt'");
}

std::string report_of(const Case& each) {
    return Schema::load(schema_of(each), "prov.sch", {}).svrl(*parse_xml(each.xml, "prov.xml"), each.phase);
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

Answers answers_in(const fs::path& file) {
    Answers answers;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string number, engine;
        Said said;
        std::getline(fields, number, '\t');
        std::getline(fields, engine, '\t');
        std::getline(fields, said.kind, '\t');
        std::getline(fields, said.place, '\t');
        std::getline(fields, said.words);
        auto& answer = answers[{std::stoul(number), engine}];
        if (said.kind != "nothing")
            answer.push_back(std::move(said));
    }
    return answers;
}

} // namespace

Answer answer_of(const Case& each) {
    const auto schema = Schema::load(schema_of(each), "prov.sch", {});
    const auto document = parse_xml(each.xml, "prov.xml");
    Answer answer;
    for (const auto& result : schema.run(*document, each.phase))
        answer.push_back({result.outcome == Outcome::FailedAssert ? "failed-assert" : "successful-report",
                          result.location(), without_spaces(result.text)});
    return answer;
}

Answers ask_others(const std::vector<Case>& cases, const std::string& folder) {
    const auto files = fs::path(KLUBBA_BINARY) / "tests" / folder;
    fs::remove_all(files);
    fs::create_directories(files);
    for (std::size_t number = 0; number < cases.size(); ++number) {
        const auto& each = cases[number];
        const auto stem = (files / std::to_string(number)).string();
        write(stem + ".sch", schema_of(each));
        write(stem + ".xml", each.xml);
        write(stem + ".svrl", report_of(each));
        if (!each.phase.empty())
            write(stem + ".phase", each.phase);
    }
    const auto answers = files / "answers";
    const auto command = "/usr/bin/python3 '" KLUBBA_SOURCE "/tests/core/schematron/oracle.py' '" +
                         files.string() + "' > '" + answers.string() + "'";
    return std::system(command.c_str()) == 0 ? answers_in(answers) : Answers();
}

Answer sorted(Answer answer) {
    std::ranges::sort(answer);
    return answer;
}

Answer places_in(Answer answer) {
    for (auto& said : answer)
        said = {"fired", said.place, {}};
    return sorted(std::move(answer));
}

bool is_refusal(const Answer& answer) {
    return answer.size() == 1 && answer.front().kind == "refused";
}

std::string text_of(const Answer& answer) {
    std::string text;
    for (const auto& [kind, place, words] : answer)
        text += kind + " " + place + " " + words + "\n";
    return text;
}

} // namespace klubba::schematron::test
