// SPDX-License-Identifier: MPL-2.0
#include "core/renumbering.hpp"

#include <algorithm>
#include <utility>

namespace klubba {
namespace {

/// Where an item stands: the paragraph of its heading; what is put before a paragraph comes before what stands there.
struct Standing {
    std::size_t paragraph = 0;
    bool own_place = true;
    std::optional<std::size_t> item;
};

bool is_inside(std::size_t paragraph, std::size_t first, std::size_t last) {
    return first <= paragraph && paragraph < last;
}

bool is_item(const InsertSection& insertion, const Template* of) {
    const auto* section = of ? find_section(*of, insertion.section) : nullptr;
    return section && section->item;
}

void follow(const Edit& edit, const Minutes& before, const Template* of, std::vector<Standing>& standings) {
    const auto heading = [&](const Standing& each) { return before.items[*each.item].place.paragraph; };
    if (const auto* deletion = std::get_if<DeleteParagraphs>(&edit)) {
        std::erase_if(standings, [&](const Standing& each) {
            return each.item && is_inside(heading(each), deletion->first, deletion->last);
        });
    } else if (const auto* move = std::get_if<MoveParagraphs>(&edit)) {
        if (is_inside(move->before, move->first, move->last + 1))
            return;
        for (auto& each : standings)
            if (each.item && is_inside(heading(each), move->first, move->last))
                each = {move->before, false, each.item};
    } else if (const auto* insertion = std::get_if<InsertSection>(&edit);
               insertion && is_item(*insertion, of)) {
        standings.push_back({insertion->before, false, std::nullopt});
    }
}

std::set<int> numbers_of_several(const Minutes& minutes) {
    std::set<int> seen, several;
    for (const auto& item : minutes.items)
        if (item.number && !seen.insert(*item.number).second)
            several.insert(*item.number);
    return several;
}

} // namespace

std::vector<std::optional<std::size_t>> order_after(const Minutes& before, const Fix& fix,
                                                    const Template* of) {
    std::vector<Standing> standings;
    for (std::size_t index = 0; index < before.items.size(); ++index)
        standings.push_back({before.items[index].place.paragraph, true, index});
    for (const auto& edit : fix.edits)
        follow(edit, before, of, standings);
    std::ranges::stable_sort(standings, {},
                             [](const Standing& each) { return std::pair(each.paragraph, each.own_place); });
    std::vector<std::optional<std::size_t>> order;
    order.reserve(standings.size());
    for (const auto& each : standings)
        order.push_back(each.item);
    return order;
}

bool Renumbering::changes_any() const {
    return !deleted.empty() ||
           std::ranges::any_of(numbers, [](const auto& each) { return each.first != each.second; });
}

std::optional<Renumbering> renumbering(const Minutes& before, const Fix& fix, const Template* of,
                                       const Minutes& after) {
    const auto order = order_after(before, fix, of);
    if (order.size() != after.items.size())
        return std::nullopt;
    const auto ambiguous = numbers_of_several(before);
    Renumbering result;
    std::set<std::size_t> kept;
    for (std::size_t position = 0; position < order.size(); ++position) {
        const auto number = after.items[position].number;
        if (order[position])
            kept.insert(*order[position]);
        if (!number)
            continue;
        if (!order[position])
            result.inserted.insert(*number);
        else if (const auto old = before.items[*order[position]].number; old && !ambiguous.contains(*old))
            result.numbers.emplace(*old, *number);
    }
    for (std::size_t index = 0; index < before.items.size(); ++index)
        if (const auto old = before.items[index].number;
            old && !kept.contains(index) && !ambiguous.contains(*old))
            result.deleted.insert(*old);
    return result;
}

} // namespace klubba
