// SPDX-License-Identifier: MPL-2.0
#include "cli/explain_command.hpp"

#include "cli/command_line.hpp"
#include "cli/template_folders.hpp"
#include "files/library.hpp"
#include "report/explain.hpp"
#include "report/rule_book_markdown.hpp"

#include <algorithm>
#include <ostream>

namespace klubba::cli {
namespace {

/// The rules with these ids, in that order. Throws UsageError for one that there is not.
std::vector<Rule> named(const std::vector<std::string>& ids, const std::vector<Rule>& rules) {
    std::vector<Rule> result;
    for (const auto& id : ids) {
        const auto rule = std::ranges::find(rules, id, &Rule::id);
        if (rule == rules.end())
            throw UsageError("Regeln ”" + id + "” finns inte.", "There is no rule “" + id + "”.");
        result.push_back(*rule);
    }
    return result;
}

} // namespace

int explain_command(const std::vector<std::string>& arguments, std::ostream& out, Language language) {
    const auto line =
        parse(arguments, {{"all", {}, false}, {"format", {"text", "markdown"}}, {"lang", {"sv", "en"}}});
    if (line.operands.empty() != line.has("all"))
        throw UsageError("Ange en regel eller --all: klubba explain HDR-10",
                         "Name a rule or --all: klubba explain HDR-10");
    const bool markdown = line.value("format") == "markdown";
    files::Library library(template_folders(), files::Phrases::Skip);
    const auto& rules = library.rules().rules();
    if (line.has("all") && markdown) {
        out << report::rule_book_markdown(rules, language);
        return success;
    }
    auto separator = "";
    for (const auto& rule : line.has("all") ? rules : named(line.operands, rules)) {
        out << separator
            << (markdown ? report::rule_markdown(rule, language) : report::explain(rule, language));
        separator = "\n";
    }
    return success;
}

} // namespace klubba::cli
