// SPDX-License-Identifier: MPL-2.0
#include "core/file_name.hpp"

#include "core/calendar.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::file_names {
namespace {

constexpr std::array<std::string_view, 4> fields{"{organ}", "{kommun}", "{slag}", "{datum}"};

/// The next field at or after `from`; empty where there is none.
std::string_view next_field(std::string_view pattern, std::size_t from) {
    const auto open = pattern.find('{', from);
    if (open == std::string_view::npos)
        return {};
    return pattern.substr(open, std::min(pattern.find('}', open), pattern.size() - 1) - open + 1);
}

std::string value_of(std::string_view field, const Minutes& minutes) {
    if (field == "{organ}")
        return minutes.organ.value;
    if (field == "{kommun}")
        return minutes.municipality.value;
    if (field == "{slag}")
        return minutes.kind.value;
    return minutes.dates.empty() ? std::string() : iso(minutes.dates.front().value);
}

/// The words alone, in lower case, each after a space. A hyphen between digits is part of a date.
std::string words_of(std::string_view name) {
    std::string words;
    for (text::Word word = text::next_word(name, 0); word.begin < word.end;
         word = text::next_word(name, word.end)) {
        auto part = text::fold(text::slice(name, word));
        std::ranges::replace(part, '-', ' ');
        words.append(" ").append(part);
    }
    return words;
}

} // namespace

std::string_view unknown_field(std::string_view pattern) {
    for (auto field = next_field(pattern, 0); !field.empty();
         field = next_field(pattern, static_cast<std::size_t>(field.data() - pattern.data()) + field.size()))
        if (std::ranges::find(fields, field) == fields.end())
            return field;
    return {};
}

std::optional<std::string> filled_in(std::string_view pattern, const Minutes& minutes) {
    std::string name;
    std::size_t end = 0;
    for (auto field = next_field(pattern, 0); !field.empty(); field = next_field(pattern, end)) {
        const auto begin = static_cast<std::size_t>(field.data() - pattern.data());
        const auto value = value_of(field, minutes);
        if (value.empty())
            return std::nullopt;
        name.append(pattern.substr(end, begin - end)).append(value);
        end = begin + field.size();
    }
    return name.append(pattern.substr(end));
}

bool follows(std::string_view name, std::string_view wanted) {
    return (words_of(name) + ' ').find(words_of(wanted) + ' ') != std::string::npos;
}

} // namespace klubba::file_names
