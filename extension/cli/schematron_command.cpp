// SPDX-License-Identifier: MPL-2.0
#include "cli/schematron_command.hpp"

#include "cli/command_line.hpp"
#include "cli/time_limit.hpp"
#include "core/schematron.hpp"
#include "core/schematron/xml.hpp"
#include "files/enclosure.hpp"
#include "files/library.hpp"
#include "report/schematron_report.hpp"

#include <map>
#include <memory>
#include <ostream>
#include <string_view>

namespace klubba::cli {
namespace {

constexpr std::uintmax_t largest_document = 64u << 20;

/// The documents that the checked one names, in its own folder.
class Neighbours {
public:
    explicit Neighbours(std::filesystem::path document)
        : m_document(std::move(document)), m_folder({m_document.parent_path()}, largest_document) {}

    const pugi::xml_document* find(std::string_view name) {
        auto& document = m_read[std::string(name)];
        if (!document) {
            const auto file = m_folder.read(name, m_document);
            document = schematron::parse_xml(file.bytes, file.path.string());
        }
        return document.get();
    }

private:
    std::filesystem::path m_document;
    files::Enclosure m_folder;
    std::map<std::string, std::unique_ptr<pugi::xml_document>> m_read;
};

} // namespace

int schematron_command(const std::vector<std::string>& arguments, std::ostream& out, Language language) {
    const auto line =
        parse(arguments,
              {{"phase", {}}, {"format", {"text", "json", "svrl"}}, {"limit", {}}, {"lang", {"sv", "en"}}});
    if (line.operands.size() != 2)
        throw UsageError("Ange ett schema och ett dokument: klubba schematron SCHEMA XML",
                         "Name a schema and a document: klubba schematron SCHEMA XML");
    const auto& name = line.operands[1];
    const auto schema = files::load_schema(line.operands[0]);
    const auto document = schematron::parse_xml(files::bytes_of(name), name);
    Neighbours neighbours(name);
    const schematron::Surroundings surroundings{
        [&](std::string_view other) { return neighbours.find(other); }, until(time_limit(line))};
    const auto phase = line.value("phase");
    const auto format = line.value("format", "text");
    const auto results = schema.run(*document, phase, {}, surroundings);
    if (format == "svrl")
        out << schema.svrl(*document, phase, surroundings);
    else if (format == "json")
        out << report::results_json(name, phase, results);
    else
        out << report::results_text(name, results, language);
    return results.empty() ? success : fault_found;
}

} // namespace klubba::cli
