// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/sections.hpp"

#include <algorithm>

namespace klubba::drafting {
namespace {

/// A stretch of the document that may become a section.
struct Stretch {
    std::string id;
    std::size_t first = 0;
    std::size_t last = 0;
    const Item* item = nullptr;
    /// Parts of an item that say something: what makes one the best filled.
    std::size_t parts = 0;
};

bool begins_inside_table(const Document& document, std::size_t paragraph) {
    return std::ranges::any_of(document.tables, [&](const Table& table) {
        return table.first < paragraph && paragraph < table.last;
    });
}

/// A table belongs to one section.
std::size_t end_of_tables(const Document& document, std::size_t last) {
    for (const auto& table : document.tables)
        if (table.first < last && last < table.last)
            last = table.last;
    return last;
}

bool is_inside_item(const Section& section, const Minutes& minutes) {
    return std::ranges::any_of(minutes.items, [&](const Item& item) {
        return item.first <= section.first && section.first < item.last;
    });
}

std::vector<Stretch> stretches(const Document& document, const Minutes& minutes) {
    std::vector<Stretch> found;
    for (const auto& section : minutes.sections)
        if (!is_inside_item(section, minutes))
            found.push_back({.id = section.id, .first = section.first, .last = section.last});
    for (const auto& item : minutes.items)
        found.push_back({.id = item.section,
                         .first = item.first,
                         .last = item.last,
                         .item = &item,
                         .parts = static_cast<std::size_t>(
                             std::ranges::count_if(minutes.sections, [&](const Section& section) {
                                 return item.first < section.first && section.first < item.last;
                             }))});
    std::ranges::stable_sort(found, {}, &Stretch::first);
    std::erase_if(found, [&](const Stretch& one) { return begins_inside_table(document, one.first); });
    return found;
}

/// Of stretches with the same id: the one with the most parts, else the longest.
bool is_better(const Stretch& one, const Stretch& other) {
    return std::pair(one.parts, one.last - one.first) > std::pair(other.parts, other.last - other.first);
}

std::vector<const Stretch*> best_of_each(const std::vector<Stretch>& all, const Template& base) {
    std::vector<const Stretch*> best;
    for (const auto& one : all) {
        const auto* known = find_section(base, one.id);
        if (!known)
            continue;
        const auto same = std::ranges::find(best, one.id, [](const Stretch* other) { return other->id; });
        if (same == best.end())
            best.push_back(&one);
        else if (known->free && is_better(one, **same))
            *same = &one;
    }
    std::ranges::sort(best, {}, &Stretch::first);
    return best;
}

} // namespace

void cut_into_sections(const Document& document, const Minutes& minutes, const Template& base,
                       TemplateDraft& draft) {
    const auto all = stretches(document, minutes);
    // What stands between the parts of the head, or before them, is the municipality's own and goes with the one before.
    const auto last_of = [&](const Stretch& one) {
        if (one.item || one.first >= minutes.head_end)
            return one.last;
        const auto next = std::ranges::find_if(all, [&](const Stretch& other) {
            return other.first > one.first && (other.item || other.id != one.id);
        });
        return next == all.end() ? one.last : std::max(one.last, next->first);
    };
    std::size_t end = 0;
    for (const auto* one : best_of_each(all, base)) {
        if (one->first < end)
            continue;
        const auto* known = find_section(base, one->id);
        end = end_of_tables(document, last_of(*one));
        draft.sections.push_back({.id = one->id,
                                  .title = one->item ? one->item->title : known->title_sv,
                                  .first = draft.sections.empty() && !one->item ? 0 : one->first,
                                  .last = end,
                                  .initial = !known->free || known->initial,
                                  // A list of items is made anew with every item.
                                  .as_base = known->fields.empty() && !known->item,
                                  .item = one->item != nullptr,
                                  .fields = {}});
    }
}

const Item* item_of(const TemplateDraft::Section& section, const Minutes& minutes) {
    const auto found = std::ranges::find(minutes.items, section.first, &Item::first);
    return section.item && found != minutes.items.end() ? &*found : nullptr;
}

bool is_own_matter(const Item& item) {
    return item.section == "matter" || item.section == "information";
}

} // namespace klubba::drafting
