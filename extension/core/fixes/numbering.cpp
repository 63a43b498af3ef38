// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/numbering.hpp"

#include "core/fixes/title.hpp"
#include "core/fixes/words.hpp"
#include "core/styles.hpp"

#include <algorithm>
#include <map>

namespace klubba {
namespace {

constexpr std::string_view digit_signs = "0123456789";

/// A label as it is written: "§ ", 4, "".
struct WrittenLabel {
    std::string before;
    std::string after;

    [[nodiscard]] std::string with(int number) const { return before + std::to_string(number) + after; }
    auto operator<=>(const WrittenLabel&) const = default;
};

std::optional<WrittenLabel> written(const std::string& label) {
    const auto begin = label.find_first_of(digit_signs);
    if (begin == std::string::npos)
        return std::nullopt;
    const auto end = std::min(label.find_first_not_of(digit_signs, begin), label.size());
    return WrittenLabel{label.substr(0, begin), label.substr(end)};
}

/// The digits of a typed label, as a place in the document; nothing when the word processor counts the label,
/// or the words are not where they should be.
std::optional<Place> digits_of_label(const Document& document, const Item& item) {
    const std::string_view text = document.paragraphs[item.label_place.paragraph].text;
    const auto begin = item.label_place.begin;
    const auto end = item.label_place.end;
    if (item.counted || begin >= end || end > text.size())
        return std::nullopt;
    const auto label = text.substr(begin, end - begin);
    const auto first = label.find_first_of(digit_signs);
    if (first == std::string_view::npos)
        return std::nullopt;
    const auto last = std::min(label.find_first_not_of(digit_signs, first), label.size());
    if (label.substr(first, last - first) != std::to_string(*item.number))
        return std::nullopt;
    return Place{item.label_place.paragraph, begin + first, begin + last};
}

/// Not "Budget § 4", nor a number in a paragraph of its own.
bool stands_before_title(const Item& item) {
    return item.label_place.paragraph == item.place.paragraph && item.label_place.end <= item.place.begin;
}

bool is_typed(const Item& item) {
    return item.number && !item.counted;
}

} // namespace

std::optional<int> typed_series(const Minutes& minutes) {
    std::optional<int> first, last;
    for (const auto& item : minutes.items) {
        if (!item.number)
            continue;
        if (last && *item.number != *last + 1)
            return std::nullopt;
        last = item.number;
        first = first ? first : last;
    }
    return std::ranges::any_of(minutes.items, is_typed) ? first : std::nullopt;
}

std::vector<Edit> renumbering(const Document& document, const Minutes& minutes, int first) {
    std::vector<Edit> edits;
    edits.reserve(minutes.items.size());
    int number = first;
    for (const auto& item : minutes.items) {
        if (!item.number)
            continue;
        if (*item.number != number) {
            const auto digits = digits_of_label(document, item);
            if (!digits)
                return {};
            edits.emplace_back(ReplaceText{*digits, std::to_string(*item.number), std::to_string(number)});
        }
        ++number;
    }
    return edits;
}

namespace fixes {
namespace {

/// The stated range says what the numbers are when the fix is done.
void add_range(const Fault& fault, NumberRange range, Fix& fix) {
    if (const auto& stated = fault.minutes.range; stated && stated->filled && stated->value != range)
        fix.edits.emplace_back(ReplaceText{stated->place, text_at(fault.document, stated->place),
                                           section_range(range.first, range.last)});
}

/// Gives the items that are numbered numbers in a row from `first`, and the stated range with them.
std::optional<Fix> number_from(const Fault& fault, std::optional<int> first) {
    int count = 0;
    for (const auto& item : fault.minutes.items)
        if (item.number) {
            first = first ? first : item.number;
            ++count;
        }
    if (!first)
        return std::nullopt;
    auto fix = titled(fault, "Numrera om", "Renumber");
    fix.edits = renumbering(fault.document, fault.minutes, *first);
    if (fix.edits.empty())
        return std::nullopt;
    add_range(fault, {*first, *first + count - 1}, fix);
    return fix;
}

/// Bytes of a label that was typed before the title, white space and all; nothing where it stands elsewhere.
std::optional<std::size_t> bytes_of_label(const Item& item) {
    if (item.label.empty())
        return 0;
    return stands_before_title(item) ? std::optional(item.place.begin) : std::nullopt;
}

/// Items that the list doesn't count join it.
std::optional<Fix> join_list(const Fault& fault, const Item& counted) {
    auto fix = titled(fault, "Numrera alla likadant", "Number all the same way");
    const auto form = written(counted.label);
    const auto model = counted.place.paragraph;
    for (const auto& item : fault.minutes.items) {
        if (item.counted && written(item.label) == form)
            continue;
        const auto bytes = item.counted ? std::optional<std::size_t>(0) : bytes_of_label(item);
        if (!bytes || fault.document.paragraphs[item.place.paragraph].cell)
            return std::nullopt;
        SetStyle edit{item.place.paragraph, *fault.document.paragraphs[model].style, *bytes, {}};
        edit.joins = model;
        fix.edits.emplace_back(std::move(edit));
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

/// The commonest way that typed labels are written, the first of equals, and what stands between label and title.
struct Usage {
    WrittenLabel label;
    std::string space;
};

std::optional<Usage> commonest(const Fault& fault) {
    std::map<WrittenLabel, int> count;
    for (const auto& item : fault.minutes.items)
        if (const auto label = item.number ? written(item.label) : std::nullopt)
            ++count[*label];
    std::optional<Usage> usage;
    for (const auto& item : fault.minutes.items) {
        const auto label = item.number ? written(item.label) : std::nullopt;
        if (!label || !stands_before_title(item) || (usage && count[*label] <= count[usage->label]))
            continue;
        const auto& text = fault.document.paragraphs[item.place.paragraph].text;
        usage = Usage{*label, text.substr(item.label_place.end, item.place.begin - item.label_place.end)};
    }
    return usage;
}

} // namespace

std::optional<Fix> renumber(const Fault& fault) {
    return number_from(fault, std::nullopt);
}

std::optional<Fix> continue_series(const Fault& fault) {
    const auto next = fault.root().child("register").attribute("nasta");
    return next ? number_from(fault, next.as_int()) : std::nullopt;
}

std::optional<Fix> number_alike(const Fault& fault) {
    const auto& items = fault.minutes.items;
    const auto is_counted = [](const Item& item) { return item.counted && item.number; };
    if (const auto counted = std::ranges::find_if(items, is_counted); counted != items.end())
        return join_list(fault, *counted);
    const auto usage = commonest(fault);
    const auto numbered =
        std::ranges::find_if(items, [](const Item& item) { return item.number.has_value(); });
    if (!usage || numbered == items.end())
        return std::nullopt;
    auto fix = titled(fault, "Numrera alla likadant", "Number all the same way");
    const int first = std::max(1, *numbered->number - static_cast<int>(numbered - items.begin()));
    int number = first - 1;
    for (const auto& item : items) {
        const auto& text = fault.document.paragraphs[item.place.paragraph].text;
        // A gap stays: something may have been taken away.
        number = std::max(number + 1, item.number.value_or(0));
        const auto label = usage->label.with(number);
        if (item.label_place.paragraph != item.place.paragraph && !item.label.empty())
            return std::nullopt;
        if (item.label.empty())
            fix.edits.emplace_back(ReplaceText{
                {item.place.paragraph, item.place.begin, item.place.begin}, "", label + usage->space});
        else if (item.label != label)
            fix.edits.emplace_back(ReplaceText{
                item.label_place,
                text.substr(item.label_place.begin, item.label_place.end - item.label_place.begin), label});
    }
    if (fix.edits.empty())
        return std::nullopt;
    add_range(fault, {first, number}, fix);
    return fix;
}

std::optional<Fix> number_all(const Fault& fault) {
    const auto minutes = fault.root();
    const bool notes = std::string_view(minutes.attribute("profil").value()) == "M";
    const std::string style(notes ? styles::numbered_item : styles::section_item);
    auto fix = titled(fault, "Numrera ärendena", "Number the items");
    for (const auto& item : fault.minutes.items) {
        if (!item.label.empty() || fault.document.paragraphs[item.place.paragraph].cell)
            return std::nullopt;
        SetStyle edit{item.place.paragraph, style, 0, {}};
        if (fix.edits.empty())
            edit.start = minutes.child("register").attribute("nasta").as_int(1);
        fix.edits.emplace_back(std::move(edit));
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

} // namespace fixes
} // namespace klubba
