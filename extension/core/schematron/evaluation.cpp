// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/evaluation.hpp"

#include "core/schematron/xml.hpp"

#include <algorithm>
#include <unordered_set>

namespace klubba::schematron {
namespace {

void evaluate(const std::vector<Let>& lets, const pugi::xpath_node& context) {
    for (const auto& let : lets)
        let.value.assign_to(*let.variable, context);
}

std::string render(const Pieces& pieces, const pugi::xpath_node& context) {
    std::string text;
    for (const auto& piece : pieces)
        append_collapsed(text, piece.value ? piece.value->string(context) : piece.words);
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

/// A context that begins with a variable may give nodes of the schema, from the content of a let.
bool belongs_to(const pugi::xml_document& document, const pugi::xpath_node& node) {
    return (node.attribute() ? node.parent() : node.node()).root() == document;
}

Result result_of(const CompiledTest& test, const CompiledPattern& pattern, const pugi::xpath_node& context) {
    Result result;
    result.outcome = test.outcome;
    result.test = test.node;
    result.pattern = pattern.node;
    result.node = context;
    if (test.subject)
        if (auto subject = test.subject->node(context))
            result.node = subject;
    result.text = render(test.text, context);
    for (const auto& [node, text] : test.diagnostics)
        result.diagnostics.push_back(
            {node.attribute("id").value(), std::string(language_of(node)), render(text, context)});
    for (const auto& [node, text] : test.properties)
        result.properties.push_back({node.attribute("id").value(), node.attribute("role").value(),
                                     node.attribute("scheme").value(), render(text, context)});
    return result;
}

} // namespace

std::string Result::location() const {
    return location_of(node);
}

Run::Run(const Program& program, const pugi::xml_document& document, ElementIndex& index, bool all)
    : m_program(program), m_document(document), m_index(index), m_all(all) {
    m_program.variables().set_current(document);
    evaluate(program.lets(), document);
}

std::vector<Firing> Run::run(const CompiledPattern& pattern) {
    if (pattern.problem)
        throw *pattern.problem;
    const pugi::xpath_node root(m_document);
    m_program.variables().set_current(root);
    evaluate(pattern.lets, root);
    std::vector<Firing> firings;
    std::unordered_set<const void*> taken;
    bool in_order = true;
    for (const auto& rule : pattern.rules) {
        const auto nodes = rule.context.nodes(root, m_index);
        if (!nodes.empty())
            in_order = firings.empty() && nodes.type() == pugi::xpath_node_set::type_sorted;
        for (const auto& node : nodes) {
            if (!belongs_to(m_document, node))
                continue;
            if (pattern.rules.size() > 1 && !taken.insert(identity_of(node)).second)
                continue;
            auto firing = fire(pattern, rule, node);
            if (m_all || !firing.results.empty())
                firings.push_back(std::move(firing));
        }
    }
    if (firings.size() > 1 && !in_order)
        sort(firings);
    return firings;
}

Firing Run::fire(const CompiledPattern& pattern, const CompiledRule& rule,
                 const pugi::xpath_node& node) const {
    m_program.variables().set_current(node);
    evaluate(rule.lets, node);
    Firing firing{&rule, node, {}};
    for (const auto& test : rule.tests)
        if (test.test.boolean(node) == (test.outcome == Outcome::SuccessfulReport))
            firing.results.push_back(result_of(test, pattern, node));
    return firing;
}

void Run::sort(std::vector<Firing>& firings) {
    if (!m_order)
        m_order.emplace(m_document);
    std::sort(firings.begin(), firings.end(), [this](const Firing& one, const Firing& other) {
        return (*m_order)(one.node) < (*m_order)(other.node);
    });
}

} // namespace klubba::schematron
