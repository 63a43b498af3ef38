// SPDX-License-Identifier: MPL-2.0
#include "core/list_form.hpp"

#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace klubba {
namespace {

constexpr int letters = 26;
constexpr std::array<std::string_view, 8> bullets{"-", "*", "•", "·", "–", "\uF0B7", "◦", "▪"};

constexpr auto begins_bullet = [] {
    std::array<bool, 256> begins{};
    for (const auto bullet : bullets)
        begins[static_cast<unsigned char>(bullet.front())] = true;
    return begins;
}();

std::size_t blank_bytes(std::string_view text) {
    return std::min(text.find_first_not_of(" \t"), text.size());
}

/// What counts at the start of a text, how far it has come and how many bytes say so.
struct Count {
    ListForm::Counter counter = ListForm::Counter::None;
    int number = 0;
    std::size_t bytes = 0;
};

std::optional<Count> count_at(std::string_view text) {
    constexpr int most = 99;
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && number >= 1 && number <= most && text.front() != '0')
        return Count{ListForm::Counter::Number, number, static_cast<std::size_t>(end - text.data())};
    // Other signs after a letter end abbreviations.
    if (text.size() > 1 && text[0] >= 'a' && text[0] < 'a' + letters && text[1] == ')')
        return Count{ListForm::Counter::Letter, text[0] - 'a' + 1, 1};
    return std::nullopt;
}

} // namespace

std::string label_of(const ListForm& form, int number) {
    switch (form.counter) {
    case ListForm::Counter::Number:
        return form.before + std::to_string(number) + form.after;
    case ListForm::Counter::Letter:
        return form.before + static_cast<char>('a' + (number - 1) % letters) + form.after;
    case ListForm::Counter::None:
        break;
    }
    return form.before;
}

std::optional<ListForm> form_of_label(std::string_view label, int number) {
    constexpr std::string_view digits = "0123456789";
    const auto begin = label.find_first_of(digits);
    if (begin == std::string_view::npos)
        return std::nullopt;
    const auto end = std::min(label.find_first_not_of(digits, begin), label.size());
    // What follows after a space is no part of the number: "§ 4 Dnr 12", "§ 4 –".
    if (label.substr(begin, end - begin) != std::to_string(number) ||
        label.find(' ', end) != std::string_view::npos)
        return std::nullopt;
    ListForm form{ListForm::Counter::Number, std::string(label.substr(0, begin)),
                  std::string(label.substr(end))};
    if (form.before.ends_with(std::string(text::section_sign) + ' '))
        form.before.replace(form.before.size() - 1, 1, text::no_break_space);
    return form;
}

std::string_view item_style_for(const ListForm& form) {
    return form.before.find(text::section_sign) == std::string::npos ? styles::numbered_item
                                                                     : styles::section_item;
}

ListForm own_list_form(std::string_view style) {
    if (style == styles::section_item)
        return {ListForm::Counter::Number,
                std::string(text::section_sign) + std::string(text::no_break_space), ""};
    if (style == styles::bullet)
        return {ListForm::Counter::None, "•", ""};
    return {ListForm::Counter::Number, "", "."};
}

bool is_counted_style(std::string_view style) {
    return style == styles::section_item || style == styles::numbered_item;
}

std::optional<TypedLabel> typed_label(std::string_view text) {
    TypedLabel label;
    label.indent = blank_bytes(text);
    const auto rest = text.substr(label.indent);
    std::size_t bytes = bullet_bytes(rest);
    if (bytes > 0) {
        label.form.before = rest.substr(0, bytes);
    } else if (const auto count = count_at(rest);
               count && count->bytes < rest.size() &&
               std::string_view(".):").find(rest[count->bytes]) != std::string_view::npos) {
        bytes = count->bytes + 1;
        label.number = count->number;
        label.form.counter = count->counter;
        label.form.after = rest[count->bytes];
    } else {
        return std::nullopt;
    }
    const auto after = rest.substr(bytes);
    const auto space = blank_bytes(after);
    if (space == 0 || space == after.size() || (label.number > 0 && text::is_digit(after[space])))
        return std::nullopt;
    label.end = label.indent + bytes + space;
    return label;
}

std::size_t bullet_bytes(std::string_view text) {
    if (text.empty())
        return 0;
    if (begins_bullet[static_cast<unsigned char>(text.front())]) {
        for (const auto bullet : bullets)
            if (text.starts_with(bullet) && text::space_at(text, bullet.size()) > 0)
                return bullet.size();
    }
    return text.starts_with("o\t") ? 1 : 0;
}

std::string bullet_label(std::string_view character, std::string_view font) {
    if (character.empty())
        return {};
    if (character == "\uF02D")
        return "–"; // where LibreOffice puts a dash in the Symbol font when it writes .docx
    // U+E000–U+F8FF is EE 80 80 – EF A3 BF in UTF-8.
    const auto lead = static_cast<unsigned char>(character[0]);
    const bool private_use = lead == 0xEE || (lead == 0xEF && character.size() > 1 &&
                                              static_cast<unsigned char>(character[1]) <= 0xA3);
    const bool pictures = font.starts_with("Wingdings") || font.starts_with("Webdings") || font == "Symbol" ||
                          font == "ZapfDingbats";
    const bool meaningless = private_use || (pictures && (lead < 0x80 || lead == 0xC2));
    return std::string(meaningless ? "•" : character);
}

bool is_bullet(std::string_view label) {
    return label == "o" || std::ranges::find(bullets, label) != bullets.end();
}

} // namespace klubba
