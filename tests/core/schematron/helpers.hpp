// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron.hpp"
#include "core/schematron/xml.hpp"

#include <string>
#include <vector>

namespace klubba::schematron::test {

/// The text of a schema; the body begins on line 2.
inline std::string schema_text(const std::string& body, const std::string& attributes = {}) {
    return "<schema xmlns='http://purl.oclc.org/dsdl/schematron' " + attributes + ">\n" + body + "</schema>";
}

inline Schema schema_of(const std::string& body, const std::string& attributes = {}) {
    return Schema::load(schema_text(body, attributes), "prov.sch", {});
}

/// "location text" for each result.
inline std::vector<std::string> fired(const Schema& schema, const std::string& xml,
                                      std::string_view phase = {}) {
    const auto document = parse_xml(xml, "prov.xml");
    std::vector<std::string> lines;
    for (const auto& result : schema.run(*document, phase))
        lines.push_back(result.location() + " " + result.text);
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace klubba::schematron::test
