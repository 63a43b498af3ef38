// SPDX-License-Identifier: MPL-2.0
#include "core/names.hpp"

#include <array>

namespace klubba {
namespace {

constexpr std::array<std::string_view, 3> severities{"info", "warning", "error"};
constexpr std::array<std::string_view, 5> stages{"utkast", "utskick", "justering", "justerat", "webb"};
constexpr std::array<std::string_view, 5> profiles{"M", "P", "N", "K", "F"};

template <class Value, class Names>
std::optional<Value> value_named(const Names& names, std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<Value>(i);
    return std::nullopt;
}

} // namespace

std::string_view name_of(Severity severity) {
    return severities[static_cast<std::size_t>(severity)];
}
std::string_view name_of(Stage stage) {
    return stages[static_cast<std::size_t>(stage)];
}
std::string_view name_of(Profile profile) {
    return profiles[static_cast<std::size_t>(profile)];
}

std::optional<Stage> stage_named(std::string_view name) {
    return value_named<Stage>(stages, name);
}
std::optional<Profile> profile_named(std::string_view name) {
    return value_named<Profile>(profiles, name);
}

} // namespace klubba
