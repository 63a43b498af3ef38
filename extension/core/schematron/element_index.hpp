// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace klubba::schematron {

/// The elements of a document by the names they are written with, always in document order. Rule contexts look
/// theirs up here, so that a rule about what the document lacks costs nothing. Views the document and the names
/// it is asked for; both must outlive it.
class ElementIndex {
public:
    using Elements = std::vector<pugi::xml_node>;

    explicit ElementIndex(const pugi::xml_document& document);

    /// Some element declares a namespace.
    [[nodiscard]] bool has_namespaces() const noexcept { return m_has_namespaces; }

    [[nodiscard]] const Elements& named(std::string_view name) const;
    /// Those of this name whose attribute has exactly this value.
    const Elements& named(std::string_view name, std::string_view attribute, std::string_view value);

private:
    struct Group {
        Elements all;
        /// By attribute and value; an attribute is sorted out when first asked for.
        std::map<std::string_view, std::unordered_map<std::string_view, Elements>> by_value;
    };
    std::unordered_map<std::string_view, Group> m_groups;
    bool m_has_namespaces = false;
};

} // namespace klubba::schematron
