// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/evaluation.hpp"

#include "core/schematron/xml.hpp"

#include <algorithm>
#include <unordered_set>

namespace klubba::schematron {
namespace {

constexpr std::size_t heaviest_results = 128u << 20;

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

/// Nothing unless some piece is a copy.
std::vector<Fragment> fragments_of(const Pieces& pieces, const pugi::xpath_node& context) {
    std::vector<Fragment> fragments;
    if (std::ranges::none_of(pieces, &Piece::is_copy))
        return fragments;
    for (const auto& [words, value, is_copy] : pieces) {
        if (is_copy && value->type() == pugi::xpath_type_node_set)
            for (const auto& node : value->nodes_in_order(context))
                fragments.push_back({{}, node});
        else
            fragments.push_back({value ? value->string(context) : words, {}});
    }
    return fragments;
}

/// A context that begins with a variable may give nodes of the schema, from the content of a let.
bool belongs_to(const pugi::xml_document& document, const pugi::xpath_node& node) {
    return (node.attribute() ? node.parent() : node.node()).root() == document;
}

Result result_of(const CompiledTest& test, const CompiledPattern& pattern, const pugi::xpath_node& context,
                 std::optional<std::string_view> language) {
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
        if (const auto own = language_of(node); !language || own == *language)
            result.diagnostics.push_back({node, node.attribute("id").value(), std::string(own),
                                          render(text, context), fragments_of(text, context)});
    for (const auto& [node, text] : test.properties)
        result.properties.push_back({node, node.attribute("id").value(), node.attribute("role").value(),
                                     node.attribute("scheme").value(), render(text, context),
                                     fragments_of(text, context)});
    return result;
}

} // namespace

std::string Result::location() const {
    return location_of(node);
}

Run::Run(const Program& program, const SchemaTree& tree, const pugi::xml_document& document,
         ElementIndex& index, const Surroundings& surroundings, bool all)
    : m_program(program), m_tree(tree), m_main{document, index}, m_surroundings(surroundings), m_all(all) {
    m_program.keys().forget_documents();
    m_program.variables().set_current(document);
    evaluate(program.lets(), document);
}

void Run::run(const CompiledPattern& pattern, const TakeFiring& take) {
    if (pattern.problem)
        throw *pattern.problem;
    if (!pattern.documents)
        run_in(m_main, pattern, take);
    else
        for (const auto& name : names_of_documents(pattern))
            run_in(subordinate(pattern, name), pattern, take);
}

/// ISO/IEC 19757-3:2016, 5.4.9: the expression is evaluated at the root of the document that is checked.
std::vector<std::string> Run::names_of_documents(const CompiledPattern& pattern) const {
    const pugi::xpath_node root(m_main.document);
    m_program.variables().set_current(root);
    return pattern.documents->strings(root);
}

Run::Searched& Run::subordinate(const CompiledPattern& pattern, const std::string& name) {
    if (const auto known = m_subordinates.find(name); known != m_subordinates.end())
        return known->second.searched;
    const auto* document = [&] {
        try {
            return m_surroundings.find ? m_surroundings.find(name) : nullptr;
        } catch (const Error& error) {
            throw refusal(m_tree.position_of(pattern.node), {error.what(), error.english()});
        }
    }();
    if (document == nullptr)
        throw refusal(m_tree.position_of(pattern.node),
                      about(name, "är ett annat dokument, som inte får läsas här",
                            "is another document, which must not be read here"));
    return m_subordinates.try_emplace(name, *document, name).first->second.searched;
}

void Run::run_in(Searched& searched, const CompiledPattern& pattern, const TakeFiring& take) {
    const pugi::xpath_node root(searched.document);
    m_program.variables().set_current(root);
    evaluate(pattern.lets, root);
    std::unordered_set<const void*> taken;
    // What several rules match, or is found in no order, waits to be put in order; what they say is asked for only then.
    std::vector<pugi::xpath_node> waiting;
    std::vector<const CompiledRule*> their_rules;
    bool in_order = true;
    const auto give = [&](const CompiledRule& rule, const pugi::xpath_node& node) {
        auto firing = fire(pattern, rule, node);
        if (!m_all && firing.results.empty())
            return;
        firing.document = searched.name;
        for (auto& result : firing.results)
            result.document = searched.name;
        take(std::move(firing));
    };
    for (const auto& rule : pattern.rules) {
        ask_to_go_on(rule.node);
        const auto nodes = rule.context.nodes(root, searched.index);
        const bool sorted = nodes.type() == pugi::xpath_node_set::type_sorted;
        if (!nodes.empty())
            in_order = waiting.empty() && sorted;
        for (const auto& node : nodes) {
            if (!belongs_to(searched.document, node))
                continue;
            if (pattern.rules.size() > 1 && !taken.insert(identity_of(node)).second)
                continue;
            if (sorted && pattern.rules.size() == 1) {
                give(rule, node);
            } else if (m_all || has_result(rule, node)) {
                waiting.push_back(node);
                their_rules.push_back(&rule);
            }
        }
    }
    if (in_order)
        for (std::size_t index = 0; index < waiting.size(); ++index)
            give(*their_rules[index], waiting[index]);
    else
        for (const auto index : document_order(searched.document, waiting))
            give(*their_rules[index], waiting[index]);
}

bool Run::fails(const CompiledTest& test, const pugi::xpath_node& node) const {
    ask_to_go_on(test.node);
    return test.test.boolean(node) == (test.outcome == Outcome::SuccessfulReport);
}

bool Run::has_result(const CompiledRule& rule, const pugi::xpath_node& node) const {
    m_program.variables().set_current(node);
    evaluate(rule.lets, node);
    return std::ranges::any_of(rule.tests, [&](const CompiledTest& test) { return fails(test, node); });
}

Firing Run::fire(const CompiledPattern& pattern, const CompiledRule& rule, const pugi::xpath_node& node) {
    m_program.variables().set_current(node);
    evaluate(rule.lets, node);
    Firing firing{&rule, node, {}, {}};
    for (const auto& test : rule.tests)
        if (fails(test, node)) {
            firing.results.push_back(result_of(test, pattern, node, m_surroundings.language));
            weigh(firing.results.back());
        }
    return firing;
}

void Run::ask_to_go_on(pugi::xml_node here) const {
    if (m_surroundings.keep_going && !m_surroundings.keep_going())
        throw refusal(m_tree.position_of(here),
                      {"reglerna tar för lång tid på det här dokumentet och avbröts här",
                       "the rules take too long on this document and were stopped here"});
}

/// A rule about every node whose message quotes the whole document would fill the memory.
void Run::weigh(const Result& result) {
    m_weight += sizeof result + result.text.size();
    for (const auto& diagnostic : result.diagnostics)
        m_weight += sizeof diagnostic + diagnostic.text.size();
    for (const auto& property : result.properties)
        m_weight += sizeof property + property.text.size();
    if (m_weight > heaviest_results)
        throw refusal(m_tree.position_of(result.test),
                      {"reglerna säger för mycket om det här dokumentet (mer än 128 MiB)",
                       "the rules say too much about this document (more than 128 MiB)"});
}

} // namespace klubba::schematron
