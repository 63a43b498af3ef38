// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"
#include "core/finding.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::cli {

/// Exit codes of all commands.
enum Exit { success = 0, fault_found = 1, failure = 2 };

/// A command line that can't be followed.
class UsageError : public Error {
public:
    using Error::Error;
};

/// An option, and the values it may have (none listed: any).
struct Option {
    std::string name;
    std::vector<std::string> values;
    bool takes_value = true;
};

struct CommandLine {
    /// Values by option name, without dashes.
    std::map<std::string, std::string> options;
    /// What is left: files, folders, names of rules.
    std::vector<std::string> operands;

    /// The option's value, or `otherwise` when it was not given.
    [[nodiscard]] std::string value(const std::string& option, std::string otherwise = {}) const;
    [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
};

/// Takes "--name value", "--name=value" and, where no value is taken, "--name" apart from operands; "--" ends the options. Throws UsageError.
CommandLine parse(const std::vector<std::string>& arguments, const std::vector<Option>& options);

/// Swedish unless the environment (LC_ALL, LC_MESSAGES, LANG: the first that is set) is English.
Language language_of_environment();

/// The sentence in that language.
inline const std::string& sentence(const std::string& swedish, const std::string& english,
                                   Language language) {
    return language == Language::English ? english : swedish;
}
std::string sentence(const Error& error, Language language);

} // namespace klubba::cli
