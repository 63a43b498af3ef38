// SPDX-License-Identifier: MPL-2.0
#include "cli/command_line.hpp"

#include <Poco/Util/Option.h>
#include <Poco/Util/OptionException.h>
#include <Poco/Util/OptionProcessor.h>
#include <Poco/Util/OptionSet.h>

#include <algorithm>
#include <cstdlib>

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
    Poco::Util::OptionSet known;
    for (const auto& option : options)
        known.addOption(Poco::Util::Option(option.name, "").argument("value"));
    Poco::Util::OptionProcessor processor(known);
    processor.setUnixStyle(true);

    CommandLine result;
    const auto keep = [&](const std::string& name, const std::string& value) {
        if (name.empty())
            return;
        demand_known_value(*std::ranges::find(options, name, &Option::name), value);
        result.options[name] = value;
    };
    for (const auto& argument : arguments) {
        std::string name;
        std::string value;
        try {
            if (!processor.process(argument, name, value))
                result.operands.push_back(argument);
            else
                keep(name, value);
        } catch (const Poco::Util::OptionException&) {
            throw UsageError("Alternativet " + argument + " finns inte.",
                             "There is no option " + argument + ".");
        }
    }
    try {
        processor.checkRequired();
    } catch (const Poco::Util::OptionException&) {
        throw UsageError("Alternativet " + arguments.back() + " saknar värde.",
                         "The option " + arguments.back() + " has no value.");
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
