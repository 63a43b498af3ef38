// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/context.hpp"

#include "core/schematron/xpath_syntax.hpp"

#include <algorithm>
#include <utility>

namespace klubba::schematron {
namespace {

bool is_unprefixed(std::string_view name) {
    return name.find(':') == std::string_view::npos;
}

/// Takes what stands in the brackets at the start of the tokens; tokenize() has seen that they close.
Tokens take_predicate(Tokens& tokens) {
    std::size_t end = 0;
    int depth = 0;
    do {
        const auto kind = tokens[end++].kind;
        depth += kind == TokenKind::OpenBracket ? 1 : kind == TokenKind::CloseBracket ? -1 : 0;
    } while (depth > 0);
    const auto inside = tokens.subspan(1, end - 2);
    tokens = tokens.subspan(end);
    return inside;
}

/// Whether a predicate, taken out of its path, could mean something else or hide a mistake.
bool needs_its_path(Tokens predicate) {
    return predicate.empty() || std::ranges::any_of(predicate, [](const Token& token) {
               return token.kind == TokenKind::Function &&
                      (token.text == "position" || token.text == "last" || token.text == "current");
           });
}

/// Names with predicates between slashes, and nothing else.
bool is_relative_path(Tokens tokens) {
    int depth = 0;
    for (const auto& token : tokens) {
        const bool in_path = token.kind == TokenKind::ElementTest || token.kind == TokenKind::Wildcard ||
                             token.kind == TokenKind::At || token.kind == TokenKind::AttributeTest ||
                             token.kind == TokenKind::OpenBracket || token.kind == TokenKind::CloseBracket ||
                             is_operator(token, "/");
        if (depth == 0 && !in_path)
            return false;
        depth += depth_change(token);
    }
    return true;
}

std::string_view text_of(Tokens tokens) {
    const auto last = tokens.back().text;
    const auto* begin = tokens.front().text.data();
    return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

} // namespace

std::optional<PathPattern::Attribute> PathPattern::take_attribute(Tokens& tokens) {
    if (tokens.size() < 2 || tokens[0].kind != TokenKind::At || tokens[1].kind != TokenKind::AttributeTest ||
        !is_unprefixed(tokens[1].text))
        return std::nullopt;
    Attribute attribute{std::string(tokens[1].text), std::nullopt};
    tokens = tokens.subspan(2);
    if (tokens.size() >= 2 && is_operator(tokens[0], "=") && tokens[1].kind == TokenKind::Literal) {
        const auto literal = tokens[1].text;
        attribute.value = literal.substr(1, literal.size() - 2);
        tokens = tokens.subspan(2);
    }
    return attribute;
}

std::optional<PathPattern::Attributes> PathPattern::attributes_in(Tokens predicate) {
    Attributes attributes;
    if (predicate[0].kind == TokenKind::Function && predicate[0].text == "not" &&
        predicate.back().kind == TokenKind::CloseParenthesis) {
        attributes.wanted = false;
        predicate = predicate.subspan(2, predicate.size() - 3);
    }
    for (;;) {
        auto attribute = take_attribute(predicate);
        if (!attribute)
            return std::nullopt;
        attributes.any.push_back(std::move(*attribute));
        if (predicate.empty())
            return attributes;
        if (!is_operator(predicate.front(), "or"))
            return std::nullopt;
        predicate = predicate.subspan(1);
    }
}

std::optional<PathPattern::Child> PathPattern::child_in(Tokens predicate) {
    if (predicate.size() < 2 || predicate[0].kind != TokenKind::ElementTest ||
        !is_unprefixed(predicate[0].text) || predicate[1].kind != TokenKind::OpenBracket ||
        !is_relative_path(predicate))
        return std::nullopt;
    auto rest = predicate.subspan(1);
    const auto attributes = attributes_in(take_predicate(rest));
    if (!attributes || !attributes->wanted || attributes->any.size() != 1 || !attributes->any.front().value)
        return std::nullopt;
    return Child{std::string(predicate[0].text), attributes->any.front().name,
                 *attributes->any.front().value};
}

std::optional<PathPattern::Step> PathPattern::take_step(Tokens& tokens, const Scope& scope,
                                                        const Environment& environment) {
    if (tokens.empty())
        return std::nullopt;
    const auto test = tokens.front();
    tokens = tokens.subspan(1);
    Step step;
    if (test.kind == TokenKind::ElementTest && is_unprefixed(test.text))
        step.name = test.text;
    else if (test.kind != TokenKind::Wildcard)
        return std::nullopt;
    while (!tokens.empty() && tokens.front().kind == TokenKind::OpenBracket) {
        const auto predicate = take_predicate(tokens);
        if (needs_its_path(predicate))
            return std::nullopt;
        if (auto attributes = attributes_in(predicate)) {
            step.attributes.push_back(std::move(*attributes));
            continue;
        }
        auto compiled = compile_expression(text_of(predicate), scope, environment);
        if (compiled.type() == pugi::xpath_type_number)
            return std::nullopt;
        step.predicates.push_back(std::move(compiled));
        if (auto child = child_in(predicate))
            step.children.push_back(std::move(*child));
    }
    return step;
}

std::optional<PathPattern> PathPattern::from(std::string_view pattern, const Scope& scope,
                                             const Environment& environment) {
    // With namespaces, a name as it is written isn't what counts.
    if (environment.dialect != Dialect::Plain)
        return std::nullopt;
    const auto all_tokens = tokenize(pattern);
    Tokens tokens = all_tokens;
    PathPattern path;
    path.m_from_root = is_operator(tokens.front(), "/");
    if (path.m_from_root)
        tokens = tokens.subspan(1);
    for (;;) {
        auto step = take_step(tokens, scope, environment);
        if (!step)
            return std::nullopt;
        path.m_steps.push_back(std::move(*step));
        if (tokens.empty())
            break;
        if (!is_operator(tokens.front(), "/"))
            return std::nullopt;
        tokens = tokens.subspan(1);
    }
    if (path.m_steps.back().name.empty())
        return std::nullopt;
    return path;
}

bool PathPattern::Attributes::match(pugi::xml_node element) const {
    // Several mostly are of one name, with different values.
    const Attribute* looked_for = nullptr;
    pugi::xml_attribute found;
    return std::ranges::any_of(any, [&](const Attribute& each) {
               if (looked_for == nullptr || looked_for->name != each.name)
                   found = element.attribute(each.name.c_str());
               looked_for = &each;
               return found && (!each.value || *each.value == found.value());
           }) == wanted;
}

bool PathPattern::Step::has_form_of(pugi::xml_node element) const {
    return element.type() == pugi::node_element && (name.empty() || name == element.name()) &&
           std::ranges::all_of(attributes, [&](const Attributes& each) { return each.match(element); });
}

bool PathPattern::Step::agrees(pugi::xml_node element) const {
    return std::ranges::all_of(predicates, [&](const Expression& each) { return each.boolean(element); });
}

bool PathPattern::matches(pugi::xml_node element) const {
    // What is quickly seen settles most, so the whole path is looked at before any expression.
    auto ancestor = element;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step, ancestor = ancestor.parent())
        if (!step->has_form_of(ancestor))
            return false;
    if (m_from_root && ancestor.type() != pugi::node_document)
        return false;
    return std::all_of(m_steps.rbegin(), m_steps.rend(), [&](const Step& step) {
        return step.agrees(std::exchange(element, element.parent()));
    });
}

bool PathPattern::is_in_vain(ElementIndex& index) const {
    return std::ranges::any_of(m_steps, [&](const Step& step) {
        return std::ranges::any_of(step.children, [&](const Child& child) {
            return index.named(child.name, child.attribute, child.value).empty();
        });
    });
}

const ElementIndex::Elements& PathPattern::candidates(ElementIndex& index) const {
    const auto& last = m_steps.back();
    for (const auto& [any, wanted] : last.attributes)
        if (wanted && any.size() == 1 && any.front().value)
            return index.named(last.name, any.front().name, *any.front().value);
    return index.named(last.name);
}

pugi::xpath_node_set PathPattern::nodes(ElementIndex& index) const {
    std::vector<pugi::xpath_node> found;
    const auto& elements = candidates(index);
    if (!elements.empty() && !is_in_vain(index))
        for (const auto element : elements)
            if (matches(element))
                found.emplace_back(element);
    return {found.data(), found.data() + found.size(), pugi::xpath_node_set::type_sorted};
}

Context::Context(std::string_view pattern, const Scope& scope, const Environment& environment)
    : m_path(PathPattern::from(pattern, scope, environment)) {
    if (!m_path)
        m_search = compile_context(pattern, scope, environment);
}

pugi::xpath_node_set Context::nodes(const pugi::xpath_node& root, ElementIndex& index) const {
    return m_path ? m_path->nodes(index) : m_search.nodes(root);
}

} // namespace klubba::schematron
