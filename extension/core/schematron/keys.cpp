// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/keys.hpp"

#include "core/schematron/location.hpp"
#include "core/schematron/xpath_syntax.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace klubba::schematron {
namespace {

void refuse_current(std::string_view expression) {
    for (const auto& token : tokenize(expression))
        if (is_function(token, "current"))
            throw ExpressionError{about("current()", "går inte i xsl:key", "is not possible in xsl:key")};
}

} // namespace

void Key::add(std::string_view match, std::string_view use, const Environment& environment) {
    auto own = environment;
    own.keys = nullptr;
    refuse_current(match);
    refuse_current(use);
    m_declarations.push_back({compile_context(match, {}, own), compile_expression(use, {}, own)});
}

const Key::Sorted& Key::sorted(pugi::xml_node root) const {
    const auto [document, is_new] = m_documents.try_emplace(root.internal_object());
    if (is_new)
        for (const auto& [match, use] : m_declarations)
            for (const auto& node : match.nodes(root))
                for (auto& value : use.strings(node))
                    document->second[std::move(value)].push_back(node);
    return document->second;
}

pugi::xpath_node_set Key::find(const Expression& value, const pugi::xpath_node& context) const {
    const auto& nodes_by_value = sorted((context.attribute() ? context.parent() : context.node()).root());
    std::vector<pugi::xpath_node> found;
    std::unordered_set<const void*> seen;
    for (const auto& each : value.strings(context))
        if (const auto nodes = nodes_by_value.find(each); nodes != nodes_by_value.end())
            std::ranges::copy_if(nodes->second, std::back_inserter(found), [&](const pugi::xpath_node& node) {
                return seen.insert(identity_of(node)).second;
            });
    return {found.data(), found.data() + found.size()};
}

const Key* Keys::named(std::string_view name) const {
    const auto found = m_keys.find(name);
    return found == m_keys.end() ? nullptr : &found->second;
}

void Keys::forget_documents() const {
    for (const auto& [name, key] : m_keys)
        key.m_documents.clear();
}

} // namespace klubba::schematron
