// SPDX-License-Identifier: MPL-2.0
#include "cli/schematron_command.hpp"

#include "cli/command_line.hpp"
#include "core/schematron.hpp"
#include "core/schematron/xml.hpp"
#include "files/library.hpp"

#include <ostream>
#include <string_view>

namespace klubba::cli {
namespace {

/// Whether text in this language (RFC 5646, empty for any) is for somebody who reads the other.
bool is_for(Language reader, std::string_view language) {
    const auto wanted = reader == Language::English ? "en" : "sv";
    return language.empty() || language.substr(0, language.find('-')) == wanted;
}

void print(const schematron::Result& result, const std::string& document, Language language,
           std::ostream& out) {
    out << document << ": " << result.location() << ": ";
    if (const std::string_view id = result.test.attribute("id").value(); !id.empty())
        out << '[' << id << "] ";
    out << result.text << '\n';
    for (const auto& diagnostic : result.diagnostics)
        if (is_for(language, diagnostic.language))
            out << "    " << diagnostic.text << '\n';
}

} // namespace

int schematron_command(const std::vector<std::string>& arguments, std::ostream& out, Language language) {
    const auto line = parse(arguments, {{"phase", {}}, {"format", {"text", "svrl"}}, {"lang", {"sv", "en"}}});
    if (line.operands.size() != 2)
        throw UsageError("Ange ett schema och ett dokument: klubba schematron SCHEMA XML",
                         "Name a schema and a document: klubba schematron SCHEMA XML");
    const auto& name = line.operands[1];
    const auto schema = files::load_schema(line.operands[0]);
    const auto document = schematron::parse_xml(files::bytes_of(name), name);
    const auto phase = line.value("phase");
    const auto results = schema.run(*document, phase);
    if (line.value("format", "text") == "svrl")
        out << schema.svrl(*document, phase);
    else
        for (const auto& result : results)
            print(result, name, language, out);
    return results.empty() ? success : fault_found;
}

} // namespace klubba::cli
