// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/element_index.hpp"

#include "core/schematron/xml.hpp"

namespace klubba::schematron {
namespace {

const ElementIndex::Elements none;

pugi::xml_attribute attribute_of(pugi::xml_node element, std::string_view name) {
    auto attribute = element.first_attribute();
    while (attribute && name != attribute.name())
        attribute = attribute.next_attribute();
    return attribute;
}

} // namespace

ElementIndex::ElementIndex(const pugi::xml_document& document) {
    for (auto node = document.first_child(); node; node = next_in_document(node, document)) {
        if (node.type() != pugi::node_element)
            continue;
        m_groups[node.name()].all.push_back(node);
        for (auto attribute = node.first_attribute(); attribute; attribute = attribute.next_attribute())
            m_has_namespaces = m_has_namespaces || std::string_view(attribute.name()).starts_with("xmlns");
    }
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
            if (const auto found = attribute_of(element, attribute))
                values->second[found.value()].push_back(element);
    const auto found = values->second.find(value);
    return found == values->second.end() ? none : found->second;
}

} // namespace klubba::schematron
