// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/expression.hpp"

#include "core/schematron/keys.hpp"
#include "core/schematron/xml.hpp"
#include "core/schematron/xpath_strings.hpp"
#include "core/schematron/xpath_syntax.hpp"

#include <algorithm>
#include <array>

namespace klubba::schematron {
namespace {

/// Bytes that are never the first of a character in UTF-8. Without them pugixml, which counts bytes, counts
/// characters.
std::string continuation_bytes() {
    std::string bytes;
    for (int byte = 0x80; byte < 0xC0; ++byte)
        bytes += static_cast<char>(byte);
    return bytes;
}

std::string literal(std::string_view text) {
    const std::string mark = text.find('\'') == std::string_view::npos ? "'" : "\"";
    return std::string(mark).append(text).append(mark);
}

[[noreturn]] void refuse(std::string_view what, std::string_view swedish, std::string_view english) {
    throw ExpressionError{about(what, swedish, english)};
}

bool is_ascii_literal(Tokens tokens) {
    return tokens.size() == 1 && tokens[0].kind == TokenKind::Literal &&
           std::all_of(tokens[0].text.begin(), tokens[0].text.end(),
                       [](char byte) { return (byte & 0x80) == 0; });
}

/// Whether pugixml can't do this itself: it could cut a character in two, and it knows no keys.
bool needs_step(Tokens tokens, std::size_t at) {
    if (is_function(tokens[at], "substring") || is_function(tokens[at], "key"))
        return true;
    if (!is_function(tokens[at], "translate"))
        return false;
    const auto arguments = arguments_of(tokens, at);
    return arguments.size() != 3 || !is_ascii_literal(arguments[1]) || !is_ascii_literal(arguments[2]);
}

bool needs_step(Tokens tokens) {
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (needs_step(tokens, at))
            return true;
    return false;
}

/// Whether a predicate asks for the position of its own node.
bool asks_position(Tokens predicate) {
    int depth = 0;
    for (const auto& token : predicate) {
        depth += token.kind == TokenKind::OpenBracket ? 1 : token.kind == TokenKind::CloseBracket ? -1 : 0;
        if (depth == 0 && (is_function(token, "position") || is_function(token, "last")))
            return true;
    }
    return false;
}

} // namespace

/// Writes an expression out as pugixml needs it, cutting off what has to be done beforehand. Nested at most
/// as deep as tokenize() lets expressions be.
class ExpressionCompiler {
public:
    ExpressionCompiler(const Scope& scope, const Environment& environment)
        : m_scope(scope), m_environment(environment) {}

    Expression compile(Tokens tokens) {
        for (std::size_t at = 0; at < tokens.size(); ++at)
            at = write(tokens, at);
        Expression expression;
        expression.m_query = query(m_text);
        expression.m_steps = std::move(m_steps);
        return expression;
    }

private:
    /// Returns the last token that is done with.
    std::size_t write(Tokens tokens, std::size_t at) {
        const auto& token = tokens[at];
        switch (token.kind) {
        case TokenKind::Function:
            return write_function(tokens, at);
        case TokenKind::OpenBracket:
            if (const auto end = closing(tokens, at);
                m_filtered == at || needs_step(tokens.subspan(at, end - at)))
                return write_filter(tokens, at, end);
            open(token.text, {});
            return at;
        case TokenKind::OpenParenthesis:
            open(token.text, {});
            return at;
        case TokenKind::CloseParenthesis:
        case TokenKind::CloseBracket:
            close(token.text);
            return at;
        case TokenKind::Variable:
            write_variable(token.text.substr(1));
            return at;
        case TokenKind::ElementTest:
        case TokenKind::AttributeTest:
            write_test(token);
            return at;
        case TokenKind::Axis:
            if (token.text == "namespace")
                refuse("namespace::", "stöds inte", "is not supported");
            break;
        default:
            break;
        }
        append(token.text);
        if (token.kind == TokenKind::Comma ||
            (token.kind == TokenKind::Operator && token.text != "/" && token.text != "//"))
            m_path = m_text.size();
        return at;
    }

    /// A space keeps names, numbers and "-" apart; XPath allows it between any two tokens.
    void append(std::string_view text) { m_text.append(" ").append(text); }

    void open(std::string_view bracket, std::string before_closing) {
        m_open.push_back({m_path, bracket == "[", std::move(before_closing)});
        append(bracket);
        m_path = m_text.size();
    }

    void close(std::string_view bracket) {
        m_path = m_open.back().path;
        m_text += m_open.back().before_closing;
        m_open.pop_back();
        append(bracket);
    }

    std::size_t write_function(Tokens tokens, std::size_t at) {
        const auto name = tokens[at].text;
        const auto end = closing(tokens, at + 1);
        const bool empty = end == at + 2;
        if (name == "current" && empty) {
            append("$");
            m_text += m_environment.variables.current().name();
            return end;
        }
        if (name == "key")
            return write_key(tokens, at, end);
        if (!is_xpath_function(name))
            refuse(std::string(name).append("()"), "stöds inte i XPath 1.0 här",
                   "is not supported in XPath 1.0 here");
        if (name == "lang")
            return write_lang(tokens, at, end);
        if (name == "namespace-uri")
            return write_namespace_uri(tokens, at, end);
        if (needs_step(tokens, at))
            return write_step(tokens, at, end);
        if (name == "string-length" && !in_predicate())
            return write_step(tokens, at, end);
        append(name);
        if (name != "string-length")
            return at;
        open(empty ? "(translate(string()" : "(translate(",
             std::string(",").append(literal(continuation_bytes())).append(",'')"));
        return at + 1;
    }

    bool in_predicate() const {
        return std::any_of(m_open.begin(), m_open.end(), [](const Open& each) { return each.is_bracket; });
    }

    std::size_t write_step(Tokens tokens, std::size_t at, std::size_t end) {
        using Kind = Expression::Step::Kind;
        const auto name = tokens[at].text;
        Expression::Step step;
        step.kind = name == "substring"   ? Kind::Substring
                    : name == "translate" ? Kind::Translate
                                          : Kind::Length;
        if (end == at + 2 && step.kind == Kind::Length)
            step.arguments.push_back(nested(std::array{Token{TokenKind::Dot, "."}}));
        else
            for (const auto argument : arguments_of(tokens, at))
                step.arguments.push_back(nested(argument));
        const auto count = step.arguments.size();
        const std::size_t wanted = step.kind == Kind::Length ? 1 : 3;
        if (count != wanted && !(step.kind == Kind::Substring && count == 2))
            refuse(std::string(name).append("()"), "har fel antal argument",
                   "has the wrong number of arguments");
        const auto type = step.kind == Kind::Length ? pugi::xpath_type_number : pugi::xpath_type_string;
        write_result(std::move(step), type);
        return end;
    }

    /// XPath 1.0 section 4.3, spelt out: pugixml's own says false of every attribute.
    std::size_t write_lang(Tokens tokens, std::size_t at, std::size_t end) {
        const auto arguments = arguments_of(tokens, at);
        if (arguments.size() != 1 || arguments[0].size() != 1 || arguments[0][0].kind != TokenKind::Literal)
            refuse("lang()", "måste ha en sträng", "must have a string");
        constexpr std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
        const auto language = translate(literal_in(arguments[0]), upper, lower);
        append("boolean(ancestor-or-self::*[@xml:lang][1][starts-with(concat(translate(@xml:lang,");
        m_text.append(literal(upper)).append(",").append(literal(lower)).append("),'-'),");
        m_text.append(literal(language + "-")).append(")])");
        return end;
    }

    /// The prefix xml need not be declared (Namespaces in XML 1.0, section 3), but pugixml looks for that.
    std::size_t write_namespace_uri(Tokens tokens, std::size_t at, std::size_t end) {
        const auto argument = tokens.subspan(at + 2, end - at - 2);
        if (std::ranges::any_of(argument,
                                [](const Token& each) { return is_function(each, "namespace-uri"); }))
            refuse("namespace-uri()", "går inte i sitt eget argument", "is not possible in its own argument");
        const auto write_call = [&](std::string_view function) {
            append(function);
            open("(", {});
            for (std::size_t inner = 0; inner < argument.size(); ++inner)
                inner = write(argument, inner);
            close(")");
        };
        append("concat(");
        write_call("namespace-uri");
        m_text.append(",substring(").append(literal(xml_namespace)).append(",1 div boolean(starts-with(");
        write_call("name");
        m_text += ",'xml:') and not(string(";
        write_call("namespace-uri");
        m_text += ")))))";
        return end;
    }

    /// XSLT 1.0 section 12.2. Which key is meant must be known now, so that it can be said where it is not.
    std::size_t write_key(Tokens tokens, std::size_t at, std::size_t end) {
        const auto arguments = arguments_of(tokens, at);
        if (arguments.size() != 2)
            refuse("key()", "har fel antal argument", "has the wrong number of arguments");
        const auto name = literal_in(arguments[0]);
        const auto* key =
            name.empty() || m_environment.keys == nullptr ? nullptr : m_environment.keys->named(name);
        if (key == nullptr)
            refuse("key()", "nämner ingen xsl:key i schemat", "names no xsl:key of the schema");
        Expression::Step step;
        step.kind = Expression::Step::Kind::Key;
        step.key = key;
        step.arguments.push_back(nested(arguments[1]));
        write_result(std::move(step), pugi::xpath_type_node_set);
        return end;
    }

    /// A predicate that needs steps: the path before it gives the nodes, which are then filtered one by one. That is the same as long as neither it nor a predicate after it on the same step asks for
    /// positions.
    std::size_t write_filter(Tokens tokens, std::size_t at, std::size_t end) {
        const auto predicate = tokens.subspan(at + 1, end - at - 1);
        Expression::Step step;
        step.arguments.emplace_back().m_query = query(m_text.substr(m_path));
        step.arguments.push_back(nested(predicate));
        if (step.arguments.front().type() != pugi::xpath_type_node_set)
            refuse("[", "följer på något som inte är noder", "follows on something that is not nodes");
        if (asks_position(predicate) || step.arguments.back().type() == pugi::xpath_type_number)
            refuse("substring(), translate(), key()", "går inte ihop med positioner i samma steg",
                   "can't be combined with positions in the same step");
        m_text.resize(m_path);
        write_result(std::move(step), pugi::xpath_type_node_set);
        if (end + 1 < tokens.size() && tokens[end + 1].kind == TokenKind::OpenBracket)
            m_filtered = end + 1;
        return end;
    }

    void write_result(Expression::Step step, pugi::xpath_value_type type) {
        step.variable = m_environment.variables.add(type);
        append("$");
        m_text += step.variable->name();
        m_steps.push_back(std::move(step));
    }

    Expression nested(Tokens tokens) const {
        if (tokens.empty())
            throw ExpressionError{
                {"ett argument eller villkor är tomt", "an argument or predicate is empty"}};
        return ExpressionCompiler(m_scope, m_environment).compile(tokens);
    }

    void write_variable(std::string_view name) {
        const auto* variable = m_scope.find(name);
        if (variable == nullptr)
            refuse(std::string("$").append(name), "är inte definierad", "is not defined");
        append("$");
        m_text += variable->name();
    }

    void write_test(const Token& token) {
        const auto colon = token.text.find(':');
        const bool prefixed = colon != std::string_view::npos;
        const auto prefix = prefixed ? token.text.substr(0, colon) : std::string_view();
        const auto local = token.text.substr(prefixed ? colon + 1 : 0);
        const auto declared = m_environment.namespaces.find(prefix);
        if (prefixed && prefix != "xml" && declared == m_environment.namespaces.end())
            refuse(prefix, "är inget prefix som sch:ns deklarerar", "is not a prefix that sch:ns declares");
        const bool as_written = m_environment.dialect == Dialect::Plain || prefix == "xml" ||
                                (!prefixed && token.kind == TokenKind::AttributeTest);
        if (as_written)
            return append(token.text);
        append("*[");
        if (local != "*")
            m_text.append("local-name()=").append(literal(local)).append(" and ");
        m_text.append("namespace-uri()=").append(literal(prefixed ? declared->second : "")).append("]");
    }

    std::shared_ptr<const pugi::xpath_query> query(const std::string& text) const {
        auto& known = m_environment.queries[text];
        try {
            if (!known)
                known = std::make_shared<pugi::xpath_query>(text.c_str(), m_environment.variables.set());
            return known;
        } catch (const pugi::xpath_exception& problem) {
            throw ExpressionError{
                {"uttrycket är inte XPath 1.0", std::string("not XPath 1.0: ").append(problem.what())}};
        }
    }

    /// A bracket or parenthesis that isn't closed yet.
    struct Open {
        std::size_t path;
        bool is_bracket;
        std::string before_closing;
    };

    const Scope& m_scope;
    const Environment& m_environment;
    std::string m_text;
    /// Where in m_text the path begins that the next token may belong to.
    std::size_t m_path = 0;
    std::vector<Open> m_open;
    std::vector<Expression::Step> m_steps;
    /// A predicate that must be filtered because the one before it was.
    std::size_t m_filtered = 0;
};

namespace {

/// XSLT 1.0 section 5.2: what a pattern may have outside its predicates.
bool may_stand_in_pattern(const Token& token) {
    switch (token.kind) {
    case TokenKind::Operator:
        return token.text == "/" || token.text == "//";
    case TokenKind::Axis:
        return token.text == "child" || token.text == "attribute";
    case TokenKind::Dot:
    case TokenKind::DoubleDot:
    case TokenKind::Function:
    case TokenKind::Number:
    case TokenKind::Comma:
        return false;
    default:
        return true;
    }
}

/// Where the steps begin: after key('name', 'value'), which may stand first.
std::size_t first_step(Tokens alternative) {
    if (!is_function(alternative[0], "key"))
        return 0;
    for (const auto argument : arguments_of(alternative, 0))
        if (argument.size() != 1 || argument[0].kind != TokenKind::Literal)
            refuse("key()", "måste ha två strängar i context", "must have two strings in context");
    return closing(alternative, 1) + 1;
}

void check_pattern(Tokens alternative) {
    if (alternative.empty())
        throw ExpressionError{{"det står inget mellan två ”|”", "there is nothing between two \"|\""}};
    alternative = alternative.subspan(first_step(alternative));
    int depth = 0;
    for (const auto& token : alternative) {
        depth -= token.kind == TokenKind::CloseBracket ? 1 : 0;
        if (is_function(token, "current") || (depth == 0 && !may_stand_in_pattern(token)))
            refuse(token.text, "går inte i context, som är ett XSLT-mönster",
                   "is not possible in context, which is an XSLT pattern");
        depth += token.kind == TokenKind::OpenBracket ? 1 : 0;
    }
}

} // namespace

Expression compile_expression(std::string_view expression, const Scope& scope,
                              const Environment& environment) {
    return ExpressionCompiler(scope, environment).compile(tokenize(expression));
}

Expression compile_context(std::string_view pattern, const Scope& scope, const Environment& environment) {
    const auto tokens = tokenize(pattern);
    std::vector<Token> anywhere;
    for (auto alternative : split(tokens, "|")) {
        check_pattern(alternative);
        const auto& first = alternative.front();
        if (!anywhere.empty())
            anywhere.push_back({TokenKind::Operator, "|"});
        if (first.kind != TokenKind::Variable && first.kind != TokenKind::Operator &&
            first.kind != TokenKind::Function)
            anywhere.push_back({TokenKind::Operator, "//"});
        anywhere.insert(anywhere.end(), alternative.begin(), alternative.end());
    }
    auto nodes = ExpressionCompiler(scope, environment).compile(anywhere);
    if (nodes.type() != pugi::xpath_type_node_set)
        throw ExpressionError{{"context måste ge noder", "context must give nodes"}};
    return nodes;
}

} // namespace klubba::schematron
