// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/location.hpp"

#include "core/schematron/xml.hpp"

#include <unordered_map>

namespace klubba::schematron {
namespace {

std::string test_of(pugi::xml_node element, std::string_view name, bool is_attribute) {
    const auto prefix = prefix_of(name);
    const auto space = is_attribute && prefix.empty() ? std::string_view() : namespace_of(element, prefix);
    if (space.empty())
        return std::string(name);
    const char mark = space.find('\'') == space.npos ? '\'' : '"';
    return "*[local-name()='" + std::string(local_part_of(name)) + "' and namespace-uri()=" + mark +
           std::string(space) + mark + "]";
}

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool declares_namespaces(pugi::xml_node element) {
    for (auto attribute : element.attributes())
        if (std::string_view(attribute.name()).substr(0, 5) == "xmlns")
            return true;
    return false;
}

/// Whether two sibling elements have the same expanded name.
bool same_name(pugi::xml_node one, pugi::xml_node other) {
    const std::string_view name = one.name();
    const std::string_view other_name = other.name();
    if (local_part_of(name) != local_part_of(other_name))
        return false;
    if (name == other_name && !declares_namespaces(one) && !declares_namespaces(other))
        return true;
    return namespace_of(one, prefix_of(name)) == namespace_of(other, prefix_of(other_name));
}

/// Whether the same step test matches both siblings.
bool alike(pugi::xml_node one, pugi::xml_node other) {
    if (is_text(one) || one.type() != other.type())
        return is_text(one) && is_text(other);
    return one.type() != pugi::node_element || same_name(one, other);
}

std::string step_of(pugi::xml_node node) {
    std::size_t position = 1;
    for (auto sibling = node.previous_sibling(); sibling; sibling = sibling.previous_sibling())
        position += alike(node, sibling) ? 1 : 0;
    const auto test = node.type() == pugi::node_comment ? "comment()"
                      : node.type() == pugi::node_pi    ? "processing-instruction()"
                      : is_text(node)                   ? "text()"
                                                        : test_of(node, node.name(), false);
    return "/" + test + "[" + std::to_string(position) + "]";
}

} // namespace

std::string location_of(const pugi::xpath_node& node) {
    std::string location;
    if (node.attribute())
        location = "/@" + test_of(node.parent(), node.attribute().name(), true);
    auto step = node.attribute() ? node.parent() : node.node();
    for (; step && step.type() != pugi::node_document; step = step.parent())
        location.insert(0, step_of(step));
    return location.empty() ? "/" : location;
}

const void* identity_of(const pugi::xpath_node& node) {
    return node.attribute() ? static_cast<const void*>(node.attribute().internal_object())
                            : static_cast<const void*>(node.node().internal_object());
}

std::vector<std::size_t> document_order(const pugi::xml_document& document,
                                        const std::vector<pugi::xpath_node>& nodes) {
    std::unordered_map<const void*, std::size_t> indices;
    for (std::size_t index = 0; index < nodes.size(); ++index)
        indices.emplace(identity_of(nodes[index]), index);
    std::vector<std::size_t> order;
    const auto look_at = [&](const pugi::xpath_node& node) {
        if (const auto found = indices.find(identity_of(node)); found != indices.end())
            order.push_back(found->second);
    };
    look_at(document);
    for (auto node = document.first_child(); node && order.size() < nodes.size();
         node = next_in_document(node, document)) {
        look_at(node);
        for (auto attribute : node.attributes())
            look_at({attribute, node});
    }
    return order;
}

} // namespace klubba::schematron
