// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/words.hpp"

#include "core/calendar.hpp"
#include "core/fixes/title.hpp"
#include "core/recognise.hpp"

#include <algorithm>
#include <array>

namespace klubba::fixes {
namespace {

bool begins_in_upper_case(const std::string& words) {
    return !words.empty() && words[0] >= 'A' && words[0] <= 'Z';
}

} // namespace

std::string text_at(const Document& document, const Place& place) {
    return document.paragraphs[place.paragraph].text.substr(place.begin, place.end - place.begin);
}

std::string section_range(int first, int last) {
    const auto number = std::to_string(first);
    return first == last ? "§\u00A0" + number : "§§\u00A0" + number + "–" + std::to_string(last);
}

std::string in_case_of(std::string word, const std::string& model) {
    if (begins_in_upper_case(model))
        word[0] = static_cast<char>(word[0] - 0x20);
    return word;
}

namespace {

std::string words_at(const Fault& fault) {
    return text_at(fault.document, fault.place);
}

std::string value_of(const Fault& fault) {
    return fault.node.attribute("varde").value();
}

Fix replacing(const Fault& fault, std::string text, std::string swedish, std::string english) {
    auto fix = titled(fault, std::move(swedish), std::move(english));
    fix.edits.emplace_back(ReplaceText{fault.place, words_at(fault), std::move(text)});
    return fix;
}

/// Writes the mark's standard form, which states nothing that the words don't.
std::optional<Fix> write_value(const Fault& fault, std::string swedish, std::string english) {
    const auto value = value_of(fault);
    if (value.empty() || value == words_at(fault))
        return std::nullopt;
    auto fix = replacing(fault, value, std::move(swedish), std::move(english));
    fix.safe = true;
    return fix;
}

/// Writes the mark's value at every mark of the same kind and words.
std::optional<Fix> write_value_everywhere(const Fault& fault, std::string swedish, std::string english) {
    const auto value = value_of(fault);
    if (value.empty())
        return std::nullopt;
    auto fix = titled(fault, std::move(swedish), std::move(english));
    const std::string_view kind = fault.node.attribute("slag").value();
    const auto words = words_at(fault);
    for (const auto& mark : fault.minutes.marks)
        if (mark.kind == kind && mark.raw == words && mark.value == value)
            fix.edits.emplace_back(ReplaceText{mark.place, mark.raw, value});
    return fix;
}

bool stands_after(const Fault& fault, std::string_view words) {
    const std::string_view text = fault.document.paragraphs[fault.place.paragraph].text;
    return text.substr(0, fault.place.begin).ends_with(words);
}

} // namespace

std::optional<Fix> write_weekday(const Fault& fault) {
    const std::string right = fault.node.attribute("ratt").value();
    const auto words = words_at(fault);
    if (right.empty() || words.empty())
        return std::nullopt;
    // Either the weekday or the date is wrong; a person has to say which.
    return replacing(fault, in_case_of(right, words), "Skriv " + right, "Write " + right);
}

std::optional<Fix> write_range(const Fault& fault) {
    const auto numbering = fault.root().child("numrering");
    if (!numbering.attribute("forsta") || words_at(fault).empty())
        return std::nullopt;
    const auto range =
        section_range(numbering.attribute("forsta").as_int(), numbering.attribute("sista").as_int());
    auto fix = replacing(fault, range, "Skriv " + range, "Write " + range);
    fix.safe = true;
    return fix;
}

std::optional<Fix> add_year(const Fault& fault) {
    const auto month_and_day = value_of(fault);
    for (const auto& date : fault.minutes.dates) {
        const auto text = iso(date.value);
        if (text.size() != 10 || month_and_day.size() != 7 || !text.ends_with(month_and_day.substr(2)))
            continue;
        const auto year = text.substr(0, 4);
        auto fix =
            replacing(fault, words_at(fault) + " " + year, "Skriv ut året " + year, "Write the year " + year);
        fix.safe = true;
        return fix;
    }
    return std::nullopt;
}

std::optional<Fix> write_date(const Fault& fault) {
    const auto value = value_of(fault);
    const auto words = words_at(fault);
    const auto day = date_of_iso(value);
    if (!day)
        return std::nullopt;
    const auto in_words = spelt_out(*day);
    const auto date = stands_after(fault, "den ") || stands_after(fault, "Den ") ? in_words : value;
    auto fix = replacing(fault, date, "Skriv " + date, "Write " + date);
    // With a year of two figures it might as well be the day.
    fix.safe = words.find(value.substr(0, 4)) != std::string::npos;
    return fix;
}

std::optional<Fix> write_times_with_full_stop(const Fault& fault) {
    auto fix = titled(fault, "Skriv alla klockslag med punkt", "Write all times with a full stop");
    fix.safe = true;
    for (const auto& mark : fault.minutes.marks) {
        if (mark.kind != marks::time)
            continue;
        auto text = mark.raw;
        std::replace(text.begin(), text.end(), ':', '.');
        if (text != mark.raw)
            fix.edits.emplace_back(ReplaceText{mark.place, mark.raw, text});
    }
    return fix;
}

std::optional<Fix> write_dash(const Fault& fault) {
    return write_value(fault, "Skriv " + value_of(fault), "Write " + value_of(fault));
}

std::optional<Fix> write_no_break_space(const Fault& fault) {
    auto fix = titled(fault, "Sätt fast mellanslag överallt", "Put no-break spaces everywhere");
    fix.safe = true;
    for (const auto& mark : fault.minutes.marks)
        if (mark.kind == marks::section_sign && !mark.value.empty())
            fix.edits.emplace_back(ReplaceText{mark.place, mark.raw, mark.value});
    return fix;
}

std::optional<Fix> write_name_as_listed(const Fault& fault) {
    return write_value_everywhere(fault, "Skriv " + value_of(fault), "Write " + value_of(fault));
}

std::optional<Fix> write_full_name(const Fault& fault) {
    return write_value_everywhere(fault, "Skriv ut " + value_of(fault), "Write out " + value_of(fault));
}

std::optional<Fix> write_swedish_letter(const Fault& fault) {
    auto fix = write_value(fault, "Skriv " + value_of(fault), "Write " + value_of(fault));
    if (fix)
        fix->safe = false; // the letter may belong to a name
    return fix;
}

std::optional<Fix> strip_heading(const Fault& fault) {
    const auto words = words_at(fault);
    const auto end = words.find_last_not_of(".:,; ");
    if (end == std::string::npos || end + 1 == words.size())
        return std::nullopt;
    auto fix = titled(fault, "Ta bort skiljetecknet", "Remove the punctuation");
    fix.safe = true;
    auto place = fault.place;
    place.begin += end + 1;
    fix.edits.emplace_back(ReplaceText{place, words.substr(end + 1), {}});
    return fix;
}

std::optional<Fix> mask(const Fault& fault) {
    auto text = words_at(fault);
    for (char& c : text)
        if (c >= '0' && c <= '9')
            c = 'X';
    return replacing(fault, text, "Maskera numret", "Mask the number");
}

} // namespace klubba::fixes
