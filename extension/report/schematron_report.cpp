// SPDX-License-Identifier: MPL-2.0
#include "report/schematron_report.hpp"

#include "core/names.hpp"
#include "core/schematron/xml.hpp"
#include "report/findings_text.hpp"
#include "report/json_writer.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::report {
namespace {

std::optional<Severity> severity_of_role(std::string_view role) {
    struct Role {
        std::string_view word;
        Severity severity;
    };
    static constexpr std::array roles{Role{"fel", Severity::Error},       Role{"error", Severity::Error},
                                      Role{"fatal", Severity::Error},     Role{"varning", Severity::Warning},
                                      Role{"warn", Severity::Warning},    Role{"warning", Severity::Warning},
                                      Role{"info", Severity::Info},       Role{"hint", Severity::Info},
                                      Role{"information", Severity::Info}};
    const auto found = std::ranges::find(roles, role, &Role::word);
    return found == roles.end() ? std::nullopt : std::optional(found->severity);
}

/// The id of the test, else of its rule, else of its pattern; may be empty.
std::string_view name_of_rule(const schematron::Result& result) {
    for (auto node : {result.test, result.test.parent(), result.pattern})
        if (const std::string_view id = node.attribute("id").value(); !id.empty())
            return id;
    return {};
}

/// What the node says, on one line.
std::string words_of(const pugi::xpath_node& node) {
    std::string words;
    if (node.attribute())
        schematron::append_collapsed(words, node.attribute().value());
    else if (node.node().type() == pugi::node_element || node.node().type() == pugi::node_document)
        words = schematron::text_of(node.node());
    else
        schematron::append_collapsed(words, node.node().value());
    return short_quote(words);
}

/// Whether text in this language (RFC 5646, empty for any) is for somebody who reads the other.
bool is_for(Language reader, std::string_view language) {
    const auto* const wanted = reader == Language::English ? "en" : "sv";
    return language.empty() || language.substr(0, language.find('-')) == wanted;
}

std::string lines_of(const schematron::Result& result, Language language) {
    std::string lines = "  ";
    if (const auto rule = name_of_rule(result); !rule.empty())
        lines.append(rule).append("  ");
    lines += result.text + "\n          ";
    if (!result.document.empty())
        lines += result.document + " ";
    lines += result.location();
    if (const auto words = words_of(result.node); !words.empty())
        lines += (language == Language::Swedish ? ": ”" : ": “") + words + "”";
    lines += '\n';
    const bool none_fits = std::ranges::none_of(
        result.diagnostics, [&](const auto& each) { return is_for(language, each.language); });
    for (const auto& diagnostic : result.diagnostics)
        if (none_fits || is_for(language, diagnostic.language))
            lines += "          " + diagnostic.text + '\n';
    return lines;
}

template <class Notes, class WriteMore>
void write_notes(JsonWriter& json, std::string_view name, const Notes& notes, const WriteMore& write_more) {
    json.key(name);
    json.begin_array();
    for (const auto& note : notes) {
        json.begin_object();
        json.member("id", note.id);
        write_more(note);
        json.member("text", note.text);
        json.end_object();
    }
    json.end_array();
}

std::optional<std::string_view> unless_empty(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

void write_finding(JsonWriter& json, std::string_view phase, const schematron::Result& result) {
    json.begin_object();
    json.member("rule", unless_empty(name_of_rule(result)));
    json.member("severity", name_of(severity_of(result)));
    json.member("stage", unless_empty(phase));
    json.member("message", result.text);
    json.key("place");
    json.begin_object();
    json.member("block", nullptr);
    json.member("text", words_of(result.node));
    json.member("location", result.location());
    json.member("document", unless_empty(result.document));
    json.end_object();
    json.member("fixable", false);
    json.member("flag", unless_empty(result.test.attribute("flag").value()));
    json.member("see", unless_empty(result.test.attribute("see").value()));
    write_notes(json, "diagnostics", result.diagnostics, [&](const schematron::Diagnostic& diagnostic) {
        json.member("language", unless_empty(diagnostic.language));
    });
    write_notes(json, "properties", result.properties, [&](const schematron::Property& property) {
        json.member("role", unless_empty(property.role));
        json.member("scheme", unless_empty(property.scheme));
    });
    json.end_object();
}

} // namespace

Severity severity_of(const schematron::Result& result) {
    for (auto node : {result.test, result.test.parent(), result.pattern})
        if (const auto severity = severity_of_role(node.attribute("role").value()))
            return *severity;
    return Severity::Error;
}

std::string results_text(std::string_view file, const std::vector<schematron::Result>& results,
                         Language language) {
    std::vector<GradedLines> graded;
    for (const auto& result : results)
        graded.push_back({severity_of(result), lines_of(result, language)});
    return graded_text(file, graded, language);
}

std::string results_json(std::string_view file, std::string_view phase,
                         const std::vector<schematron::Result>& results) {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    json.key("files");
    json.begin_array();
    json.begin_object();
    json.member("file", file);
    json.key("findings");
    json.begin_array();
    for (const auto& result : results)
        write_finding(json, phase, result);
    json.end_array();
    json.end_object();
    json.end_array();
    json.end_object();
    return text + '\n';
}

} // namespace klubba::report
