// SPDX-License-Identifier: MPL-2.0
#include "core/rule_groups.hpp"

#include "core/schematron/sight.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace klubba {
namespace {

/// Nodes and attributes of the XML that are no trouble.
constexpr std::size_t small = 60'000;
/// Into how many parts the XML of long minutes is divided, at most one of which is wanted at a time.
constexpr std::size_t parts = 8;

/// How marks stand in the minutes XML.
const schematron::SortedElements& marks_in_xml() {
    static const schematron::SortedElements marks{
        "marke", "slag", "forst", {"paragraf", "utanfor"}, {"protokoll", "paragraf", "utanfor"}, {"person"}};
    return marks;
}

/// How many nodes and attributes an excerpt of the minutes' XML has, nearly.
class Scale {
public:
    explicit Scale(const Minutes& minutes)
        : m_elements{{"beslut", 3 * minutes.decisions.size()},
                     {"bilaga", 6 * minutes.attachments.size()},
                     {"avsnitt", 3 * minutes.sections.size()}} {
        for (const auto* name : {"nr", "beteckning", "form", "rubrik", "avsnitt", "namn", "namn-en",
                                 "stycken", "forekomst", "fore"})
            m_attributes.emplace(name, minutes.items.size());
        for (const auto& mark : minutes.marks)
            m_kinds[mark.kind] += 6;
    }

    [[nodiscard]] std::size_t all() const { return sum(m_elements) + sum(m_attributes) + sum(m_kinds); }
    [[nodiscard]] std::size_t operator()(const Excerpt& excerpt) const {
        return sum(m_elements, excerpt.elements) + sum(m_attributes, excerpt.attributes) +
               sum(m_kinds, excerpt.kinds);
    }

private:
    using Sizes = std::map<std::string_view, std::size_t>;

    static std::size_t sum(const Sizes& sizes) {
        std::size_t total = 0;
        for (const auto& [name, size] : sizes)
            total += size;
        return total;
    }
    template <class Names>
    static std::size_t sum(const Sizes& sizes, const Names& wanted) {
        std::size_t total = 0;
        for (const auto& [name, size] : sizes)
            total += wanted.contains(name) ? size : 0;
        return total;
    }

    Sizes m_elements, m_attributes;
    Sizes m_kinds;
};

std::optional<Excerpt> together(std::optional<Excerpt> some, const std::optional<Excerpt>& other) {
    if (!some || !other)
        return std::nullopt;
    some->kinds.insert(other->kinds.begin(), other->kinds.end());
    some->first_of_kinds.insert(other->first_of_kinds.begin(), other->first_of_kinds.end());
    some->elements.insert(other->elements.begin(), other->elements.end());
    some->attributes.insert(other->attributes.begin(), other->attributes.end());
    return some;
}

} // namespace

std::optional<Excerpt> excerpt_for(pugi::xml_node pattern, std::optional<std::string_view> language) {
    auto sight = schematron::sight_of(pattern, marks_in_xml(), language);
    if (!sight)
        return std::nullopt;
    return Excerpt{std::move(sight->sorts), std::move(sight->flagged), std::move(sight->elements),
                   std::move(sight->attributes)};
}

std::vector<RuleGroup> rule_groups(const std::vector<pugi::xml_node>& patterns, const Minutes& minutes,
                                   std::optional<std::string_view> language) {
    const Scale scale(minutes);
    if (scale.all() <= small)
        return {{0, patterns.size()}};
    const auto most = std::max(small, scale.all() / parts);
    std::vector<RuleGroup> groups{{0, 0, Excerpt{}}};
    for (std::size_t rule = 0; rule < patterns.size(); ++rule) {
        auto own = patterns[rule] ? excerpt_for(patterns[rule], language) : Excerpt{};
        auto both = together(groups.back().excerpt, own);
        if (groups.back().first == rule || (both && scale(*both) <= most))
            groups.back().excerpt = std::move(both);
        else
            groups.push_back({rule, rule, std::move(own)});
        groups.back().last = rule + 1;
    }
    return groups;
}

} // namespace klubba
