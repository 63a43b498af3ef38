// SPDX-License-Identifier: MPL-2.0
#include "core/schematron.hpp"

#include "core/schematron/bounds.hpp"
#include "core/schematron/c_numbers.hpp"
#include "core/schematron/evaluation.hpp"
#include "core/schematron/expand.hpp"
#include "core/schematron/grammar.hpp"
#include "core/schematron/program.hpp"
#include "core/schematron/schema_tree.hpp"
#include "core/schematron/svrl.hpp"
#include "core/schematron/xml.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace klubba::schematron {
namespace {

constexpr std::string_view all_patterns = "#ALL";
constexpr std::string_view default_pattern_set = "#DEFAULT";

/// Names of query bindings are written in any mix of upper and lower case letters.
bool is_binding(std::string_view written, std::string_view name) {
    return std::ranges::equal(written, name, {}, [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    });
}

void check_query_binding(const SchemaTree& tree) {
    const std::string binding = tree.root().attribute("queryBinding").value();
    if (!binding.empty() && !is_binding(binding, "xpath") && !is_binding(binding, "xslt"))
        throw refusal(tree.position_of(tree.root()),
                      {"queryBinding=\"" + binding + "\" stöds inte, bara xpath och xslt",
                       "queryBinding=\"" + binding + "\" is not supported, only xpath and xslt"});
}

Namespaces namespaces_of(const SchemaTree& tree) {
    Namespaces namespaces;
    for (auto node : tree.root().children("sch:ns")) {
        const std::string prefix = node.attribute("prefix").value();
        const std::string uri = node.attribute("uri").value();
        const auto [found, added] = namespaces.emplace(prefix, uri);
        const bool is_reserved = prefix == "xmlns" || (prefix == "xml") != (uri == xml_namespace);
        if (prefix.empty() || uri.empty() || found->second != uri || is_reserved)
            throw refusal(tree.position_of(node),
                          {"prefixet ”" + prefix + "” är tomt eller har redan en annan namnrymd",
                           "the prefix \"" + prefix + "\" is empty or has another namespace already"});
    }
    return namespaces;
}

/// Ids that others refer to are there once: those of phases and patterns, diagnostics and properties.
void check_ids(const SchemaTree& tree) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    const auto check = [&](pugi::xml_node node) {
        const std::string_view id = node.attribute("id").value();
        if (!id.empty() && !seen.emplace(node.name(), id).second)
            throw refusal(tree.position_of(node),
                          about(id, "finns två gånger som id på samma slags element",
                                "occurs twice as the id of the same kind of element"));
    };
    for (auto node : tree.root().children()) {
        if (is(node, "sch:pattern") || is(node, "sch:phase"))
            check(node);
        if (is(node, "sch:diagnostics") || is(node, "sch:properties"))
            for (auto note : node.children())
                check(note);
    }
}

void check_phases(const SchemaTree& tree) {
    std::set<std::string_view> patterns;
    for (auto pattern : tree.root().children("sch:pattern"))
        if (auto id = pattern.attribute("id"))
            patterns.insert(id.value());
    for (auto phase : tree.root().children("sch:phase"))
        for (auto active : phase.children("sch:active"))
            if (const auto* id = active.attribute("pattern").value(); !patterns.contains(id))
                throw refusal(tree.position_of(active), {std::string("det finns inget mönster ") + id,
                                                         std::string("there is no pattern ") + id});
    const std::string default_phase = tree.root().attribute("defaultPhase").value();
    if (!default_phase.empty() && default_phase != all_patterns &&
        !tree.root().find_child_by_attribute("sch:phase", "id", default_phase.c_str()))
        throw refusal(tree.position_of(tree.root()),
                      {"det finns ingen fas " + default_phase, "there is no phase " + default_phase});
}

} // namespace

struct Schema::Compiled {
    /// What runs in a phase.
    struct Selection {
        const Program* program = nullptr;
        std::vector<const CompiledPattern*> patterns;
    };

    SchemaTree tree;
    Namespaces namespaces;
    bool has_documents = false;
    /// By dialect and the id of a phase; documents with namespaces are compiled for when the first one comes.
    std::map<std::pair<Dialect, std::string>, std::unique_ptr<Program>> programs = {};
    std::map<std::pair<Dialect, std::string>, Selection> selections = {};

    pugi::xml_node phase_named(std::string_view name) const {
        if (name.empty() || name == default_pattern_set)
            name = tree.root().attribute("defaultPhase").value();
        if (name.empty() || name == all_patterns)
            return {};
        auto phase = tree.root().find_child_by_attribute("sch:phase", "id", std::string(name).c_str());
        if (!phase)
            throw refusal(tree.position_of(tree.root()), {"det finns ingen fas " + std::string(name),
                                                          "there is no phase " + std::string(name)});
        return phase;
    }

    /// Phases without lets of their own share the program of the whole schema.
    const Program& program(Dialect dialect, pugi::xml_node phase) {
        const auto scoped = phase.child("sch:let") ? phase : pugi::xml_node();
        auto& program = programs[{dialect, scoped.attribute("id").value()}];
        if (!program)
            program = std::make_unique<Program>(tree, namespaces, dialect, scoped);
        return *program;
    }

    const Selection& selection(Dialect dialect, pugi::xml_node phase) {
        auto& selection = selections[{dialect, phase.attribute("id").value()}];
        if (selection.program == nullptr) {
            const auto active = active_patterns(phase);
            selection.program = &program(dialect, phase);
            for (const auto& pattern : selection.program->patterns())
                if (!phase || active.count(pattern.node.attribute("id").value()) > 0)
                    selection.patterns.push_back(&pattern);
        }
        return selection;
    }

    /// Compiles everything, so that what can't run is refused now. A pattern that needs the variables of a
    /// phase is right as long as every phase that activates it has them.
    void compile() {
        std::set<const void*> active;
        for (auto phase : tree.root().children("sch:phase"))
            for (const auto* pattern : selection(Dialect::Plain, phase).patterns) {
                active.insert(pattern->node.internal_object());
                if (pattern->problem)
                    throw *pattern->problem;
            }
        for (const auto* pattern : selection(Dialect::Plain, {}).patterns)
            if (pattern->problem && active.count(pattern->node.internal_object()) == 0)
                throw *pattern->problem;
    }

    /// Some pattern is about other documents, of which nothing is known yet.
    bool names_documents() const {
        return tree.root().find_child(
            [](pugi::xml_node child) { return is(child, "sch:pattern") && child.attribute("documents"); });
    }

    /// Calls visit(run, pattern) for each active pattern that is chosen.
    template <typename Visit>
    void run(const pugi::xml_document& document, std::string_view phase, const Choice& is_chosen,
             const Surroundings& surroundings, bool all, const Visit& visit) {
        ElementIndex index(document);
        // pugixml's comparison of names as they are written could mislead where there are namespaces.
        const auto dialect = index.has_namespaces() || has_documents ? Dialect::Namespaced : Dialect::Plain;
        const auto& [program, patterns] = selection(dialect, phase_named(phase));
        Run run(*program, tree, document, index, surroundings, all);
        for (const auto* pattern : patterns)
            if (!is_chosen || is_chosen(pattern->node))
                visit(run, *pattern);
    }
};

Schema::Schema(std::unique_ptr<Compiled> compiled) : m_compiled(std::move(compiled)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Schema Schema::load(std::string_view text, std::string name, const Fetch& fetch) {
    const CNumbers numbers;
    SchemaTree tree(text, std::move(name), fetch);
    check_query_binding(tree);
    check_grammar(tree);
    expand(tree);
    check_ids(tree);
    check_phases(tree);
    check_bounds(tree);
    auto namespaces = namespaces_of(tree);
    auto compiled = std::make_unique<Compiled>(Compiled{std::move(tree), std::move(namespaces)});
    compiled->has_documents = compiled->names_documents();
    compiled->compile();
    return Schema(std::move(compiled));
}

pugi::xml_node Schema::root() const {
    return m_compiled->tree.root();
}

std::vector<Result> Schema::run(const pugi::xml_document& document, std::string_view phase,
                                const Choice& is_chosen, const Surroundings& surroundings) const {
    std::vector<Result> results;
    run(document, phase, is_chosen, surroundings,
        [&](Result result) { results.push_back(std::move(result)); });
    return results;
}

void Schema::run(const pugi::xml_document& document, std::string_view phase, const Choice& is_chosen,
                 const Surroundings& surroundings, const TakeResult& take) const {
    const CNumbers numbers;
    m_compiled->run(document, phase, is_chosen, surroundings, false,
                    [&](Run& running, const CompiledPattern& pattern) {
                        running.run(pattern, [&](Firing firing) {
                            for (auto& result : firing.results)
                                take(std::move(result));
                        });
                    });
}

std::string Schema::svrl(const pugi::xml_document& document, std::string_view phase,
                         const Surroundings& surroundings) const {
    const CNumbers numbers;
    SvrlReport report(root(), m_compiled->phase_named(phase).attribute("id").value());
    m_compiled->run(document, phase, {}, surroundings, true,
                    [&](Run& running, const CompiledPattern& pattern) {
                        std::vector<Firing> firings;
                        running.run(pattern, [&](Firing firing) { firings.push_back(std::move(firing)); });
                        report.add(pattern, firings);
                    });
    return report.text();
}

} // namespace klubba::schematron
