// SPDX-License-Identifier: MPL-2.0
#include "cli/check_command.hpp"

#include "cli/archive_report.hpp"
#include "cli/check_settings.hpp"
#include "cli/command_line.hpp"
#include "cli/inputs.hpp"
#include "cli/template_folders.hpp"
#include "cli/time_limit.hpp"
#include "core/ignored.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"
#include "files/library.hpp"
#include "files/read.hpp"
#include "report/finding_json.hpp"
#include "report/findings_text.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <ostream>
#include <utility>

namespace klubba::cli {
namespace {

struct Checked {
    /// As long as they are needed.
    Document document;
    Minutes minutes;

    std::string template_id;
    std::optional<Profile> profile;
    std::vector<Finding> findings;
    std::string svrl;
    /// When a report is asked for and the file holds minutes.
    std::optional<report::MeetingFacts> facts;
    /// Why the file could not be checked; empty when it was.
    std::string refusal;
};

/// Runs one stage, unless an earlier one has failed.
template <class Stage>
void attempt(Checked& checked, Language language, const Stage& stage) {
    if (!checked.refusal.empty())
        return;
    try {
        stage();
    } catch (const Error& refusal) {
        checked.refusal = sentence(refusal, language);
    }
}

/// Throws klubba::Error that names the file too, where the schema's own names only the rule.
void apply_rules(Checked& checked, const std::filesystem::path& file, const RuleBook& rules,
                 const Document& document, const Minutes& minutes, CheckRequest& request,
                 const CheckSettings& settings) {
    request.keep_going = until(settings.limit);
    try {
        checked.findings = rules.check(document, minutes, request);
        if (settings.format == Format::Svrl)
            checked.svrl = rules.svrl(document, minutes, request);
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what(), file.string() + ": " + error.english());
    }
}

void check_rules(Checked& checked, const std::filesystem::path& file, const CheckSettings& settings,
                 files::Library& library) {
    const auto document = std::move(checked.document);
    const auto minutes = std::move(checked.minutes);
    const auto* own = settings.organs.of(minutes.organ.value);
    const auto* suited = settings.template_id.empty() ? library.suiting(document, minutes, own)
                                                      : library.named(settings.template_id);
    auto request = settings.request;
    request.file_name = file.stem().string();
    request.without_edits = true;
    if (suited != nullptr) {
        checked.template_id = suited->id;
        use_template(request, *suited);
    }
    if (own != nullptr)
        use_settings(request, *own);
    if (settings.members)
        request.body.members = *settings.members;
    if (const auto ignored = document.properties.find(std::string(properties::ignored));
        ignored != document.properties.end())
        request.ignored = parse_ignored(ignored->second);
    checked.profile = minutes.is_minutes && request.profile ? request.profile : minutes.profile;
    apply_rules(checked, file, library.rules(suited), document, minutes, request, settings);
    if (settings.reports && minutes.is_minutes)
        checked.facts = report::meeting_facts({}, minutes, checked.profile, request.body, checked.findings);
}

std::string json_of(const std::filesystem::path& file, const Checked& checked) {
    std::string text;
    report::JsonWriter json(text);
    json.begin_object();
    json.member("file", file.string());
    json.member("template", checked.template_id.empty() ? std::nullopt : std::optional(checked.template_id));
    json.member("profile", checked.profile ? std::optional(name_of(*checked.profile)) : std::nullopt);
    if (!checked.refusal.empty())
        json.member("error", checked.refusal);
    json.key("findings");
    json.begin_array();
    for (const auto& finding : checked.findings) {
        json.begin_object();
        report::write_members(json, finding);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return text;
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
            m_out << (m_first ? "\n" : ",\n") << json_of(file, checked);
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
                                        {"register", {}},
                                        {"previous", {}},
                                        {"report", {}},
                                        {"limit", {}},
                                        {"lang", {"sv", "en"}}});
    const auto settings = check_settings(line, language);
    if (!settings.organs.errors.empty())
        throw UsageError(settings.organs.errors.front().what(), settings.organs.errors.front().english());
    if (line.operands.empty())
        throw UsageError("Ange minst en fil eller mapp: klubba check FIL|MAPP…",
                         "Name at least one file or folder: klubba check FILE|DIR…");
    auto files = documents_in(line.operands);
    std::optional<ArchiveReport> archive;
    if (settings.reports)
        archive.emplace(line.value("report"), files, *settings.request.today, language);

    // A rule book is one thread's own, so every worker has a library of its own.
    std::deque<files::Library> libraries;
    for (std::size_t worker = 0; worker < std::max<std::size_t>(1, std::min(settings.jobs, files.size()));
         ++worker)
        libraries.emplace_back(template_folders(), files::Phrases::Skip);
    for (const auto& broken : libraries.front().errors())
        error << sentence(broken, language) << '\n';
    if (!settings.template_id.empty() && libraries.front().named(settings.template_id) == nullptr)
        throw UsageError("Mallen ”" + settings.template_id + "” finns inte.",
                         "There is no template “" + settings.template_id + "”.");

    int exit = success;
    std::vector<std::unique_ptr<Checked>> results(files.size());
    Report report(out, settings.format, language);
    Work work;
    work.read = [&](std::size_t index, std::size_t) {
        auto& checked = *(results[index] = std::make_unique<Checked>());
        attempt(checked, language, [&] { checked.document = files::read(files[index]); });
        return bytes_of(checked.document);
    };
    work.stages = {
        [&](std::size_t index, std::size_t) {
            auto& checked = *results[index];
            attempt(checked, language, [&] { checked.minutes = recognise(checked.document); });
        },
        [&](std::size_t index, std::size_t worker) {
            auto& checked = *results[index];
            attempt(checked, language,
                    [&] { check_rules(checked, files[index], settings, libraries[worker]); });
        },
    };
    work.done = [&](std::size_t index) {
        const auto checked = std::move(results[index]);
        report.add(files[index], *checked);
        if (!checked->refusal.empty())
            error << checked->refusal << '\n';
        if (archive)
            archive->add(files[index], std::move(checked->facts), checked->refusal);
        exit = std::max(exit, exit_of(*checked));
    };
    for_each_in_order(files.size(), settings.jobs, work);
    if (const auto note = untold(settings); settings.format == Format::Text && !note.empty())
        error << note << '\n';
    if (archive)
        archive->write();
    return exit;
}

} // namespace klubba::cli
