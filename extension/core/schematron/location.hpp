// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <string>
#include <unordered_map>

namespace klubba::schematron {

/// XPath 1.0 that finds the node in its document again, without prefixes that someone would have to declare.
std::string location_of(const pugi::xpath_node& node);

/// What tells a node or attribute of a document from all others.
const void* identity_of(const pugi::xpath_node& node);

/// Where each node and attribute stands in document order.
class DocumentOrder {
public:
    explicit DocumentOrder(const pugi::xml_document& document);

    [[nodiscard]] std::size_t operator()(const pugi::xpath_node& node) const {
        return m_ranks.at(identity_of(node));
    }

private:
    std::unordered_map<const void*, std::size_t> m_ranks;
};

} // namespace klubba::schematron
