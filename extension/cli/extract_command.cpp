// SPDX-License-Identifier: MPL-2.0
#include "cli/extract_command.hpp"

#include "cli/command_line.hpp"
#include "cli/inputs.hpp"
#include "core/minutes_xml.hpp"
#include "core/recognise.hpp"
#include "files/read.hpp"
#include "report/minutes_json.hpp"

#include <ostream>
#include <sstream>

namespace klubba::cli {
namespace {

std::string xml_of(const Document& document, const Minutes& minutes) {
    std::ostringstream text;
    minutes_xml(document, minutes).save(text, "  ", pugi::format_default, pugi::encoding_utf8);
    return text.str();
}

/// Of one file by itself, laid out for people; of several, one line each that says which file it is.
std::string json_of(const Minutes& minutes, const std::string& file) {
    std::string text;
    report::JsonWriter json(text, file.empty() ? 2 : 0);
    json.begin_object();
    if (!file.empty())
        json.member("file", file);
    report::write_members(json, minutes);
    json.end_object();
    text += '\n';
    return text;
}

} // namespace

int extract_command(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& error,
                    Language language) {
    const auto line = parse(arguments, {{"format", {"json", "xml"}}, {"lang", {"sv", "en"}}});
    const auto files = documents_in(line.operands);
    if (line.operands.empty())
        throw UsageError("Ange minst en fil eller mapp: klubba extract FIL|MAPP…",
                         "Name at least one file or folder: klubba extract FILE|DIR…");
    const bool xml = line.value("format", "json") == "xml";
    const bool one_file = files.size() == 1 && !std::filesystem::is_directory(line.operands.front());
    if (xml && !one_file)
        throw UsageError("XML skrivs för en fil i taget.", "XML is written for one file at a time.");

    int exit = success;
    for_each_in_order(
        files.size(), 1,
        [&](std::size_t index, std::size_t) {
            try {
                const auto document = files::read(files[index]);
                // The XML shows the marks, the JSON doesn't.
                const auto minutes = recognise(document, xml ? Detail::FactsAndMarks : Detail::Facts);
                out << (xml ? xml_of(document, minutes)
                            : json_of(minutes, one_file ? std::string() : files[index].string()));
            } catch (const Error& refusal) {
                error << sentence(refusal, language) << '\n';
                exit = failure;
            }
        },
        [](std::size_t) {});
    return exit;
}

} // namespace klubba::cli
