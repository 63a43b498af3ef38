// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/element_index.hpp"
#include "core/schematron/expression.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::schematron {

/// A rule context that is a path of element names with predicates that don't count positions, such as
/// /protokoll/*/marke[@slag='datum']. A node is matched by going up from it, as XSLT 1.0 section 5.2 tells it, so
/// that the whole document need not be searched for every rule.
class PathPattern {
public:
    /// Nothing when the pattern is of another form. Throws ExpressionError for a predicate that isn't XPath.
    static std::optional<PathPattern> from(std::string_view pattern, const Scope& scope,
                                           const Environment& environment);

    /// Nodes that match, in document order.
    [[nodiscard]] pugi::xpath_node_set nodes(ElementIndex& index) const;

private:
    /// @name='value', or @name for any value.
    struct Attribute {
        std::string name;
        std::optional<std::string> value;
    };
    /// A predicate about attributes only: some of them joined by "or", or not(…) of that.
    struct Attributes {
        std::vector<Attribute> any;
        bool wanted = true;

        [[nodiscard]] bool match(pugi::xml_node element) const;
    };
    /// A child that a predicate asks for first: a path such as marke[@slag='datum'][@forst] finds none without it.
    struct Child {
        std::string name;
        std::string attribute;
        std::string value;
    };
    struct Step {
        /// Empty for any.
        std::string name;
        std::vector<Attributes> attributes;
        /// The predicates that ask for something else, and what the document must have for them to hold.
        std::vector<Expression> predicates;
        std::vector<Child> children;

        [[nodiscard]] bool has_form_of(pugi::xml_node element) const;
        [[nodiscard]] bool agrees(pugi::xml_node element) const;
    };

    /// Takes the test at the start of the tokens; nothing when it is of another form.
    static std::optional<Attribute> take_attribute(std::span<const Token>& tokens);
    static std::optional<Attributes> attributes_in(std::span<const Token> predicate);
    static std::optional<Child> child_in(std::span<const Token> predicate);
    /// Takes the step at the start of the tokens; nothing when it is of another form.
    static std::optional<Step> take_step(std::span<const Token>& tokens, const Scope& scope,
                                         const Environment& environment);
    [[nodiscard]] bool matches(pugi::xml_node element) const;
    /// Nothing matches, since the document has none of what some predicate asks for.
    [[nodiscard]] bool is_in_vain(ElementIndex& index) const;
    /// Elements among which those that match are.
    [[nodiscard]] const ElementIndex::Elements& candidates(ElementIndex& index) const;

    /// From the root down; the last has a name.
    std::vector<Step> m_steps;
    bool m_from_root = false;
};

/// A rule context, ready to find its nodes.
class Context {
public:
    Context() = default;
    /// Throws ExpressionError for what is no XSLT 1.0 pattern.
    Context(std::string_view pattern, const Scope& scope, const Environment& environment);

    /// Nodes of the document that match, in the order that the set says of itself.
    [[nodiscard]] pugi::xpath_node_set nodes(const pugi::xpath_node& root, ElementIndex& index) const;

private:
    std::optional<PathPattern> m_path;
    /// For all other patterns, the set of what they match.
    Expression m_search;
};

} // namespace klubba::schematron
