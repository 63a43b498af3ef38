// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/element_index.hpp"

#include "core/schematron/xml.hpp"

namespace klubba::schematron {
namespace {

const ElementIndex::Elements none;

} // namespace

ElementIndex::ElementIndex(const pugi::xml_document& document) {
    for (auto node = document.first_child(); node; node = next_in_document(node, document))
        if (node.type() == pugi::node_element)
            m_groups[node.name()].all.push_back(node);
}

const ElementIndex::Elements& ElementIndex::named(std::string_view name) const {
    const auto group = m_groups.find(name);
    return group == m_groups.end() ? none : group->second.all;
}

const ElementIndex::Elements& ElementIndex::named(std::string_view name, std::string_view attribute,
                                                  std::string_view value) {
    const auto group = m_groups.find(name);
    if (group == m_groups.end())
        return none;
    auto& [all, by_value] = group->second;
    const auto [values, first_time] = by_value.try_emplace(attribute);
    if (first_time)
        for (const auto element : all)
            for (const auto each : element.attributes())
                if (attribute == each.name())
                    values->second[each.value()].push_back(element);
    const auto found = values->second.find(value);
    return found == values->second.end() ? none : found->second;
}

} // namespace klubba::schematron
