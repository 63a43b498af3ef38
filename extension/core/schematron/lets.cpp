// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/lets.hpp"

#include "core/schematron/xpath_tokens.hpp"

#include <map>
#include <string_view>
#include <utility>

namespace klubba::schematron {
namespace {

enum class Progress { Waiting, UnderWay, Done };

struct Definition {
    pugi::xml_node let;
    Progress progress = Progress::Waiting;
    /// Others of the same owner that its value names, the last to look at first.
    std::vector<Definition*> uses = {};
};

using Definitions = std::map<std::string_view, Definition>;

std::vector<Definition*> used_in(std::string_view expression, Definitions& definitions) {
    std::vector<Definition*> uses;
    try {
        if (!expression.empty())
            for (const auto& token : tokenize(expression))
                if (token.kind == TokenKind::Variable)
                    if (const auto found = definitions.find(token.text.substr(1)); found != definitions.end())
                        uses.push_back(&found->second);
    } catch (const ExpressionError&) {
        return {}; // compiling it says what is wrong, and where
    }
    return uses;
}

Definitions definitions_of(const SchemaTree& tree, pugi::xml_node owner) {
    Definitions definitions;
    for (auto let : owner.children("sch:let")) {
        const std::string_view name = let.attribute("name").value();
        if (name.empty() || name_length(name, false) != name.size())
            throw refusal(tree.position_of(let),
                          about(name, "är inget variabelnamn", "is not a variable name"));
        if (!definitions.try_emplace(name, Definition{let}).second)
            throw refusal(tree.position_of(let), {"variabeln " + std::string(name) + " finns redan",
                                                  "the variable " + std::string(name) + " exists already"});
    }
    return definitions;
}

} // namespace

std::vector<pugi::xml_node> lets_in_order(const SchemaTree& tree, pugi::xml_node owner) {
    if (!owner.child("sch:let"))
        return {};
    auto definitions = definitions_of(tree, owner);
    for (auto& [name, definition] : definitions)
        definition.uses = used_in(definition.let.attribute("value").value(), definitions);

    std::vector<pugi::xml_node> order;
    std::vector<Definition*> path; // instead of recursion, as chains may be long
    for (auto let : owner.children("sch:let")) {
        path.push_back(&definitions.at(let.attribute("name").value()));
        while (!path.empty()) {
            auto& definition = *path.back();
            if (definition.progress == Progress::Waiting)
                definition.progress = Progress::UnderWay;
            if (definition.uses.empty() || definition.progress == Progress::Done) {
                path.pop_back();
                if (std::exchange(definition.progress, Progress::Done) != Progress::Done)
                    order.push_back(definition.let);
                continue;
            }
            auto* const next = definition.uses.back();
            definition.uses.pop_back();
            if (next->progress == Progress::UnderWay)
                throw refusal(tree.position_of(let), {"variablerna definierar varandra i en cirkel",
                                                      "the variables define each other in a circle"});
            path.push_back(next);
        }
    }
    return order;
}

} // namespace klubba::schematron
