// SPDX-License-Identifier: MPL-2.0
#include "files/numbering.hpp"

#include <algorithm>
#include <utility>

namespace klubba::files {

namespace {

// A label is for people: no count is spelt with more letters than this.
constexpr int most_letters = 20;

std::string roman(int count, bool upper) {
    constexpr std::pair<int, std::string_view> numerals[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    for (const auto& [value, letters] : numerals)
        for (; count >= value; count -= value)
            text += letters;
    if (upper)
        std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

std::string letters(int count, char first, bool repeated) {
    if (repeated)
        return std::string(static_cast<std::size_t>(std::min((count - 1) / 26 + 1, most_letters)),
                           static_cast<char>(first + (count - 1) % 26));
    std::string text;
    for (; count > 0; count = (count - 1) / 26)
        text.insert(text.begin(), static_cast<char>(first + (count - 1) % 26));
    return text;
}

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string formatted(int count, NumberFormat format) {
    if (count <= 0 || count > 3999)
        return format == NumberFormat::None || format == NumberFormat::Bullet ? "" : std::to_string(count);
    switch (format) {
    case NumberFormat::None:
    case NumberFormat::Bullet:
        return {};
    case NumberFormat::Arabic:
        return std::to_string(count);
    case NumberFormat::ArabicZero:
        return std::string(count < 10 ? 1 : 0, '0').append(std::to_string(count));
    case NumberFormat::UpperRoman:
        return roman(count, true);
    case NumberFormat::LowerRoman:
        return roman(count, false);
    case NumberFormat::UpperLetter:
        return letters(count, 'A', false);
    case NumberFormat::LowerLetter:
        return letters(count, 'a', false);
    case NumberFormat::UpperLetterRepeated:
        return letters(count, 'A', true);
    case NumberFormat::LowerLetterRepeated:
        return letters(count, 'a', true);
    }
    return {};
}

std::string pattern_of(std::string_view prefix, std::size_t level, std::size_t shown,
                       std::string_view suffix) {
    std::string pattern(prefix);
    const auto first = level + 1 - std::clamp<std::size_t>(shown, 1, level + 1);
    for (auto i = first; i <= level; ++i) {
        if (i != first)
            pattern += '.';
        pattern += '%' + std::to_string(i + 1) + '%';
    }
    return pattern.append(suffix);
}

std::string ListCounter::next(const ListStyle& style, std::size_t level, std::optional<int> restart) {
    for (std::size_t above = 0; above < level; ++above)
        if (!m_counts[above])
            m_counts[above] = style[above].start;
    auto& count = m_counts[level];
    if (restart)
        count = restart;
    else if (!count)
        count = style[level].start;
    else if (*count < 1'000'000'000)
        ++*count;
    forget(level + 1);
    return label(style, level);
}

void ListCounter::forget(std::size_t level) {
    std::fill(m_counts.begin() + static_cast<std::ptrdiff_t>(std::min(level, list_levels)), m_counts.end(),
              std::nullopt);
}

std::string ListCounter::label(const ListStyle& style, std::size_t level) const {
    const auto& own = style[level];
    if (own.format == NumberFormat::Bullet)
        return own.pattern.substr(0, longest_name);
    const auto pattern = std::string_view(own.pattern).substr(0, longest_name);
    if (own.format == NumberFormat::None) {
        // What stands around the counts is all that is left.
        const auto first = std::min(pattern.find('%'), pattern.size());
        const auto last = pattern.rfind('%');
        const auto around = std::string(pattern.substr(0, first))
                                .append(last == std::string_view::npos ? "" : pattern.substr(last + 1));
        return std::string(trimmed(around));
    }
    std::string text;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('%', at);
        const auto close = open == std::string_view::npos ? open : pattern.find('%', open + 1);
        std::size_t number = 0;
        if (close != std::string_view::npos)
            for (const char digit : pattern.substr(open + 1, std::min<std::size_t>(close - open - 1, 2)))
                number =
                    digit >= '0' && digit <= '9' ? number * 10 + static_cast<std::size_t>(digit - '0') : 99;
        if (number < 1 || number > level + 1) {
            const auto plain = open == std::string_view::npos ? pattern.size() : open + 1;
            text += pattern.substr(at, plain - at);
            at = plain;
            continue;
        }
        text += pattern.substr(at, open - at);
        at = close + 1;
        if (style[number - 1].format == NumberFormat::None ||
            style[number - 1].format == NumberFormat::Bullet) {
            // A level without a count takes what follows it, up to the next count, away with it.
            if (number < level + 1)
                at = std::min(pattern.find('%', at), pattern.size());
            continue;
        }
        text += formatted(m_counts[number - 1].value_or(0), style[number - 1].format);
    }
    return std::string(trimmed(text));
}

} // namespace klubba::files
