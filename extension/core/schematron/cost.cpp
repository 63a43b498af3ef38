// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/cost.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace klubba::schematron {
namespace {

constexpr std::size_t quarters_of_most = 64;
constexpr double bytes_in_document = 1 << 20;
constexpr double bytes_in_leaf = 1 << 12;
constexpr Degree once_more{1, 1};
constexpr Degree to_children{1, 0.25};
constexpr Degree to_siblings{1, 0.5};
constexpr Degree along_a_line{0.5, 0.25};
constexpr Degree to_all_attributes{0.25, 0.25};

Degree least(Degree one, Degree other) {
    return {std::min(one.worst, other.worst), std::min(one.likely, other.likely)};
}

Degree most(Degree one, Degree other) {
    return {std::max(one.worst, other.worst), std::max(one.likely, other.likely)};
}

/// How much further one is than the other.
Degree beyond(Degree one, Degree other) {
    return {std::max(0.0, one.worst - other.worst), std::max(0.0, one.likely - other.likely)};
}

/// A thousand nodes to the power of a degree. Degrees are quarters, so that a table has all that matter.
double grown(double degree) {
    static const auto table = [] {
        std::array<double, quarters_of_most + 1> powers{};
        for (std::size_t quarters = 0; quarters < powers.size(); ++quarters)
            powers.at(quarters) = std::pow(1000, static_cast<double>(quarters) / 4);
        return powers;
    }();
    return table.at(std::min(static_cast<std::size_t>(degree * 4), quarters_of_most));
}

enum class Axis { Self, Child, Parent, Attribute, Descendant, Ancestor, Sibling, Document };

Axis axis_named(std::string_view name) {
    if (name == "self")
        return Axis::Self;
    if (name == "parent")
        return Axis::Parent;
    if (name == "attribute")
        return Axis::Attribute;
    if (name.starts_with("descendant"))
        return Axis::Descendant;
    if (name.starts_with("ancestor"))
        return Axis::Ancestor;
    if (name.ends_with("sibling"))
        return Axis::Sibling;
    return name == "child" ? Axis::Child : Axis::Document;
}

/// Binary operators by how tightly they bind, the loosest first (XPath 1.0 section 3.4 to 3.5).
constexpr std::size_t levels = 7;
std::size_t level_of(const Token& token) {
    if (token.kind != TokenKind::Operator)
        return levels;
    static constexpr std::array<std::string_view, 14> operators{
        "or", "and", "=", "!=", "<", ">", "<=", ">=", "+", "-", "*", "div", "mod", "|"};
    static constexpr std::array<std::size_t, 14> their_levels{0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 5, 6};
    const auto* const found = std::ranges::find(operators, token.text);
    return found == operators.end() ? levels
                                    : their_levels.at(static_cast<std::size_t>(found - operators.begin()));
}

class Estimator {
public:
    Estimator(Tokens tokens, const Reach& context, const Estimates& variables, Work& work)
        : m_tokens(tokens), m_context(context), m_variables(variables), m_work(work) {}

    Estimate whole() {
        Estimate result;
        while (!at_end()) {
            const auto before = m_at;
            result = binary(0);
            m_at += m_at == before ? 1 : 0; // what is no XPath is passed over
        }
        return result;
    }

private:
    [[nodiscard]] bool at_end() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] bool is_at(TokenKind kind) const { return !at_end() && m_tokens[m_at].kind == kind; }
    [[nodiscard]] bool is_at(std::string_view text) const {
        return !at_end() && is_operator(m_tokens[m_at], text);
    }
    [[nodiscard]] std::string_view here() const {
        return at_end() ? std::string_view() : m_tokens[m_at].text;
    }
    [[nodiscard]] Degree evaluations() const { return m_context.pairs; }

    void add(Degree degree, std::string_view what) { m_work.add(degree, what); }

    Estimate binary(std::size_t level) {
        if (level == levels)
            return unary();
        auto left = binary(level + 1);
        while (!at_end() && level_of(m_tokens[m_at]) == level) {
            const auto what = m_tokens[m_at++].text;
            left = combine(left, binary(level + 1), what);
        }
        return left;
    }

    Estimate combine(const Estimate& left, const Estimate& right, std::string_view what) {
        if (what == "|")
            return {true,
                    {most(left.reach.pairs, right.reach.pairs),
                     most(left.reach.occurrences, right.reach.occurrences)},
                    evaluations(),
                    left.is_leaf && right.is_leaf,
                    std::max(left.length, right.length)};
        if (what != "and" && what != "or") {
            read_strings(left, what);
            read_strings(right, what);
            if (left.is_nodes && right.is_nodes)
                add(left.reach.pairs + beyond(right.reach.pairs, evaluations()), what);
        }
        return scalar();
    }

    [[nodiscard]] Estimate scalar(double length = 32) const {
        return {false, {}, evaluations(), true, length};
    }

    /// The string of an element is that of all text in it.
    void read_strings(const Estimate& of, std::string_view what) {
        if (of.is_nodes)
            add(of.is_leaf ? of.reach.pairs : step(Axis::Descendant, of.reach).pairs, what);
    }

    Estimate unary() {
        while (is_at("-"))
            ++m_at;
        return path();
    }

    Estimate path() {
        if (at_end())
            return scalar();
        Estimate result{true, m_context, evaluations(), false, bytes_in_document};
        if (is_at("/") || is_at("//")) {
            // From every node to one and the same.
            result.reach.occurrences = result.reach.pairs;
            m_is_root = true;
            if (is_at("/") && !starts_step(m_at + 1)) {
                ++m_at;
                return result;
            }
            return steps(result);
        }
        m_is_root = false;
        if (is_at(TokenKind::Variable) || is_at(TokenKind::Literal) || is_at(TokenKind::Number) ||
            is_at(TokenKind::OpenParenthesis) || is_at(TokenKind::Function))
            return steps(predicates(primary(), true));
        if (!starts_step(m_at))
            return scalar();
        result = one_step(result, false);
        return steps(result);
    }

    [[nodiscard]] bool starts_step(std::size_t at) const {
        if (at >= m_tokens.size())
            return false;
        switch (m_tokens[at].kind) {
        case TokenKind::ElementTest:
        case TokenKind::Wildcard:
        case TokenKind::NodeType:
        case TokenKind::Axis:
        case TokenKind::At:
        case TokenKind::Dot:
        case TokenKind::DoubleDot:
            return true;
        default:
            return false;
        }
    }

    Estimate steps(Estimate from) {
        while ((is_at("/") || is_at("//")) && starts_step(m_at + 1)) {
            const bool descends = is_at("//");
            ++m_at;
            from = one_step(from, descends);
        }
        return from;
    }

    /// What an axis reaches, before nodes that are reached twice in one evaluation are left out.
    [[nodiscard]] Reach step(Axis axis, const Reach& from) const {
        switch (axis) {
        case Axis::Self:
            return from;
        case Axis::Parent:
            return {from.pairs, from.pairs};
        case Axis::Attribute:
            return from;
        case Axis::Child:
            return {least(from.pairs, from.occurrences) + to_children, from.occurrences};
        case Axis::Descendant: {
            const auto occurrences = least(from.pairs, from.occurrences + along_a_line);
            return {most(from.pairs, occurrences + once_more), occurrences};
        }
        case Axis::Ancestor:
            return {from.pairs + along_a_line, from.pairs};
        case Axis::Sibling:
            return {from.pairs + to_siblings, from.pairs};
        case Axis::Document:
            break;
        }
        return {from.pairs + once_more, from.pairs};
    }

    /// The step at hand, which reaches descendants, too, after "//".
    Estimate one_step(const Estimate& from, bool descends) {
        const auto what = m_tokens[m_at].text;
        auto axis = Axis::Child;
        if (is_at(TokenKind::Dot) || is_at(TokenKind::DoubleDot)) {
            axis = is_at(TokenKind::Dot) ? Axis::Self : Axis::Parent;
        } else if (is_at(TokenKind::At)) {
            axis = Axis::Attribute;
            ++m_at;
        } else if (is_at(TokenKind::Axis)) {
            axis = axis_named(what);
            m_at += 2;
        }
        const bool is_text = is_at(TokenKind::NodeType) && here() != "node";
        const bool is_wild =
            is_at(TokenKind::Wildcard) || is_at(TokenKind::NodeType) || here().ends_with('*');
        if (is_at(TokenKind::NodeType))
            m_at = closing(m_tokens, m_at + 1);
        ++m_at;

        auto reach = from.reach;
        const bool from_root = std::exchange(m_is_root, false);
        if (descends) {
            reach = step(Axis::Descendant, reach);
            if (axis != Axis::Child) { // for children it is one step to descendants
                add(reach.pairs, what);
                reach = without_duplicates(reach);
            }
        }
        // A document has one root element.
        const bool is_root_element = from_root && !descends && axis == Axis::Child && !is_text;
        if (!is_root_element && !(descends && axis == Axis::Child))
            reach = step(axis, reach);
        if (axis == Axis::Attribute && is_wild)
            reach.pairs = reach.pairs + to_all_attributes;
        add(reach.pairs, what);
        const bool takes_one = is_at(TokenKind::OpenBracket) && m_at + 2 < m_tokens.size() &&
                               m_tokens[m_at + 1].kind == TokenKind::Number &&
                               m_tokens[m_at + 2].kind == TokenKind::CloseBracket;
        if (takes_one && !descends)
            reach.pairs = least(reach.pairs, from.reach.pairs);
        const auto at_once = beyond(reach.pairs, evaluations());
        // Siblings of many nodes are common in schemas, and seldom many in documents.
        if (const auto nodes = grown(axis == Axis::Sibling ? at_once.likely : at_once.worst);
            nodes > m_work.nodes_at_once) {
            m_work.nodes_at_once = nodes;
            m_work.fullest = what;
        }
        const bool is_leaf = axis == Axis::Attribute || is_text;
        const Estimate set{true, reach, evaluations(), is_leaf, is_leaf ? bytes_in_leaf : bytes_in_document};
        auto result = predicates(set, false);
        result.reach = without_duplicates(result.reach);
        return result;
    }

    [[nodiscard]] Reach without_duplicates(const Reach& reach) const {
        return {least(reach.pairs, evaluations() + once_more), least(reach.occurrences, evaluations())};
    }

    /// Predicates are evaluated for every node of every evaluation, twice or not. `is_one_set`: positions count in all
    /// of them together, so that a number leaves one.
    Estimate predicates(Estimate set, bool is_one_set) {
        while (is_at(TokenKind::OpenBracket)) {
            const auto end = closing(m_tokens, m_at);
            const auto inside = m_tokens.subspan(m_at + 1, end - m_at - 1);
            Estimator(inside, set.reach, m_variables, m_work).whole();
            if (is_one_set && inside.size() == 1 && inside[0].kind == TokenKind::Number)
                set.reach.pairs = least(set.reach.pairs, evaluations());
            m_at = end + 1;
        }
        return set;
    }

    Estimate primary() {
        const auto& token = m_tokens[m_at];
        switch (token.kind) {
        case TokenKind::Variable:
            ++m_at;
            return variable(token.text.substr(1));
        case TokenKind::Literal:
            ++m_at;
            return scalar(static_cast<double>(token.text.size()));
        case TokenKind::OpenParenthesis: {
            const auto end = closing(m_tokens, m_at);
            const auto inside = m_tokens.subspan(m_at + 1, end - m_at - 1);
            m_at = end + 1;
            return Estimator(inside, m_context, m_variables, m_work).whole();
        }
        case TokenKind::Function:
            return function();
        default:
            ++m_at;
            return scalar();
        }
    }

    /// It was evaluated where it is defined; here it is used once more for every evaluation around it.
    [[nodiscard]] Estimate variable(std::string_view name) const {
        const auto found = m_variables.find(name);
        if (found == m_variables.end())
            return scalar();
        auto value = found->second;
        const auto more = beyond(evaluations(), value.evaluations);
        value.reach.pairs = value.reach.pairs + more;
        value.reach.occurrences = value.reach.occurrences + more;
        value.evaluations = evaluations();
        return value;
    }

    Estimate function() {
        const auto name = m_tokens[m_at].text;
        const auto arguments = arguments_of(m_tokens, m_at);
        m_at = closing(m_tokens, m_at + 1) + 1;
        if (name == "current")
            return variable("current()");
        double length = 0;
        for (const auto argument : arguments) {
            const auto value = Estimator(argument, m_context, m_variables, m_work).whole();
            if (name != "count" && name != "boolean" && name != "not" && !name.ends_with("name"))
                read_strings(value, name);
            length = name == "concat" ? length + value.length : std::max(length, value.length);
        }
        m_work.longest_string = std::max(m_work.longest_string, length);
        if (arguments.empty() &&
            (name == "string" || name == "number" || name == "string-length" || name == "normalize-space"))
            read_strings({true, m_context, evaluations(), false, bytes_in_document}, name);
        add(name == "lang" ? evaluations() + along_a_line : evaluations(), name);
        if (name == "key")
            return {
                true, {evaluations() + once_more, evaluations()}, evaluations(), false, bytes_in_document};
        return scalar(arguments.empty() ? bytes_in_document : length);
    }

    Tokens m_tokens;
    std::size_t m_at = 0;
    Reach m_context;
    const Estimates& m_variables;
    Work& m_work;
    /// The next step is from the root of a document.
    bool m_is_root = false;
};

} // namespace

void Work::add(Degree degree, std::string_view what) {
    const auto likely = grown(degree.likely);
    const auto worst = grown(degree.worst);
    likely_steps += likely;
    worst_steps += worst;
    // Of two that are as heavy, the later one is inside the other.
    if (likely + worst >= heaviest_steps) {
        heaviest_steps = likely + worst;
        heaviest = what;
    }
}

Estimate estimate(Tokens expression, const Reach& context, const Estimates& variables, Work& work) {
    return Estimator(expression, context, variables, work).whole();
}

Estimate estimate_pattern(Tokens pattern, const Estimates& variables, Work& work) {
    Estimate all{true, {}, {}, true, bytes_in_document};
    const Token anywhere{TokenKind::Operator, "//"};
    for (const auto alternative : split(pattern, "|")) {
        if (alternative.empty())
            continue;
        std::vector<Token> search(alternative.begin(), alternative.end());
        const auto first = search.front().kind;
        if (first != TokenKind::Variable && first != TokenKind::Operator && first != TokenKind::Function)
            search.insert(search.begin(), anywhere);
        const auto matched = Estimator(search, {}, variables, work).whole();
        all.reach.pairs = most(all.reach.pairs, matched.reach.pairs);
        all.is_leaf = all.is_leaf && matched.is_leaf;
    }
    return all;
}

} // namespace klubba::schematron
