// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/location.hpp"

#include "core/schematron/xml.hpp"

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

DocumentOrder::DocumentOrder(const pugi::xml_document& document) {
    std::size_t rank = 0;
    m_ranks.emplace(document.internal_object(), rank);
    for (auto node = document.first_child(); node; node = next_in_document(node, document)) {
        m_ranks.emplace(node.internal_object(), ++rank);
        for (auto attribute : node.attributes())
            m_ranks.emplace(attribute.internal_object(), ++rank);
    }
}

} // namespace klubba::schematron
