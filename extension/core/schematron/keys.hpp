// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/expression.hpp"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace klubba::schematron {

/// What all xsl:key elements of one name declare together (XSLT 1.0 section 12.2).
class Key {
public:
    /// Adds a declaration: the nodes that match a pattern are found by the strings that `use` gives for them.
    /// Throws ExpressionError for what is no XPath, and for variables, key() and current(), which XSLT forbids here.
    void add(std::string_view match, std::string_view use, const Environment& environment);

    /// The nodes whose value is that of the expression at `context`, or of any node that it gives, in the document
    /// of `context`. That document is sorted when it is first asked about.
    [[nodiscard]] pugi::xpath_node_set find(const Expression& value, const pugi::xpath_node& context) const;

private:
    friend class Keys;
    using Sorted = std::unordered_map<std::string, std::vector<pugi::xpath_node>>;
    struct Declaration {
        Expression match;
        Expression use;
    };

    [[nodiscard]] const Sorted& sorted(pugi::xml_node root) const;

    std::vector<Declaration> m_declarations;
    /// By root of a document.
    mutable std::unordered_map<const void*, Sorted> m_documents;
};

/// The keys of a schema by name. What they know of documents must be forgotten before the next run.
class Keys {
public:
    Key& add(std::string_view name) { return m_keys[std::string(name)]; }

    /// Null for an unknown name.
    [[nodiscard]] const Key* named(std::string_view name) const;
    void forget_documents() const;

private:
    std::map<std::string, Key, std::less<>> m_keys;
};

} // namespace klubba::schematron
