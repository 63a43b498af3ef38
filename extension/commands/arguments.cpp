// SPDX-License-Identifier: MPL-2.0
#include "commands/catalogue.hpp"

#include <charconv>

namespace klubba::commands {

std::string given(const Arguments& arguments, std::string_view name) {
    const auto found = arguments.find(std::string(name));
    return found == arguments.end() ? std::string() : found->second;
}

std::string required(const Arguments& arguments, std::string_view name) {
    auto value = given(arguments, name);
    if (value.empty())
        throw Error("Uppgiften ”" + std::string(name) + "” saknas.",
                    "The argument \"" + std::string(name) + "\" is missing.");
    return value;
}

std::optional<int> number(const Arguments& arguments, std::string_view name) {
    const auto text = given(arguments, name);
    if (text.empty())
        return {};
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1)
        throw Error("”" + text + "” är inget nummer; ange ett heltal från 1.",
                    "\"" + text + "\" is no number; give a whole number from 1.");
    return value;
}

} // namespace klubba::commands
