// SPDX-License-Identifier: MPL-2.0
#include "base_rules.hpp"

namespace klubba::tests {
namespace {

const std::string folder = KLUBBA_SOURCE "/templates/bas/";

schematron::Source fetch(std::string_view href, std::string_view) {
    const auto path = folder + std::string(href);
    return {path, bytes_of(path)};
}

} // namespace

const RuleBook& base_rules() {
    static const auto book = RuleBook::load(bytes_of(folder + "regler.sch"), folder + "regler.sch", fetch);
    return book;
}

const schematron::Schema& base_schema() {
    static const auto schema =
        schematron::Schema::load(bytes_of(folder + "regler.sch"), folder + "regler.sch", fetch);
    return schema;
}

const Template& council_template() {
    static const auto made = [] {
        const auto manifest = [](const std::string& id) {
            return parse_manifest(bytes_of(KLUBBA_SOURCE "/templates/" + id + "/mall.xml"), id);
        };
        return to_template(merge(manifest("bas"), manifest("rad-protokoll")));
    }();
    return made;
}

} // namespace klubba::tests
