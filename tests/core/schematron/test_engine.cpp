// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "core/schematron.hpp"
#include "core/schematron/xml.hpp"

using namespace klubba;
using namespace klubba::schematron;

namespace {

Schema schema_of(const std::string& body, const std::string& attributes = {}) {
    return Schema::load("<schema xmlns='http://purl.oclc.org/dsdl/schematron' " + attributes + ">\n" + body +
                            "</schema>",
                        "prov.sch", {});
}

/// "location text" for each result.
std::vector<std::string> fired(const Schema& schema, const std::string& xml, std::string_view phase = {}) {
    const auto document = parse_xml(xml, "prov.xml");
    std::vector<std::string> lines;
    for (const auto& result : schema.run(*document, phase))
        lines.push_back(result.location + " " + result.text);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("an assert fires where its test is false, a report where it is true") {
    const auto schema = schema_of("<pattern><rule context='p'><assert test='@a'>saknar a</assert>"
                                  "<report test='@b'>har b</report></rule></pattern>");
    CHECK(fired(schema, "<r><p a=''/><p b=''/></r>") == Lines{"/r[1]/p[2] saknar a", "/r[1]/p[2] har b"});
}
