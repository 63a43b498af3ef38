// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/xpath_tokens.hpp"

#include <pugixml.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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

/// Variables of all scopes, under names of their own, so that inner scopes need no copies of the outer ones.
class Variables {
public:
    Variables() = default;
    Variables(const Variables&) = delete;
    Variables& operator=(const Variables&) = delete;

    pugi::xpath_variable* add(pugi::xpath_value_type type);

    /// The node that XPath's current() gives, if any expression asks for it.
    void set_current(const pugi::xpath_node& node) const {
        if (m_current != nullptr)
            m_current->set(pugi::xpath_node_set(&node, &node + 1));
    }
    /// The variable that stands for current().
    const pugi::xpath_variable& current();
    [[nodiscard]] pugi::xpath_variable_set* set() { return &m_set; }

private:
    pugi::xpath_variable_set m_set;
    pugi::xpath_variable* m_current = nullptr;
    std::size_t m_count = 0;
};

/// Queries by their text. Schemas say the same in many places, and pugixml takes a page of memory for each query.
using Queries = std::unordered_map<std::string, std::shared_ptr<const pugi::xpath_query>>;

class Key;
class Keys;

/// What expressions of one compiled schema have in common.
struct Environment {
    const Namespaces& namespaces;
    Dialect dialect;
    Variables& variables;
    Queries& queries;
    /// Null where key() is not possible.
    const Keys* keys = nullptr;
};

/// A compiled XPath 1.0 expression. Where pugixml counts bytes and XPath characters (substring, translate,
/// string-length), and for key(), it is cut into steps: what they give is put in variables first. Lives as long
/// as the Variables and Keys it was compiled with.
class Expression {
public:
    Expression() = default;

    [[nodiscard]] pugi::xpath_value_type type() const { return m_query->return_type(); }

    [[nodiscard]] bool boolean(const pugi::xpath_node& context) const;
    [[nodiscard]] double number(const pugi::xpath_node& context) const;
    [[nodiscard]] std::string string(const pugi::xpath_node& context) const;
    /// The strings of all its nodes, in document order; the one string of what is no node-set.
    [[nodiscard]] std::vector<std::string> strings(const pugi::xpath_node& context) const;
    [[nodiscard]] pugi::xpath_node_set nodes(const pugi::xpath_node& context) const;
    [[nodiscard]] pugi::xpath_node_set nodes_in_order(const pugi::xpath_node& context) const;
    /// The first node in document order, or a null one.
    [[nodiscard]] pugi::xpath_node node(const pugi::xpath_node& context) const;

    /// Evaluates into a variable of the expression's own type.
    void assign_to(pugi::xpath_variable& variable, const pugi::xpath_node& context) const;

private:
    friend class ExpressionCompiler;
    struct Step;

    void prepare(const pugi::xpath_node& context) const;

    std::vector<Step> m_steps;
    std::shared_ptr<const pugi::xpath_query> m_query;
};

struct Expression::Step {
    enum class Kind { Substring, Translate, Length, Filter, Key };
    Kind kind = Kind::Filter;
    /// Of the function, for key() the value alone; or the nodes to filter and the predicate.
    std::vector<Expression> arguments;
    const Key* key = nullptr;
    pugi::xpath_variable* variable = nullptr;

    void run(const pugi::xpath_node& context) const;
};

/// Throws ExpressionError for what isn't XPath 1.0, and for the parts of it that are refused: the namespace
/// axis, id(), functions of XSLT other than current() and key(), and substring(), translate() or key() in a
/// predicate that counts positions.
Expression compile_expression(std::string_view expression, const Scope& scope,
                              const Environment& environment);

/// A rule context: an XSLT 1.0 pattern (ISO/IEC 19757-3:2016 annex C) as the set of all nodes that match it,
/// to be evaluated at the root.
Expression compile_context(std::string_view pattern, const Scope& scope, const Environment& environment);

} // namespace klubba::schematron
