// SPDX-License-Identifier: MPL-2.0
#include "report/findings_text.hpp"

#include "report/words.hpp"

#include <algorithm>

namespace klubba::report {
namespace {

constexpr std::size_t longest_quote = 60;

std::string line_of(const Finding& finding, Language language) {
    const bool swedish = language == Language::Swedish;
    std::string line = "  " + finding.rule + "  " + finding.message + '\n';
    line += std::string(swedish ? "          stycke " : "          paragraph ") +
            std::to_string(finding.place.paragraph + 1);
    if (!finding.text.empty())
        line += (swedish ? ": ”" : ": “") + short_quote(finding.text) + "”";
    if (finding.fix)
        line += (swedish ? "  [åtgärd: " : "  [fix: ") + finding.fix->title + "]";
    return line + '\n';
}

std::string counted(std::size_t count, Severity severity, Language language) {
    std::string word(word_for(severity, language));
    if (count != 1) {
        if (language == Language::English)
            word += severity == Severity::Info ? "" : "s";
        else if (severity == Severity::Warning)
            word += "ar";
    }
    return std::to_string(count) + " " + word;
}

} // namespace

std::string short_quote(std::string words) {
    std::ranges::replace(words, '\n', ' ');
    std::ranges::replace(words, '\t', ' ');
    if (words.size() <= longest_quote)
        return words;
    auto end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
        --end;
    return words.substr(0, end) + "…";
}

std::string graded_text(std::string_view file, const std::vector<GradedLines>& all, Language language) {
    const bool swedish = language == Language::Swedish;
    std::string text(file);
    text += '\n';
    if (all.empty())
        return text + (swedish ? "  Inga anmärkningar.\n" : "  Nothing to remark.\n");
    std::string summary;
    for (const auto severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        std::size_t count = 0;
        for (const auto& each : all) {
            if (each.severity != severity)
                continue;
            if (count++ == 0) {
                std::string heading(word_for(severity, language));
                heading.front() = static_cast<char>(heading.front() - 0x20);
                text += heading + '\n';
            }
            text += each.lines;
        }
        summary += (summary.empty() ? "" : ", ") + counted(count, severity, language);
    }
    return text + summary + '\n';
}

std::string findings_text(std::string_view file, const std::vector<Finding>& findings, Language language) {
    std::vector<GradedLines> graded;
    for (const auto& finding : findings)
        graded.push_back({finding.severity, line_of(finding, language)});
    return graded_text(file, graded, language);
}

} // namespace klubba::report
