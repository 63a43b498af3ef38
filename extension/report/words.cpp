// SPDX-License-Identifier: MPL-2.0
#include "report/words.hpp"

#include <array>

namespace klubba::report {
namespace {

struct Words {
    std::string_view swedish, english;
};

constexpr std::array<Words, 3> severities{{{"putsning", "polish"}, {"varning", "warning"}, {"fel", "error"}}};
constexpr std::array<Words, 5> stages{{{"utkast", "draft"},
                                       {"ojusterat utskick", "sent out before adjusting"},
                                       {"till justering", "to be adjusted"},
                                       {"justerat", "adjusted"},
                                       {"webb", "web"}}};
constexpr std::array<Words, 5> profiles{{{"minnesanteckningar från råd", "notes of a council"},
                                         {"protokoll från råd", "minutes of a council"},
                                         {"protokoll från nämnd", "minutes of a board"},
                                         {"protokoll från fullmäktige", "minutes of the municipal council"},
                                         {"protokoll från förening", "minutes of an association"}}};

template <std::size_t Count, class Value>
std::string_view word_in(const std::array<Words, Count>& words, Value value, Language language) {
    const auto& word = words[static_cast<std::size_t>(value)];
    return language == Language::Swedish ? word.swedish : word.english;
}

} // namespace

std::string_view word_for(Severity severity, Language language) {
    return word_in(severities, severity, language);
}
std::string_view word_for(Stage stage, Language language) {
    return word_in(stages, stage, language);
}
std::string_view word_for(Profile profile, Language language) {
    return word_in(profiles, profile, language);
}

} // namespace klubba::report
