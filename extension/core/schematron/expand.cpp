// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/expand.hpp"

#include "core/schematron/xml.hpp"
#include "core/schematron/xpath_tokens.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace klubba::schematron {
namespace {

using Parameters = std::map<std::string, std::string, std::less<>>;
/// Enough for any schema, too little for one that doubles itself at every step.
constexpr std::size_t most_extensions = 10'000;
constexpr std::size_t longest_expression = 1u << 14;
constexpr std::size_t most_bytes_put_in = 4u << 20;

bool is_abstract(pugi::xml_node node) {
    return std::string_view(node.attribute("abstract").value()) == "true";
}

/// Puts parameters in where "$name" stands, whole names only.
std::string with_parameters(std::string_view text, const Parameters& parameters) {
    std::string result;
    for (auto dollar = text.find('$'); dollar != text.npos; dollar = text.find('$')) {
        const auto name = text.substr(dollar + 1, name_length(text.substr(dollar + 1), false));
        const auto found = parameters.find(name);
        result += text.substr(0, dollar);
        if (found != parameters.end())
            result += found->second;
        else
            result.append("$").append(name);
        text.remove_prefix(dollar + 1 + name.size());
    }
    return result.append(text);
}

class Expander {
public:
    explicit Expander(SchemaTree& tree) : m_tree(tree) {}

    void expand_patterns() {
        std::map<std::string_view, pugi::xml_node> abstract;
        for (auto pattern : m_tree.root().children("sch:pattern"))
            if (is_abstract(pattern) && !abstract.emplace(id_of(pattern), pattern).second)
                refuse(pattern, "mönstret " + std::string(id_of(pattern)) + " finns två gånger",
                       "the pattern " + std::string(id_of(pattern)) + " occurs twice");
        for (auto pattern : m_tree.root().children("sch:pattern")) {
            const std::string_view wanted = pattern.attribute("is-a").value();
            if (wanted.empty()) {
                if (auto parameter = pattern.child("sch:param"))
                    refuse(parameter, "param står i ett mönster utan is-a",
                           "param stands in a pattern without is-a");
                continue;
            }
            const auto found = abstract.find(wanted);
            if (found == abstract.end())
                refuse(pattern, "det finns inget abstrakt mönster " + std::string(wanted),
                       "there is no abstract pattern " + std::string(wanted));
            if (is_abstract(pattern) || pattern.child("sch:rule"))
                refuse(pattern, "ett mönster med is-a får varken vara abstrakt eller ha egna regler",
                       "a pattern with is-a may neither be abstract nor have rules of its own");
            instantiate(pattern, found->second);
        }
        remove_abstract(m_tree.root(), "sch:pattern");
    }

    void expand_rules() {
        std::map<std::string_view, pugi::xml_node> anywhere;
        for (auto pattern : m_tree.root().children("sch:pattern"))
            for (auto rule : pattern.children("sch:rule"))
                if (is_abstract(rule))
                    anywhere.emplace(id_of(rule), rule);
        for (auto pattern : m_tree.root().children("sch:pattern"))
            for (auto rule : pattern.children("sch:rule"))
                if (!is_abstract(rule))
                    extend(rule, pattern, anywhere);
        for (auto pattern : m_tree.root().children("sch:pattern"))
            remove_abstract(pattern, "sch:rule");
    }

private:
    std::string_view id_of(pugi::xml_node node) const {
        const std::string_view id = node.attribute("id").value();
        if (id.empty())
            refuse(node, "det som är abstrakt måste ha ett id", "what is abstract must have an id");
        return id;
    }

    void instantiate(pugi::xml_node pattern, pugi::xml_node abstract) {
        Parameters parameters;
        for (auto parameter : pattern.children("sch:param"))
            if (!parameters.emplace(parameter.attribute("name").value(), parameter.attribute("value").value())
                     .second)
                refuse(parameter,
                       "parametern " + std::string(parameter.attribute("name").value()) + " står två gånger",
                       "the parameter " + std::string(parameter.attribute("name").value()) + " occurs twice");
        while (auto parameter = pattern.child("sch:param"))
            pattern.remove_child(parameter);
        auto end = pattern.append_child(pugi::node_pcdata);
        for (auto child : abstract.children())
            if (!is(child, "sch:title") || !pattern.child("sch:title"))
                put_parameters(m_tree.insert_copy_before(child, end), parameters);
        pattern.remove_child(end);
    }

    void put_parameters(pugi::xml_node subtree, const Parameters& parameters) {
        static constexpr std::array expressions{"context", "test",    "select",   "path",
                                                "value",   "subject", "documents"};
        for (auto node = subtree; node; node = next_in_document(node, subtree)) {
            if (!is_schematron(node))
                continue;
            for (const auto* name : expressions)
                if (auto attribute = node.attribute(name)) {
                    const auto expression = with_parameters(attribute.value(), parameters);
                    m_bytes_put_in += expression.size();
                    if (expression.size() > longest_expression || m_bytes_put_in > most_bytes_put_in)
                        refuse(node, "uttrycken blir för långa när parametrarna är satta på plats",
                               "the expressions grow too long when the parameters are put in place");
                    attribute.set_value(expression.c_str());
                }
        }
    }

    /// The rules an extends may mean: those of its own pattern first, then (as the skeleton implementation
    /// has it) the whole schema's.
    pugi::xml_node abstract_rule(pugi::xml_node extends, pugi::xml_node pattern,
                                 const std::map<std::string_view, pugi::xml_node>& anywhere) const {
        const std::string_view wanted = extends.attribute("rule").value();
        for (auto rule : pattern.children("sch:rule"))
            if (is_abstract(rule) && rule.attribute("id").value() == wanted)
                return rule;
        const auto found = anywhere.find(wanted);
        if (found == anywhere.end())
            refuse(extends, "det finns ingen abstrakt regel " + std::string(wanted),
                   "there is no abstract rule " + std::string(wanted));
        return found->second;
    }

    /// Copies that were put in may themselves extend; a rule is on the way to itself while what came from it
    /// is not done with, which `under_way` tells by the node where each ends.
    void extend(pugi::xml_node rule, pugi::xml_node pattern,
                const std::map<std::string_view, pugi::xml_node>& anywhere) {
        std::vector<std::pair<pugi::xml_node, pugi::xml_node>> under_way; // end, abstract rule
        for (auto child = rule.first_child(); child;) {
            while (!under_way.empty() && under_way.back().first == child)
                under_way.pop_back();
            auto next = child.next_sibling();
            if (is(child, "sch:extends")) {
                const auto source = abstract_rule(child, pattern, anywhere);
                for (const auto& [end, each] : under_way)
                    if (each == source)
                        refuse(child, "regeln " + std::string(id_of(source)) + " utvidgar sig själv",
                               "the rule " + std::string(id_of(source)) + " extends itself");
                if (++m_extensions > most_extensions)
                    refuse(child, "schemat utvidgar regler för många gånger",
                           "the schema extends rules too many times");
                if (!next)
                    next = rule.append_child(pugi::node_pcdata);
                under_way.emplace_back(next, source);
                pugi::xml_node first;
                for (auto original : source.children()) {
                    auto copy = m_tree.insert_copy_before(original, child);
                    first = first ? first : copy;
                }
                rule.remove_child(child);
                next = first ? first : next;
            }
            child = next;
        }
    }

    static void remove_abstract(pugi::xml_node parent, const char* name) {
        for (auto child = parent.child(name); child;) {
            const auto next = child.next_sibling(name);
            if (is_abstract(child))
                parent.remove_child(child);
            child = next;
        }
    }

    [[noreturn]] void refuse(pugi::xml_node node, std::string swedish, std::string english) const {
        throw refusal(m_tree.position_of(node), {std::move(swedish), std::move(english)});
    }

    SchemaTree& m_tree;
    std::size_t m_extensions = 0;
    std::size_t m_bytes_put_in = 0;
};

} // namespace

void expand(SchemaTree& tree) {
    Expander expander(tree);
    expander.expand_patterns();
    expander.expand_rules();
}

} // namespace klubba::schematron
