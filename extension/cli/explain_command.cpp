// SPDX-License-Identifier: MPL-2.0
#include "cli/explain_command.hpp"

#include "cli/command_line.hpp"
#include "cli/template_folders.hpp"
#include "files/library.hpp"
#include "report/explain.hpp"

#include <algorithm>
#include <ostream>

namespace klubba::cli {

int explain_command(const std::vector<std::string>& arguments, std::ostream& out, Language language) {
    const auto line = parse(arguments, {{"lang", {"sv", "en"}}});
    if (line.operands.empty())
        throw UsageError("Ange en regel: klubba explain HDR-10", "Name a rule: klubba explain HDR-10");
    files::Library library(template_folders());
    const auto& rules = library.rules().rules();
    for (const auto& id : line.operands) {
        const auto rule = std::ranges::find(rules, id, &Rule::id);
        if (rule == rules.end())
            throw UsageError("Regeln ”" + id + "” finns inte.", "There is no rule “" + id + "”.");
        out << report::explain(*rule, language);
    }
    return success;
}

} // namespace klubba::cli
