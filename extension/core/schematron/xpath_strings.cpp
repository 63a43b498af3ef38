// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/xpath_strings.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace klubba::schematron {
namespace {

/// Takes the first character off a text; bytes that are no UTF-8 come one at a time.
std::string_view take_character(std::string_view& text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        ++length;
    const auto character = text.substr(0, length);
    text.remove_prefix(length);
    return character;
}

/// XPath's round(): halves go up; not a number and the infinities stay.
double round_half_up(double value) {
    return std::floor(value + 0.5);
}

} // namespace

std::string substring(std::string_view text, double first, std::optional<double> length) {
    const double from = round_half_up(first);
    const double to = length ? from + round_half_up(*length) : std::numeric_limits<double>::infinity();
    std::string result;
    for (double position = 1; !text.empty(); ++position) {
        const auto character = take_character(text);
        if (position >= from && position < to)
            result += character;
    }
    return result;
}

std::size_t length_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string translate(std::string_view text, std::string_view from, std::string_view to) {
    std::map<std::string_view, std::string_view> replacements;
    while (!from.empty()) {
        const auto character = take_character(from);
        replacements.emplace(character, to.empty() ? std::string_view() : take_character(to));
    }
    std::string result;
    while (!text.empty()) {
        const auto character = take_character(text);
        const auto found = replacements.find(character);
        result += found == replacements.end() ? character : found->second;
    }
    return result;
}

} // namespace klubba::schematron
