// SPDX-License-Identifier: MPL-2.0
#include "core/lock.hpp"

#include "core/properties.hpp"
#include "core/renumbering.hpp"
#include "core/structure.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace klubba {
namespace {

std::string_view recorded(const Document& document, std::string_view name) {
    const auto found = document.properties.find(std::string(name));
    return found == document.properties.end() ? std::string_view() : std::string_view(found->second);
}

/// The item whose number an edit changes by hand.
const Item* renumbered_by(const Edit& edit, const Minutes& minutes) {
    const auto* words = std::get_if<ReplaceText>(&edit);
    const auto* style = std::get_if<SetStyle>(&edit);
    const auto found = std::ranges::find_if(minutes.items, [&](const Item& item) {
        const auto& label = item.label_place;
        return (words && words->place.paragraph == label.paragraph && words->place.begin < label.end &&
                label.begin < words->place.end) ||
               (style && style->paragraph == item.place.paragraph);
    });
    return found == minutes.items.end() ? nullptr : &*found;
}

/// Whether a fix leaves an item where it stands in the order, with its number.
bool keeps(std::size_t item, const Fix& fix, const Minutes& minutes,
           const std::vector<std::optional<std::size_t>>& order) {
    return item < order.size() && order[item] == item &&
           std::ranges::none_of(fix.edits, [&](const Edit& edit) {
               return renumbered_by(edit, minutes) == &minutes.items[item];
           });
}

Error locked() {
    return {"Protokollet är justerat och låst: ärendena kan inte ändras. "
            "Välj Protokoll ▸ Lås upp protokollet… om det måste ske.",
            "The minutes are adjusted and locked: the items can't be changed. "
            "Choose Minutes ▸ Unlock Minutes… if they must be."};
}

Error adjusted(const Item& item) {
    return {item.label + " är omedelbart justerad och kan inte flyttas, tas bort eller få ett annat nummer. "
                         "Ställ markören i ärendet och välj Protokoll ▸ Lås upp ärendet… om det måste ske.",
            item.label + " was adjusted immediately and can't be moved, deleted or renumbered. "
                         "Put the cursor in the item and choose Minutes ▸ Unlock This Item… if it must be."};
}

} // namespace

bool is_locked(const Document& document) {
    return !recorded(document, properties::lock).empty();
}

bool has_frozen_numbers(const Document& document) {
    return recorded(document, properties::lock) == properties::lock_of_numbers;
}

std::set<int> adjusted_immediately(const Document& document) {
    std::set<int> numbers;
    const auto list = recorded(document, properties::adjusted_immediately);
    for (auto word = text::next_word(list, 0); word.begin < word.end; word = text::next_word(list, word.end))
        if (const auto number = text::number(text::slice(list, word)); number > 0)
            numbers.insert(number);
    return numbers;
}

SetProperty recording_adjusted_immediately(const std::set<int>& numbers) {
    std::string list;
    for (const int number : numbers)
        (list += list.empty() ? "" : " ") += std::to_string(number);
    return {std::string(properties::adjusted_immediately), list};
}

std::optional<Error> refusal_of(const Document& document, const Minutes& minutes, const Fix& fix,
                                const Template* of) {
    const bool all = is_locked(document);
    const auto single = adjusted_immediately(document);
    if (!all && single.empty())
        return std::nullopt;
    const auto order = order_after(minutes, fix, of);
    if (all && order.size() > minutes.items.size())
        return locked();
    for (std::size_t index = 0; index < minutes.items.size(); ++index) {
        const auto& item = minutes.items[index];
        const bool single_lock = item.number && single.contains(*item.number);
        if ((all || single_lock) && !keeps(index, fix, minutes, order))
            return all ? locked() : adjusted(item);
    }
    return std::nullopt;
}

std::vector<Edit> freezing_edits(const Document& document, const Minutes& minutes) {
    std::vector<Edit> edits;
    for (const auto& item : minutes.items)
        if (item.counted && !document.paragraphs[item.label_place.paragraph].label.empty())
            edits.emplace_back(FreezeNumber{item.label_place.paragraph,
                                            *document.paragraphs[item.label_place.paragraph].label});
    return edits;
}

std::vector<Edit> thawing_edits(const Document& document, const Minutes& minutes) {
    auto edits = structure_fix(document, minutes).edits;
    std::erase_if(edits, [&](const Edit& edit) {
        const auto* style = std::get_if<SetStyle>(&edit);
        return !style || style->label_bytes == 0 || !renumbered_by(edit, minutes);
    });
    return edits;
}

} // namespace klubba
