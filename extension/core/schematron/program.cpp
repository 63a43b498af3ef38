// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/program.hpp"

#include "core/schematron/lets.hpp"
#include "core/schematron/xml.hpp"

#include <algorithm>
#include <type_traits>

namespace klubba::schematron {
std::set<std::string_view> active_patterns(pugi::xml_node phase) {
    std::set<std::string_view> ids;
    for (auto active : phase.children("sch:active"))
        ids.insert(active.attribute("pattern").value());
    return ids;
}

class Compiler {
public:
    Compiler(Program& program, const SchemaTree& tree, const Namespaces& namespaces, Dialect dialect)
        : m_program(program),
          m_tree(tree), m_environment{namespaces, dialect, program.m_variables, m_queries, &program.m_keys} {}

    void compile(pugi::xml_node phase) {
        for (auto child : m_tree.root().children())
            if (is_xslt(child, "key"))
                compile_key(child);
        for (auto list : m_tree.root().children())
            for (auto note : list.children())
                if (is(note, "sch:diagnostic") || is(note, "sch:property"))
                    m_notes.emplace(std::pair(note.name(), note.attribute("id").value()), note);
        const auto active = active_patterns(phase);
        Scope schema;
        compile_lets(m_tree.root(), schema, m_program.m_lets);
        Scope inner{&schema, {}};
        compile_lets(phase, inner, m_program.m_lets);
        for (auto pattern : m_tree.root().children("sch:pattern"))
            if (!phase || active.count(pattern.attribute("id").value()) > 0)
                m_program.m_patterns.push_back(compile_pattern(pattern, inner));
    }

private:
    CompiledPattern compile_pattern(pugi::xml_node node, const Scope& outer) {
        CompiledPattern pattern;
        pattern.node = node;
        try {
            Scope scope{&outer, {}};
            if (node.attribute("documents"))
                pattern.documents = expression(node, "documents", outer);
            compile_lets(node, scope, pattern.lets);
            for (auto rule : node.children("sch:rule"))
                pattern.rules.push_back(compile_rule(rule, scope));
        } catch (const Error& problem) {
            pattern.problem = problem;
        }
        return pattern;
    }

    CompiledRule compile_rule(pugi::xml_node node, const Scope& outer) {
        CompiledRule rule;
        rule.node = node;
        rule.context =
            guarded(node, "context", [&](const char* text) { return Context(text, outer, m_environment); });
        Scope scope{&outer, {}};
        compile_lets(node, scope, rule.lets);
        for (auto child : node.children())
            if (is(child, "sch:assert") || is(child, "sch:report"))
                rule.tests.push_back(compile_test(child, scope));
        return rule;
    }

    CompiledTest compile_test(pugi::xml_node node, const Scope& scope) {
        CompiledTest test;
        test.node = node;
        test.outcome = is(node, "sch:assert") ? Outcome::FailedAssert : Outcome::SuccessfulReport;
        test.test = expression(node, "test", scope);
        for (auto owner : {node, node.parent()})
            if (!test.subject && owner.attribute("subject")) {
                test.subject = expression(owner, "subject", scope);
                if (test.subject->type() != pugi::xpath_type_node_set)
                    refuse(owner, {"subject måste ge noder", "subject must give nodes"});
            }
        test.text = compile_text(node, scope);
        test.diagnostics = compile_notes(node, "diagnostics", "sch:diagnostic", scope);
        test.properties = compile_notes(node, "properties", "sch:property", scope);
        return test;
    }

    std::vector<CompiledNote> compile_notes(pugi::xml_node test, const char* references,
                                            std::string_view name, const Scope& scope) {
        std::vector<CompiledNote> notes;
        for (auto id : words_of(test.attribute(references).value())) {
            const auto found = m_notes.find({name, id});
            if (found == m_notes.end())
                refuse(test, about(id, "finns inte bland schemats " + std::string(references),
                                   "is not among the schema's " + std::string(references)));
            notes.push_back({found->second, compile_text(found->second, scope)});
        }
        return notes;
    }

    /// Words and expressions in order; what other namespaces put in is left out.
    Pieces compile_text(pugi::xml_node node, const Scope& scope) {
        Pieces pieces;
        std::vector<pugi::xml_node> waiting{node.first_child()};
        while (!waiting.empty()) {
            const auto child = waiting.back();
            waiting.pop_back();
            if (!child)
                continue;
            waiting.push_back(child.next_sibling());
            if (child.type() == pugi::node_pcdata)
                pieces.push_back({child.value(), std::nullopt});
            else if (is(child, "sch:value-of"))
                pieces.push_back({{}, expression(child, "select", scope)});
            else if (is_xslt(child, "copy-of"))
                pieces.push_back({{}, expression(child, "select", scope), true});
            else if (is(child, "sch:name"))
                pieces.push_back({{}, name_expression(child, scope)});
            else if (is(child, "sch:emph") || is(child, "sch:span") || is(child, "sch:dir"))
                waiting.push_back(child.first_child());
        }
        return pieces;
    }

    /// A path gives the node whose name is meant, or the name itself.
    Expression name_expression(pugi::xml_node node, const Scope& scope) {
        if (!node.attribute("path"))
            return compile_expression("name()", scope, m_environment);
        auto path = expression(node, "path", scope);
        if (path.type() != pugi::xpath_type_node_set)
            return path;
        return compile_expression("name(" + std::string(node.attribute("path").value()) + ")", scope,
                                  m_environment);
    }

    void compile_key(pugi::xml_node node) {
        for (const auto* required : {"name", "match", "use"})
            if (!node.attribute(required))
                refuse(node, {std::string("attributet ") + required + " saknas på xsl:key",
                              std::string("the attribute ") + required + " is missing on xsl:key"});
        auto& key = m_program.m_keys.add(node.attribute("name").value());
        guarded(node, "match", [&](const char* match) {
            key.add(match, node.attribute("use").value(), m_environment);
            return true;
        });
    }

    void compile_lets(pugi::xml_node owner, Scope& scope, std::vector<Let>& lets) {
        for (auto let : owner.children("sch:let")) {
            const std::string_view name = let.attribute("name").value();
            if (scope.find(name) != nullptr)
                refuse(let, {"variabeln " + std::string(name) + " finns redan",
                             "the variable " + std::string(name) + " exists already"});
        }
        for (const auto let : lets_in_order(m_tree, owner))
            compile_let(let, scope, lets);
    }

    /// The let that `lets` gets, unless it is content, which never changes.
    void compile_let(pugi::xml_node node, Scope& scope, std::vector<Let>& lets) {
        Let let;
        if (node.attribute("value") && node.first_child())
            refuse(node, {"let har både value och innehåll", "let has both a value and content"});
        if (node.attribute("value")) {
            let.value = expression(node, "value", scope);
            let.variable = m_program.m_variables.add(let.value.type());
        } else if (node.first_child()) {
            auto& contents = m_program.m_contents.emplace_back();
            for (auto child : node.children())
                contents.append_copy(child);
            const pugi::xpath_node content(contents);
            let.variable = m_program.m_variables.add(pugi::xpath_type_node_set);
            let.variable->set(pugi::xpath_node_set(&content, &content + 1));
        } else {
            refuse(node, {"let utan värde stöds inte", "a let without a value is not supported"});
        }
        scope.variables.emplace(node.attribute("name").value(), let.variable);
        if (node.attribute("value"))
            lets.push_back(std::move(let));
    }

    Expression expression(pugi::xml_node node, const char* attribute, const Scope& scope) {
        return guarded(node, attribute,
                       [&](const char* text) { return compile_expression(text, scope, m_environment); });
    }

    template <typename Compile>
    std::invoke_result_t<Compile, const char*> guarded(pugi::xml_node node, const char* attribute,
                                                       const Compile& compile_text) {
        const auto* text = node.attribute(attribute).value();
        try {
            return compile_text(text);
        } catch (const ExpressionError& problem) {
            const auto where = std::string(attribute) + "=\"" + text + "\": ";
            refuse(node, {where + problem.message.swedish, where + problem.message.english});
        }
    }

    [[noreturn]] void refuse(pugi::xml_node node, const Message& message) const {
        throw refusal(m_tree.position_of(node), message);
    }

    Program& m_program;
    const SchemaTree& m_tree;
    Queries m_queries;
    Environment m_environment;
    /// Diagnostics and properties by element name and id.
    std::map<std::pair<std::string_view, std::string_view>, pugi::xml_node> m_notes;
};

Program::Program(const SchemaTree& tree, const Namespaces& namespaces, Dialect dialect,
                 pugi::xml_node phase) {
    Compiler(*this, tree, namespaces, dialect).compile(phase);
}

} // namespace klubba::schematron
