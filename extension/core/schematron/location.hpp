// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace klubba::schematron {

/// XPath 1.0 that finds the node in its document again, without prefixes that someone would have to declare.
std::string location_of(const pugi::xpath_node& node);

/// What tells a node or attribute of a document from all others.
const void* identity_of(const pugi::xpath_node& node);

/// The indices of nodes and attributes of the document, no two the same, in document order.
std::vector<std::size_t> document_order(const pugi::xml_document& document,
                                        const std::vector<pugi::xpath_node>& nodes);

} // namespace klubba::schematron
