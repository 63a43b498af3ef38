// SPDX-License-Identifier: MPL-2.0
#include "core/ignored.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace klubba {
namespace {

std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && c != '%' && c != '|' && c != ';') {
            result += c;
            continue;
        }
        result += '%';
        result += digits[byte >> 4U];
        result += digits[byte & 15U];
    }
    return result;
}

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned value = 0;
        if (text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(&text[at + 1], &text[at + 1] + 2, value, 16).ptr == &text[at + 1] + 2) {
            result += static_cast<char>(value);
            at += 2;
        } else {
            result += text[at];
        }
    }
    return result;
}

/// Calls `use` for each part of `text` between separators.
template <class Use>
void split(std::string_view text, char separator, Use use) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        use(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

} // namespace

std::vector<Ignored> parse_ignored(std::string_view property) {
    std::vector<Ignored> result;
    split(property, ';', [&](std::string_view entry) {
        std::array<std::string, 3> parts;
        std::size_t count = 0;
        split(entry, '|', [&](std::string_view part) {
            if (count < parts.size())
                parts[count] = decoded(part);
            ++count;
        });
        if (count == parts.size() && !parts[0].empty())
            result.push_back({std::move(parts[0]), std::move(parts[1]), std::move(parts[2])});
    });
    return result;
}

std::string write_ignored(const std::vector<Ignored>& ignored) {
    std::string result;
    for (const auto& each : ignored) {
        if (!result.empty())
            result += ';';
        result += encoded(each.rule) + '|' + encoded(each.text) + '|' + encoded(each.reason);
    }
    return result;
}

} // namespace klubba
