// SPDX-License-Identifier: MPL-2.0
#include "report/rule_book_markdown.hpp"

#include "core/text.hpp"
#include "report/fix_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace klubba::report {
namespace {

struct Words {
    std::string_view swedish, english;

    [[nodiscard]] std::string in(Language language) const {
        return std::string(language == Language::Swedish ? swedish : english);
    }
};

constexpr Words introduction{
    "Det här är allt som Klubba kontrollerar i ett protokoll. Sist under varje regel står vad den bygger på "
    "och vad\n"
    "Klubba kan göra åt saken.\n"
    "\n"
    "- **fel** är det som strider mot lag, norm eller protokollet självt, **varning** det som nog är fel, "
    "**putsning**\n"
    "  det som är smått. Ett streck betyder att regeln inte gäller för det slaget av protokoll.\n"
    "- En regel räknas från sitt skede: utkast, ojusterat utskick, till justering, justerat, webb.\n"
    "- En kommun kan stänga av en regel, ändra dess grad eller lägga till egna.\n",
    "This is all that Klubba checks in minutes. Each rule ends with what it rests on and what Klubba can do "
    "about it.\n"
    "\n"
    "- An **error** contradicts law, norm or the minutes themselves, a **warning** is probably wrong, and "
    "**polish** is\n"
    "  small. A dash means that the rule doesn’t hold for minutes of that kind.\n"
    "- A rule counts from its stage on: draft, sent out before adjusting, to be adjusted, adjusted, web.\n"
    "- A municipality can turn a rule off, change its severity or add its own.\n"};

/// Short names of the profiles, for columns.
constexpr std::array<Words, 5> columns{{{"Anteckningar, råd", "Notes, council"},
                                        {"Protokoll, råd", "Minutes, council"},
                                        {"Nämnd", "Board"},
                                        {"Fullmäktige", "Municipal council"},
                                        {"Förening", "Association"}}};

std::string title_of(const Rule& rule, Language language) {
    return language == Language::Swedish || rule.title_en.empty() ? rule.title_sv : rule.title_en;
}

std::string heading_of(const Rule& rule, Language language) {
    return rule.id + " " + title_of(rule, language);
}

std::string subject_of(const Rule& rule, Language language) {
    const auto& subject =
        language == Language::Swedish || rule.subject_en.empty() ? rule.subject_sv : rule.subject_en;
    return subject.empty() ? Words{"Övrigt", "Other"}.in(language) : subject;
}

/// Text that says the same in Markdown: what would be markup, a tag or the end of a cell is escaped.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

/// What GitHub makes of a heading to link to: letters, digits and hyphens in lower case, spaces as hyphens.
std::string anchor_of(std::string_view heading) {
    std::string anchor;
    for (std::size_t at = 0; at < heading.size();) {
        const auto bytes = text::character_at(heading, at);
        if (heading[at] == ' ' || heading[at] == '-')
            anchor += '-';
        else if (text::is_digit(heading[at]) || text::is_letter_at(heading, at))
            anchor += text::fold(heading.substr(at, bytes));
        at += bytes;
    }
    return anchor;
}

std::string link_to(const std::string& words, const std::string& heading) {
    return std::string("[") + escaped(words) + "](#" + anchor_of(heading) + ")";
}

std::string table_head(const std::string& first, Language language) {
    std::string head = std::string("| ") + first;
    std::string line = "|---";
    for (const auto& column : columns) {
        head += " | " + column.in(language);
        line += "|:---:";
    }
    return head + " | " + Words{"Räknas från", "Counts from"}.in(language) + " |\n" + line + "|---|\n";
}

std::string table_row(const std::string& first, const Rule& rule, Language language) {
    std::string row = std::string("| ") + first;
    for (const auto& severity : rule.severity)
        row += " | " + (severity ? std::string(word_for(*severity, language)) : "–");
    return row + " | " + std::string(word_for(rule.stage, language)) + " |\n";
}

/// What stands under a rule's heading, but for the table.
std::string body_of(const Rule& rule, Language language) {
    const bool swedish = language == Language::Swedish;
    std::string text = escaped(swedish ? rule.explanation_sv : rule.explanation_en) + "\n";
    std::string notes;
    if (!rule.source.empty())
        notes += (swedish ? "- Källa: " : "- Source: ") + escaped(rule.source) + "\n";
    if (!rule.fix.empty())
        notes +=
            (swedish ? "- Åtgärd: Klubba " : "- Fix: Klubba ") + words_of_fixes(rule.fix, language) + "\n";
    return notes.empty() ? text : text + "\n" + notes;
}

} // namespace

std::string rule_markdown(const Rule& rule, Language language) {
    return std::string("# ") + escaped(heading_of(rule, language)) + "\n\n" +
           table_head(Words{"Regel", "Rule"}.in(language), language) + table_row(rule.id, rule, language) +
           "\n" + body_of(rule, language);
}

std::string rule_book_markdown(const std::vector<Rule>& rules, Language language) {
    std::vector<std::string> subjects;
    for (const auto& rule : rules)
        if (auto subject = subject_of(rule, language); std::ranges::find(subjects, subject) == subjects.end())
            subjects.push_back(std::move(subject));

    std::string text = std::string("# ") + Words{"Regelboken", "The rule book"}.in(language) + "\n\n" +
                       introduction.in(language) + "\n## " + Words{"Innehåll", "Contents"}.in(language) +
                       "\n\n";
    for (const auto& subject : subjects)
        text += "- " + link_to(subject, subject) + "\n";
    for (const auto& subject : subjects) {
        text +=
            "\n## " + escaped(subject) + "\n\n" + table_head(Words{"Regel", "Rule"}.in(language), language);
        std::string rest;
        for (const auto& rule : rules) {
            if (subject_of(rule, language) != subject)
                continue;
            const auto heading = heading_of(rule, language);
            text += table_row(link_to(heading, heading), rule, language);
            rest += "\n### " + escaped(heading) + "\n\n" + body_of(rule, language);
        }
        text += rest;
    }
    return text;
}

} // namespace klubba::report
