// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/evaluation.hpp"

#include "core/schematron/location.hpp"

#include <algorithm>
#include <unordered_set>

namespace klubba::schematron {
namespace {

void set_current(const Program& program, const pugi::xpath_node& node) {
    program.current().set(pugi::xpath_node_set(&node, &node + 1));
}

void evaluate(const std::vector<Let>& lets, const pugi::xpath_node& context) {
    for (const auto& let : lets) {
        if (!let.value)
            continue;
        switch (let.variable->type()) {
        case pugi::xpath_type_boolean:
            let.variable->set(let.value.evaluate_boolean(context));
            break;
        case pugi::xpath_type_number:
            let.variable->set(let.value.evaluate_number(context));
            break;
        case pugi::xpath_type_string:
            let.variable->set(let.value.evaluate_string(context).c_str());
            break;
        default:
            let.variable->set(let.value.evaluate_node_set(context));
        }
    }
}

/// Runs of white space, which line breaks in the schema make, are one space.
void append_normalised(std::string& text, std::string_view words) {
    for (char letter : words) {
        const bool space = letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
        if (!space)
            text += letter;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
}

std::string render(const Pieces& pieces, const pugi::xpath_node& context) {
    std::string text;
    for (const auto& piece : pieces)
        append_normalised(text, piece.value ? piece.value->evaluate_string(context) : piece.words);
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

Result result_of(const CompiledTest& test, const CompiledPattern& pattern, const pugi::xpath_node& context) {
    Result result;
    result.outcome = test.outcome;
    result.test = test.node;
    result.pattern = pattern.node;
    result.node = context;
    if (test.subject)
        if (auto subject = test.subject->evaluate_node(context))
            result.node = subject;
    result.location = location_of(result.node);
    result.text = render(test.text, context);
    for (const auto& diagnostic : test.diagnostics)
        result.diagnostics.push_back({diagnostic.id, diagnostic.language, render(diagnostic.text, context)});
    return result;
}

} // namespace

void begin_run(const Program& program, const pugi::xml_document& document) {
    set_current(program, document);
    evaluate(program.lets(), document);
}

std::vector<Firing> run_pattern(const Program& program, const CompiledPattern& pattern,
                                const pugi::xml_document& document, bool all) {
    if (pattern.problem)
        throw *pattern.problem;
    const pugi::xpath_node root(document);
    set_current(program, root);
    evaluate(pattern.lets, root);
    std::vector<Firing> firings;
    std::unordered_set<const void*> taken;
    for (const auto& rule : pattern.rules) {
        const auto nodes = rule.context.evaluate_node_set(root);
        for (const auto& node : nodes) {
            if (pattern.rules.size() > 1 && !taken.insert(identity_of(node)).second)
                continue;
            set_current(program, node);
            evaluate(rule.lets, node);
            Firing firing{&rule, node, {}};
            for (const auto& test : rule.tests)
                if (test.test.evaluate_boolean(node) == (test.outcome == Outcome::SuccessfulReport))
                    firing.results.push_back(result_of(test, pattern, node));
            if (all || !firing.results.empty())
                firings.push_back(std::move(firing));
        }
    }
    if (firings.size() > 1) {
        const DocumentOrder order(document);
        std::sort(firings.begin(), firings.end(), [&](const Firing& one, const Firing& other) {
            return order(one.node) < order(other.node);
        });
    }
    return firings;
}

} // namespace klubba::schematron
