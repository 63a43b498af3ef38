// SPDX-License-Identifier: MPL-2.0
#include "report/explain.hpp"

#include "report/fix_words.hpp"
#include "report/layout.hpp"
#include "report/words.hpp"

#include <map>

namespace klubba::report {
namespace {

constexpr std::size_t line_width = 80;

std::string paragraph(std::string_view text) {
    std::string lines;
    for (const auto& line : wrapped(text, line_width))
        lines += line + '\n';
    return lines;
}

/// "Fel: protokoll från råd, protokoll från nämnd." for each severity that some profile gives the rule.
std::string severities(const Rule& rule, Language language) {
    std::map<Severity, std::string, std::greater<>> profiles;
    for (std::size_t i = 0; i < rule.severity.size(); ++i) {
        if (!rule.severity[i])
            continue;
        auto& list = profiles[*rule.severity[i]];
        list += (list.empty() ? "" : ", ") + std::string(word_for(static_cast<Profile>(i), language));
    }
    std::string text;
    for (const auto& [severity, list] : profiles) {
        std::string word(word_for(severity, language));
        word.front() = static_cast<char>(word.front() - 0x20);
        text += paragraph(word + ": " + list);
    }
    return text;
}

} // namespace

std::string explain(const Rule& rule, Language language) {
    const bool swedish = language == Language::Swedish;
    std::string text = rule.id + "  " + (swedish ? rule.title_sv : rule.title_en) + "\n\n";
    text += paragraph(swedish ? rule.explanation_sv : rule.explanation_en) + '\n';
    text += severities(rule, language);
    text +=
        (swedish ? "Räknas från: " : "Counts from: ") + std::string(word_for(rule.stage, language)) + '\n';
    if (!rule.source.empty())
        text += (swedish ? "Källa: " : "Source: ") + rule.source + '\n';
    if (!rule.fix.empty())
        text += (swedish ? "Åtgärd: Klubba " : "Fix: Klubba ") + words_of_fixes(rule.fix, language) + '\n';
    return text;
}

} // namespace klubba::report
