// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/xpath_tokens.hpp"

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>

namespace klubba::schematron {

/// Prefixes of sch:ns.
using Namespaces = std::map<std::string, std::string, std::less<>>;

/// pugixml compares names as they are written. That is right for documents without namespaces; for the others
/// every name test is spelt out with local-name() and namespace-uri().
enum class Dialect { Plain, Namespaced };

/// The variables that expressions at some place may use: those declared here, then those of the scope around
/// it.
struct Scope {
    const Scope* outer = nullptr;
    std::map<std::string, pugi::xpath_variable*, std::less<>> variables;

    [[nodiscard]] pugi::xpath_variable* find(std::string_view name) const;
};

/// What expressions of one compiled schema have in common.
struct Environment {
    const Namespaces& namespaces;
    Dialect dialect;
    /// Holds all variables under names of their own, so that scopes need no copies.
    pugi::xpath_variable_set& variables;
};

/// What pugixml is given for XPath's current(): a node-set variable of this name.
constexpr auto current_variable = "current";

/// An XPath 1.0 expression (rule tests, values, names). Throws ExpressionError for what it refuses.
pugi::xpath_query compile_expression(std::string_view expression, const Scope& scope,
                                     const Environment& environment);

/// A rule context: an XSLT 1.0 pattern (ISO/IEC 19757-3:2016 annex C), compiled to the set of all nodes that
/// match it when evaluated at the root.
pugi::xpath_query compile_context(std::string_view pattern, const Scope& scope,
                                  const Environment& environment);

} // namespace klubba::schematron
