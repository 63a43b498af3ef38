// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"

#include "catch.hpp"

#include <fstream>
#include <sstream>

namespace klubba::tests {

std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

namespace {

const std::string folder = KLUBBA_SOURCE "/templates/bas/";

schematron::Source fetch(std::string_view href, std::string_view) {
    const auto path = folder + std::string(href);
    return {path, read_text(path)};
}

} // namespace

const RuleBook& base_rules() {
    static const auto book = RuleBook::load(read_text(folder + "regler.sch"), folder + "regler.sch", fetch);
    return book;
}

const schematron::Schema& base_schema() {
    static const auto schema =
        schematron::Schema::load(read_text(folder + "regler.sch"), folder + "regler.sch", fetch);
    return schema;
}

} // namespace klubba::tests
