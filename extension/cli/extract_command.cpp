// SPDX-License-Identifier: MPL-2.0
#include "cli/extract_command.hpp"

#include "cli/command_line.hpp"
#include "cli/inputs.hpp"
#include "core/minutes_xml.hpp"
#include "core/recognise.hpp"
#include "files/read.hpp"
#include "report/minutes_json.hpp"

#include <memory>
#include <ostream>
#include <utility>

namespace klubba::cli {
namespace {

struct Extracted {
    Document document;
    Minutes minutes;
    /// Why the file could not be read; empty when it was.
    std::string refusal;
};

void write_xml(const Extracted& result, std::ostream& out) {
    minutes_xml(result.document, result.minutes).save(out, "  ", pugi::format_default, pugi::encoding_utf8);
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
    std::vector<std::unique_ptr<Extracted>> results(files.size());
    Work work;
    work.read = [&](std::size_t index, std::size_t) {
        auto& result = *(results[index] = std::make_unique<Extracted>());
        try {
            result.document = files::read(files[index]);
        } catch (const Error& refusal) {
            result.refusal = sentence(refusal, language);
        }
        return bytes_of(result.document);
    };
    work.stages = {[&](std::size_t index, std::size_t) {
        // The XML shows the marks, the JSON doesn't.
        auto& result = *results[index];
        result.minutes = recognise(result.document, xml ? Detail::FactsAndMarks : Detail::Facts);
    }};
    work.done = [&](std::size_t index) {
        const auto result = std::move(results[index]);
        if (!result->refusal.empty()) {
            error << result->refusal << '\n';
            exit = failure;
        } else if (xml) {
            write_xml(*result, out);
        } else {
            out << json_of(result->minutes, one_file ? std::string() : files[index].string());
        }
    };
    for_each_in_order(files.size(), 1, work);
    return exit;
}

} // namespace klubba::cli
