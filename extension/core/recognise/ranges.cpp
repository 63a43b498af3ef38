// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/ranges.hpp"

#include "core/text.hpp"

namespace klubba::recognition {

std::vector<NumberRange> read_ranges(std::string_view text, std::size_t& end) {
    std::vector<NumberRange> ranges;
    std::size_t at = 0;
    end = 0;
    const auto number = [&] {
        int value = 0;
        for (; at < text.size() && text::is_digit(text[at]) && value < 100000; ++at)
            value = value * 10 + (text[at] - '0');
        return value;
    };
    // "§ 12/2026"
    const auto year = [&] {
        constexpr std::size_t digits = 4;
        std::size_t last = at + 1;
        while (last < text.size() && text::is_digit(text[last]))
            ++last;
        if (at < text.size() && text[at] == '/' && last - at - 1 == digits)
            at = last;
    };
    const auto spaces = [&] {
        while (const std::size_t space = text::space_at(text, at))
            at += space;
    };
    while (at < text.size()) {
        spaces();
        while (text.substr(at).starts_with(text::section_sign)) {
            at += text::section_sign.size();
            spaces();
        }
        if (at >= text.size() || !text::is_digit(text[at]))
            break;
        NumberRange range;
        range.first = range.last = number();
        year();
        end = at;
        spaces();
        if (const std::size_t dash = text::dash_at(text, at)) {
            at += dash;
            spaces();
            if (text.substr(at).starts_with(text::section_sign)) {
                at += text::section_sign.size();
                spaces();
            }
            if (at < text.size() && text::is_digit(text[at])) {
                range.last = number();
                year();
                end = at;
            }
        }
        ranges.push_back(range);
        spaces();
        if (at < text.size() && text[at] == ',')
            ++at;
        else if (text::starts_folded(text.substr(at), "och "))
            at += 4;
        else if (text::starts_folded(text.substr(at), "samt "))
            at += 5;
        else
            break;
    }
    return ranges;
}

} // namespace klubba::recognition
