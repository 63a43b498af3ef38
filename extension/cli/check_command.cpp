// SPDX-License-Identifier: MPL-2.0
#include "cli/check_command.hpp"

#include "cli/command_line.hpp"
#include "cli/inputs.hpp"
#include "cli/template_folders.hpp"
#include "core/calendar.hpp"
#include "core/ignored.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"
#include "files/library.hpp"
#include "files/organ_settings_store.hpp"
#include "files/read.hpp"
#include "report/findings_text.hpp"
#include "report/json.hpp"

#include <Poco/DateTimeParser.h>
#include <Poco/LocalDateTime.h>
#include <Poco/NumberParser.h>

#include <algorithm>
#include <chrono>
#include <deque>
#include <ostream>

namespace klubba::cli {
namespace {

enum class Format { Text, Json, Svrl };

struct Settings {
    std::string template_id;
    files::FoundSettings organs;
    CheckRequest request;
    Format format = Format::Text;
    std::size_t jobs = 1;
};

struct Checked {
    std::string template_id;
    std::optional<Profile> profile;
    std::vector<Finding> findings;
    std::string svrl;
    /// Why the file could not be checked; empty when it was.
    std::string refusal;
};

template <class Time>
Date date_from(const Time& time) {
    return {std::chrono::year(time.year()), std::chrono::month(static_cast<unsigned>(time.month())),
            std::chrono::day(static_cast<unsigned>(time.day()))};
}

Date date_of(const std::string& text) {
    Poco::DateTime time;
    int difference = 0;
    // The parser is lenient; only what is written back the same was a date.
    if (Poco::DateTimeParser::tryParse("%Y-%m-%d", text, time, difference) && iso(date_from(time)) == text)
        return date_from(time);
    throw UsageError("--as-of ska vara ett datum, som 2026-03-17, inte ”" + text + "”.",
                     "--as-of takes a date, like 2026-03-17, not “" + text + "”.");
}

std::size_t job_count(const std::string& text) {
    unsigned count = 0;
    if (!Poco::NumberParser::tryParseUnsigned(text, count) || count == 0)
        throw UsageError("--jobs ska vara ett antal, som 4, inte ”" + text + "”.",
                         "--jobs takes a number, like 4, not “" + text + "”.");
    return std::min<std::size_t>(count, 256);
}

Settings settings_of(const CommandLine& line, Language language) {
    Settings settings;
    settings.template_id = line.value("template");
    if (line.has("settings"))
        settings.organs = files::settings_in(line.value("settings"));
    settings.request.language = language;
    if (line.has("stage"))
        settings.request.stage = stage_named(line.value("stage"));
    settings.request.today =
        line.has("as-of") ? date_of(line.value("as-of")) : date_from(Poco::LocalDateTime());
    const auto format = line.value("format", "text");
    settings.format = format == "json" ? Format::Json : format == "svrl" ? Format::Svrl : Format::Text;
    settings.jobs = job_count(line.value("jobs", "1"));
    return settings;
}

Checked check_file(const std::filesystem::path& file, const Settings& settings, files::Library& library) {
    Checked result;
    try {
        const auto document = files::read(file);
        const auto minutes = recognise(document);
        const auto* own = settings.organs.of(minutes.organ.value);
        const auto* suited = settings.template_id.empty() ? library.suiting(document, minutes, own)
                                                          : library.named(settings.template_id);
        auto request = settings.request;
        if (suited != nullptr) {
            result.template_id = suited->id;
            use_template(request, *suited);
        }
        if (own != nullptr)
            request.severities = own->severities;
        if (const auto ignored = document.properties.find(std::string(properties::ignored));
            ignored != document.properties.end())
            request.ignored = parse_ignored(ignored->second);
        result.profile = minutes.is_minutes && request.profile ? request.profile : minutes.profile;
        const auto& rules = library.rules(suited);
        result.findings = rules.check(document, minutes, request);
        if (settings.format == Format::Svrl)
            result.svrl = rules.svrl(document, minutes, request);
    } catch (const Error& refusal) {
        result.refusal = sentence(refusal, settings.request.language);
    }
    return result;
}

Poco::JSON::Object::Ptr to_json(const std::filesystem::path& file, const Checked& checked) {
    Poco::JSON::Array::Ptr findings = new Poco::JSON::Array;
    for (const auto& finding : checked.findings)
        findings->add(report::to_json(finding));
    Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    json->set("file", file.string());
    json->set("template",
              checked.template_id.empty() ? Poco::Dynamic::Var() : Poco::Dynamic::Var(checked.template_id));
    json->set("profile", checked.profile ? Poco::Dynamic::Var(std::string(name_of(*checked.profile)))
                                         : Poco::Dynamic::Var());
    if (!checked.refusal.empty())
        json->set("error", checked.refusal);
    json->set("findings", findings);
    return json;
}

/// Writes results one after the other, as they come.
class Report {
public:
    Report(std::ostream& out, Format format, Language language)
        : m_out(out), m_format(format), m_language(language) {
        if (m_format == Format::Json)
            m_out << "{\"files\":[";
    }
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;
    ~Report() {
        if (m_format == Format::Json)
            m_out << "\n]}\n";
    }

    void add(const std::filesystem::path& file, const Checked& checked) {
        if (m_format == Format::Json) {
            m_out << (m_first ? "\n" : ",\n");
            cli::to_json(file, checked)->stringify(m_out);
        } else if (checked.refusal.empty()) {
            m_out << (m_format == Format::Svrl
                          ? checked.svrl
                          : report::findings_text(file.string(), checked.findings, m_language));
        }
        m_first = false;
    }

private:
    std::ostream& m_out;
    Format m_format;
    Language m_language;
    bool m_first = true;
};

int exit_of(const Checked& checked) {
    if (!checked.refusal.empty())
        return failure;
    return std::ranges::find(checked.findings, Severity::Error, &Finding::severity) != checked.findings.end()
               ? fault_found
               : success;
}

} // namespace

int check_command(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& error,
                  Language language) {
    const auto line = parse(arguments, {{"template", {}},
                                        {"stage", {"utkast", "utskick", "justering", "justerat", "webb"}},
                                        {"format", {"text", "json", "svrl"}},
                                        {"jobs", {}},
                                        {"as-of", {}},
                                        {"settings", {}},
                                        {"lang", {"sv", "en"}}});
    const auto settings = settings_of(line, language);
    if (!settings.organs.errors.empty())
        throw UsageError(settings.organs.errors.front().what(), settings.organs.errors.front().english());
    if (line.operands.empty())
        throw UsageError("Ange minst en fil eller mapp: klubba check FIL|MAPP…",
                         "Name at least one file or folder: klubba check FILE|DIR…");
    const auto files = documents_in(line.operands);

    // A rule book is one thread's own, so every worker has a library of its own.
    std::deque<files::Library> libraries;
    for (std::size_t worker = 0; worker < std::max<std::size_t>(1, std::min(settings.jobs, files.size()));
         ++worker)
        libraries.emplace_back(template_folders());
    for (const auto& broken : libraries.front().errors())
        error << sentence(broken, language) << '\n';
    if (!settings.template_id.empty() && libraries.front().named(settings.template_id) == nullptr)
        throw UsageError("Mallen ”" + settings.template_id + "” finns inte.",
                         "There is no template “" + settings.template_id + "”.");

    int exit = success;
    std::vector<Checked> results(files.size());
    Report report(out, settings.format, language);
    for_each_in_order(
        files.size(), settings.jobs,
        [&](std::size_t index, std::size_t worker) {
            results[index] = check_file(files[index], settings, libraries[worker]);
        },
        [&](std::size_t index) {
            const auto checked = std::exchange(results[index], {});
            report.add(files[index], checked);
            if (!checked.refusal.empty())
                error << checked.refusal << '\n';
            exit = std::max(exit, exit_of(checked));
        });
    return exit;
}

} // namespace klubba::cli
