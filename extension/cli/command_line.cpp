// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace klubba::cli {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const auto& word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result;
}

void demand_known_value(const Option& option, const std::string& value) {
    if (option.values.empty() || std::ranges::find(option.values, value) != option.values.end())
        return;
    throw UsageError("--" + option.name + " kan inte vara ”" + value + "”; välj " + joined(option.values) +
                         ".",
                     "--" + option.name + " can't be “" + value + "”; choose " + joined(option.values) + ".");
}

} // namespace

std::string CommandLine::value(const std::string& option, std::string otherwise) const {
    const auto found = options.find(option);
    return found == options.end() ? std::move(otherwise) : found->second;
}

CommandLine parse(const std::vector<std::string>& arguments, const std::vector<Option>& options) {
    CommandLine result;
    for (auto word = arguments.begin(); word != arguments.end(); ++word) {
        if (*word == "--") {
            result.operands.insert(result.operands.end(), std::next(word), arguments.end());
            break;
        }
        if (!word->starts_with('-') || *word == "-") {
            result.operands.push_back(*word);
            continue;
        }
        const auto equals = std::min(word->find('='), word->size());
        const auto option =
            std::ranges::find_if(options, [name = std::string_view(*word).substr(0, equals)](
                                              const Option& each) { return "--" + each.name == name; });
        if (option == options.end())
            throw UsageError("Alternativet " + *word + " finns inte.", "There is no option " + *word + ".");
        const bool is_beside = equals == word->size();
        if (is_beside && !option->takes_value) {
            result.options[option->name];
            continue;
        }
        if (!option->takes_value)
            throw UsageError("Alternativet --" + option->name + " tar inget värde.",
                             "The option --" + option->name + " takes no value.");
        if (is_beside && std::next(word) == arguments.end())
            throw UsageError("Alternativet " + *word + " saknar värde.",
                             "The option " + *word + " has no value.");
        const auto value = is_beside ? *++word : word->substr(equals + 1);
        demand_known_value(*option, value);
        result.options[option->name] = value;
    }
    return result;
}

Language language_of_environment() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(variable); value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("en") ? Language::English : Language::Swedish;
    return Language::Swedish;
}

std::string sentence(const Error& error, Language language) {
    return sentence(error.what(), error.english(), language);
}

} // namespace klubba::cli
