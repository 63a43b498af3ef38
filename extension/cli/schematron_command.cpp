// SPDX-License-Identifier: MPL-2.0
#include "cli/schematron_command.hpp"

#include "core/error.hpp"
#include "core/schematron.hpp"
#include "core/schematron/xml.hpp"

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string_view>

namespace klubba {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 64u << 20;

struct Call {
    fs::path schema;
    fs::path document;
    std::string phase;
    bool svrl = false;
};

Call parse(const std::vector<std::string>& arguments) {
    Call call;
    std::vector<std::string> files;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const auto& argument = arguments[at];
        if (argument != "--phase" && argument != "--format") {
            if (argument.starts_with("--"))
                throw Error("flaggan " + argument + " finns inte", "there is no option " + argument);
            files.push_back(argument);
            continue;
        }
        if (++at == arguments.size())
            throw Error("efter " + argument + " saknas ett värde", "a value is missing after " + argument);
        if (argument == "--phase")
            call.phase = arguments[at];
        else if (arguments[at] == "text" || arguments[at] == "svrl")
            call.svrl = arguments[at] == "svrl";
        else
            throw Error("--format är text eller svrl, inte " + arguments[at],
                        "--format is text or svrl, not " + arguments[at]);
    }
    if (files.size() != 2)
        throw Error("skriv: klubba schematron SCHEMA XML [--phase FAS] [--format text|svrl]",
                    "usage: klubba schematron SCHEMA XML [--phase PHASE] [--format text|svrl]");
    call.schema = files[0];
    call.document = files[1];
    return call;
}

std::string read(const fs::path& file) {
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    std::ifstream stream(file, std::ios::binary);
    if (problem || !stream)
        throw Error("filen " + file.string() + " kan inte läsas",
                    "the file " + file.string() + " can't be read");
    if (size > largest_file)
        throw Error("filen " + file.string() + " är större än 64 MiB",
                    "the file " + file.string() + " is larger than 64 MiB");
    std::string text(static_cast<std::size_t>(size), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

/// Relative to the folder of the schema that names it; files only, never the network.
schematron::Source fetch(std::string_view href, std::string_view base) {
    if (href.find("://") != std::string_view::npos)
        throw Error(std::string(href) + " är ingen fil", std::string(href) + " is not a file");
    const auto file = (fs::path(base).parent_path() / fs::path(href)).lexically_normal();
    return {file.string(), read(file)};
}

int run(const Call& call, std::ostream& out) {
    const auto schema_name = call.schema.lexically_normal().string();
    const auto schema = schematron::Schema::load(read(call.schema), schema_name, fetch);
    const auto document = schematron::parse_xml(read(call.document), call.document.string());
    const auto results = schema.run(*document, call.phase);
    if (call.svrl) {
        out << schema.svrl(*document, call.phase);
    } else {
        for (const auto& result : results) {
            out << call.document.string() << ": " << result.location << ": ";
            if (const std::string_view id = result.test.attribute("id").value(); !id.empty())
                out << '[' << id << "] ";
            out << result.text << '\n';
            for (const auto& diagnostic : result.diagnostics)
                out << "    " << diagnostic.text << '\n';
        }
    }
    return results.empty() ? 0 : 1;
}

} // namespace

int schematron_command(const std::vector<std::string>& arguments, Language language, std::ostream& out,
                       std::ostream& error) {
    try {
        return run(parse(arguments), out);
    } catch (const Error& problem) {
        error << (language == Language::English ? problem.english() : problem.what()) << '\n';
        return 2;
    }
}

} // namespace klubba
