// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/context.hpp"
#include "core/schematron/expression.hpp"
#include "core/schematron/keys.hpp"
#include "core/schematron/schema_tree.hpp"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::schematron {

/// A let whose value is an expression; one whose value is the content of its element has it from the
/// beginning.
struct Let {
    pugi::xpath_variable* variable = nullptr;
    Expression value;
};

/// A piece of a message: words, or an expression whose string is put in.
struct Piece {
    std::string words;
    std::optional<Expression> value;
    /// xsl:copy-of: the nodes themselves are put in where the report can hold them.
    bool is_copy = false;
};
using Pieces = std::vector<Piece>;

/// A sch:diagnostic or sch:property, seen from the test that refers to it.
struct CompiledNote {
    pugi::xml_node node;
    Pieces text;
};

struct CompiledTest {
    pugi::xml_node node;
    Outcome outcome = Outcome::FailedAssert;
    Expression test;
    /// What the result is about, when not the node the rule fired on.
    std::optional<Expression> subject;
    Pieces text;
    std::vector<CompiledNote> diagnostics;
    std::vector<CompiledNote> properties;
};

struct CompiledRule {
    pugi::xml_node node;
    Context context;
    std::vector<Let> lets;
    std::vector<CompiledTest> tests;
};

struct CompiledPattern {
    pugi::xml_node node;
    /// Names the documents that the pattern is about, when not the one that is checked.
    std::optional<Expression> documents;
    std::vector<Let> lets;
    std::vector<CompiledRule> rules;
    /// Why the pattern can't run in this program: it needs a variable of a phase that isn't this one.
    std::optional<Error> problem;
};

/// The patterns of a schema, ready to run in one phase. Not movable: queries hold on to the variables.
class Program {
public:
    /// `phase`: the phase whose lets are in scope and whose patterns are compiled; null for all patterns and
    /// the lets of the schema alone. A pattern that fails to compile keeps its problem.
    Program(const SchemaTree& tree, const Namespaces& namespaces, Dialect dialect, pugi::xml_node phase);
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    [[nodiscard]] const std::vector<Let>& lets() const { return m_lets; }
    [[nodiscard]] const std::vector<CompiledPattern>& patterns() const { return m_patterns; }
    [[nodiscard]] const Variables& variables() const { return m_variables; }
    [[nodiscard]] const Keys& keys() const { return m_keys; }

private:
    friend class Compiler;
    Variables m_variables;
    Keys m_keys;
    /// What the contents of let elements are read from.
    std::deque<pugi::xml_document> m_contents;
    std::vector<Let> m_lets;
    std::vector<CompiledPattern> m_patterns;
};

/// Ids of the patterns that a phase activates.
std::set<std::string_view> active_patterns(pugi::xml_node phase);

} // namespace klubba::schematron
