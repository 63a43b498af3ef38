// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/numbering.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/names.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

constexpr std::size_t longest_title = 220;

std::size_t past_spaces(std::string_view text, std::size_t position) {
    while (const std::size_t space = text::space_at(text, position))
        position += space;
    return position;
}

/// Past at most four digits; `number` is what they say. 0 when there are none or more.
std::size_t past_number(std::string_view text, std::size_t position, int& number) {
    std::size_t end = position;
    number = 0;
    for (; end < text.size() && text::is_digit(text[end]); ++end) {
        if (end - position == 4)
            return 0;
        number = number * 10 + (text[end] - '0');
    }
    return end == position ? 0 : end;
}

/// A heading, not a sentence: begins with a capital, a digit or a quotation mark, isn't long and doesn't go
/// on after a full stop.
bool could_be_title(std::string_view title) {
    if (title.empty())
        return true;
    if (title.size() > longest_title)
        return false;
    const bool quoted = title.starts_with('"') || title.starts_with("”") || title.starts_with("'");
    const bool placeholder = title.starts_with('<') || title.starts_with('[');
    if (!text::is_upper_at(title, 0) && !text::is_digit(title.front()) && !quoted && !placeholder)
        return false;
    return !(title.ends_with('.') && !title.ends_with("..") && text::count_words(title) > 12);
}

/// A line of a table of contents: the title, then a page number after a tab or dots.
bool ends_in_page_number(std::string_view title) {
    std::size_t end = title.size();
    while (end > 0 && text::is_digit(title[end - 1]))
        --end;
    if (end == title.size() || end < 2)
        return false;
    const char before = title[end - 1];
    return before == '\t' || (before == '.' && title[end - 2] == '.') ||
           (before == ' ' && (title[end - 2] == '.' || title[end - 2] == '\t'));
}

/// "Dnr KS 2024/123" or "KS/2024:12", perhaps with the title after it.
void take_case_number(ItemLabel& found) {
    const std::string_view title = found.title;
    const bool named = text::starts_folded(title, "dnr") || text::starts_folded(title, "diarienr") ||
                       text::starts_folded(title, "diarienummer");
    std::size_t end = 0;
    bool digits = false;
    for (std::size_t position = 0; position < title.size();) {
        const std::size_t start = past_spaces(title, position);
        std::size_t stop = start;
        bool word_digits = false;
        while (stop < title.size() && text::space_at(title, stop) == 0) {
            word_digits = word_digits || text::is_digit(title[stop]);
            ++stop;
        }
        const bool shouted = stop - start <= 6 && text::is_upper_at(title, start) &&
                             (stop == start + 1 || text::is_upper_at(title, start + 1));
        const bool label = named && position == 0;
        const bool number =
            word_digits && title.substr(start, stop - start).find_first_of("/:.-") != std::string_view::npos;
        if (digits || !(label || number || shouted) || start == stop)
            break;
        digits = number;
        end = stop;
        position = stop;
    }
    if (!digits)
        return;
    found.case_number = title.substr(0, end);
    found.title = text::trim(title.substr(end));
}

/// "§ 4", "KS § 45", "§ 45/2024" at the start of a line.
std::optional<ItemLabel> section_label(std::string_view line) {
    std::size_t sign = line.substr(0, 24).find(text::section_sign);
    if (sign == std::string_view::npos)
        return std::nullopt;
    const std::string_view prefix = text::trim(line.substr(0, sign));
    int number = 0;
    std::size_t end = 0;
    if (!prefix.empty() && text::is_digit(prefix.front())) { // "4 § Rubrik", as older minutes have it
        end = past_number(prefix, 0, number);
        if (end != prefix.size() || sign > prefix.size() + 2)
            return std::nullopt;
        end = sign + text::section_sign.size();
    } else {
        if (!prefix.empty() && !is_number_prefix(prefix))
            return std::nullopt;
        const std::size_t digits = past_spaces(line, sign + text::section_sign.size());
        end = past_number(line, digits, number);
        if (end == 0)
            return std::nullopt;
        if (end + 4 < line.size() + 0 && line[end] == '/' && text::is_digit(line[end + 1])) {
            int year = 0;
            end = past_number(line, end + 1, year);
            if (end == 0)
                return std::nullopt;
        }
    }
    std::size_t after = end;
    if (after < line.size() && (line[after] == '.' || line[after] == ':'))
        ++after;
    if (after < line.size() && text::space_at(line, after) == 0)
        return std::nullopt;
    std::string_view title = text::trim(line.substr(after));
    if (const std::size_t dash = text::dash_at(title, 0); dash != 0 && text::space_at(title, dash) != 0)
        title = text::trim(title.substr(dash));
    ItemLabel found{Numbering::Section, number, line.substr(0, end), title, {}};
    take_case_number(found);
    if (!could_be_title(found.title) || ends_in_page_number(found.title))
        return std::nullopt;
    return found;
}

/// "1.", "1:", "1)", "Punkt 1", "1 – Rubrik", "1<tab>Rubrik" at the start of a line.
std::optional<ItemLabel> plain_label(std::string_view line) {
    std::size_t begin = 0;
    Numbering numbering = Numbering::Bare;
    for (const std::string_view word : {"punkt ", "ärende ", "punkt\u00A0"}) {
        if (text::starts_folded(line, word)) {
            begin = word.size();
            numbering = Numbering::Point;
        }
    }
    int number = 0;
    const std::size_t digits_end = past_number(line, begin, number);
    if (digits_end == 0 || digits_end - begin > 3 || number == 0)
        return std::nullopt;
    std::size_t end = digits_end;
    if (end < line.size()) {
        const char sign = line[end];
        if (sign == '.' || sign == ':' || sign == ')') {
            ++end;
            if (numbering == Numbering::Bare)
                numbering = sign == '.'   ? Numbering::Dot
                            : sign == ':' ? Numbering::Colon
                                          : Numbering::Parenthesis;
        }
    }
    // "1 – Rubrik"
    if (numbering == Numbering::Bare) {
        const std::size_t sign = past_spaces(line, end);
        const std::size_t dash = text::dash_at(line, sign);
        if (sign > end && dash != 0 && text::is_upper_at(line, past_spaces(line, sign + dash))) {
            end = sign + dash;
            numbering = Numbering::Dash;
        }
    }
    const bool spaced = end == line.size() || text::space_at(line, end) != 0;
    if (!spaced && !(numbering == Numbering::Dot && text::is_upper_at(line, end)))
        return std::nullopt;
    if (numbering == Numbering::Bare && (end == line.size() || line[end] != '\t'))
        return std::nullopt;
    const std::string_view title = text::trim(line.substr(end));
    if (!could_be_title(title) || ends_in_page_number(title) || title.find('\t') != std::string_view::npos)
        return std::nullopt;
    if (month_named(text::slice(title, text::next_word(title, 0))) != 0)
        return std::nullopt;
    return ItemLabel{
        numbering, number, line.substr(0, numbering == Numbering::Point ? digits_end : end), title, {}};
}

} // namespace

bool is_number_prefix(std::string_view text) {
    constexpr std::size_t longest = 12;
    return text.size() <= longest && text::is_upper_at(text, 0) && text::count_words(text) <= 2 &&
           !text.ends_with(',') && text.find(text::section_sign) == std::string_view::npos && !is_role(text);
}

std::optional<ItemLabel> item_label(std::string_view line) {
    if (line.empty())
        return std::nullopt;
    if (auto found = section_label(line))
        return found;
    if (text::is_digit(line.front()) || text::starts_folded(line, "punkt") ||
        text::starts_folded(line, "ärende "))
        return plain_label(line);
    return std::nullopt;
}

std::optional<ItemLabel> item_label(std::string_view counted_label, std::string_view text) {
    auto found = item_label(text::trim(counted_label));
    if (!found) {
        int number = 0;
        const std::string_view label = text::trim(counted_label);
        if (label.empty() || past_number(label, 0, number) != label.size())
            return std::nullopt;
        found = ItemLabel{Numbering::Bare, number, label, {}, {}};
    }
    if (!found->title.empty() || !could_be_title(text))
        return std::nullopt;
    found->title = text;
    take_case_number(*found);
    return found;
}

} // namespace klubba::recognition
